using Bot.Telegram.Api;
using Bot.Telegram.Updates;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Bot.Telegram.Sending;

/// <summary>Messages in groups that only one person sees (since Bot API 10.2). A server that does not know them would
/// show them to everybody, and with them the key of an open question, so they are used only where they certainly are
/// known, and never again after one came out in public.</summary>
internal sealed partial class EphemeralMessages(
    TelegramBotClient client, TimeProvider clock, ILogger<EphemeralMessages> logger) : IDisposable
{
    private const int EditAttempts = 3;
    private const int DeleteAttempts = 10;
    private static readonly Duration LongestWait = Duration.FromSeconds(10);
    private static readonly ApiError NotHere = new(ApiErrorKind.Refused, 400, "No ephemeral messages here.");

    /// <summary>What the first one says until it is proved to be ephemeral.</summary>
    private const string Wordless = "…";

    private readonly SemaphoreSlim _first = new(1);
    private volatile bool _areKnown;
    private volatile bool _areProven;
    private volatile bool _haveLeaked;

    /// <summary>Whether the server knows them.</summary>
    public bool AreKnown => _areKnown && !_haveLeaked;

    /// <summary>Asks the server, until it gives a clear answer. Only the error 400 means that it knows the method and
    /// misses its parameters; a server that does not know it says 404.</summary>
    public async Task Probe(CancellationToken cancellationToken)
    {
        var pause = new Backoff(TimeSpan.FromSeconds(1));
        while (true)
        {
            var error = (await client.Send(new DeleteEphemeralMessage(), cancellationToken)).Error;
            if (error is null or { Code: 404 } or { Kind: ApiErrorKind.Refused, Code: not 429 })
            {
                _areKnown = error is { Kind: ApiErrorKind.Refused, Code: 400 };
                if (!_areKnown) Log.NotKnown(logger);
                return;
            }
            await Task.Delay(error.RetryAfter?.ToTimeSpan() ?? pause.Next(), clock, cancellationToken);
        }
    }

    /// <summary>Sends one. The first of a run is sent without its words, which follow once the reply has proved that it
    /// is ephemeral: so nothing can come out in public, whatever the server is.</summary>
    public async Task<ApiAnswer<SentMessage>> Send(SendMessage message, CancellationToken cancellationToken)
    {
        if (_areProven) return await SendOne(message, cancellationToken);
        await _first.WaitAsync(cancellationToken);
        try
        {
            return _areProven ? await SendOne(message, cancellationToken) : await Prove(message, cancellationToken);
        }
        finally
        {
            _first.Release();
        }
    }

    public void Dispose() => _first.Dispose();

    private async Task<ApiAnswer<SentMessage>> Prove(SendMessage message, CancellationToken cancellationToken)
    {
        var answer = await SendOne(message with { Text = Wordless, ReplyMarkup = null }, cancellationToken);
        if (answer.Result?.EphemeralMessageId is not { } id) return answer;
        _areProven = true;
        var receiver = message.EphemeralMessageParameters!.ReceiverUserId;
        var words = new EditEphemeralMessageText(message.ChatId, receiver, id, message.Text)
        {
            ReplyMarkup = message.ReplyMarkup,
        };
        var error = await client.Insist(words, EditAttempts, IsHopeless, clock);
        if (error is null || error.Says("message is not modified")) return answer;
        // It must not stay behind without a word. A server that cannot edit it still has proved what it is.
        await client.Send(new DeleteEphemeralMessage(message.ChatId, receiver, id), cancellationToken);
        return error is { Kind: ApiErrorKind.Refused, RetryAfter: null }
            ? await SendOne(message, cancellationToken)
            : ApiAnswer<SentMessage>.Of(error);
    }

    private async Task<ApiAnswer<SentMessage>> SendOne(SendMessage message, CancellationToken cancellationToken)
    {
        if (!AreKnown) return ApiAnswer<SentMessage>.Of(NotHere);
        var answer = await client.Send(message, cancellationToken);
        if (answer.Result is not { EphemeralMessageId: null } shown) return answer;
        _haveLeaked = true;
        Log.Leaked(logger);
        await Delete(message.ChatId, shown.MessageId);
        return ApiAnswer<SentMessage>.Of(NotHere);
    }

    private static bool IsHopeless(ApiError error) =>
        error is { Kind: ApiErrorKind.Refused, RetryAfter: null } || error.RetryAfter > LongestWait;

    /// <summary>Not given up lightly, since everybody can read it.</summary>
    private async Task Delete(long chatId, long messageId)
    {
        const string Gone = "message to delete not found";
        var error = await client.Insist(
            new DeleteMessage(chatId, messageId), DeleteAttempts, e => e.Says(Gone), clock);
        if (error?.Says(Gone) == false) Log.NotDeleted(logger);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information,
            Message = "This Bot API server knows no ephemeral messages: in groups the verdict comes as a toast.")]
        public static partial void NotKnown(ILogger logger);

        [LoggerMessage(Level = LogLevel.Error,
            Message = "An ephemeral message came out in public; it is deleted, and no more are sent.")]
        public static partial void Leaked(ILogger logger);

        [LoggerMessage(Level = LogLevel.Error, Message = "A message that was to be ephemeral cannot be deleted.")]
        public static partial void NotDeleted(ILogger logger);
    }
}
