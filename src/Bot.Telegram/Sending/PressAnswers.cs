using Bot.Core.Chat;
using Bot.Telegram.Api;
using Bot.Telegram.Updates;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Bot.Telegram.Sending;

/// <summary>Acknowledges presses. A press is acknowledged once; that it came too late, or was lost on the way, never
/// keeps the rest of an answer back.</summary>
internal sealed partial class PressAnswers(
    TelegramBotClient client, PressedQueries queries, TimeProvider clock, ILogger<PressAnswers> logger) : IPressAnswers
{
    private const int Attempts = 3;
    private const string Saving = "Saving… If no verdict follows, press once more.";
    private const string NotHere = "This button no longer works. Send me /help in a private chat.";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(3);

    /// <summary>The commit takes long: says so, and that is no verdict.</summary>
    public async Task Promise(ButtonPressed press)
    {
        if (queries.Find(press.EventId) is { } query)
            await Send(new AnswerCallbackQuery(query.CallbackQueryId) { Text = Saving }, CancellationToken.None);
    }

    /// <summary>Answers a press that belongs to no chat.</summary>
    public Task Decline(string callbackQueryId) =>
        Send(new AnswerCallbackQuery(callbackQueryId) { Text = NotHere }, CancellationToken.None);

    /// <summary>Stops the waiting mark on the button and shows the toast, if the press is not acknowledged yet.
    /// </summary>
    /// <returns>Null when nothing keeps the rest of the answer back.</returns>
    public async Task<SendResult?> Acknowledge(
        ButtonPressed press, string? toast, bool staysUntilDismissed, CancellationToken cancellationToken)
    {
        if (queries.Find(press.EventId) is not { IsPromised: false } query) return null;
        var request = new AnswerCallbackQuery(query.CallbackQueryId)
        {
            Text = toast,
            ShowAlert = staysUntilDismissed ? true : null,
        };
        var error = await Send(request, cancellationToken);
        return error is { Code: 401 } ? SendResults.Of(error) : null;
    }

    /// <summary>The id of the press, for what it still permits; null when it is older than that.</summary>
    public string? QueryIdWithin(ButtonPressed press, Duration time) =>
        queries.Find(press.EventId) is { } query && clock.GetUtcNow() - press.At.Latest.ToDateTimeOffset()
            <= time.ToTimeSpan() + TimeSpan.FromSeconds(2) ? query.CallbackQueryId : null;

    /// <summary>Sends it again when it may not have arrived: the second time does no harm.</summary>
    private async Task<ApiError?> Send(AnswerCallbackQuery request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var error = (await client.Send(request, cancellationToken)).Error;
            var pause = error?.RetryAfter?.ToTimeSpan() ?? attempt * Pause;
            if (error is { Kind: not ApiErrorKind.Refused } or { RetryAfter: not null }
                && attempt < Attempts && pause <= LongestPause)
            {
                await Task.Delay(pause, clock, cancellationToken);
                continue;
            }
            if (error is not null && !error.Says("query is too old")) Log.NotAnswered(logger, error.Description);
            return error;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A press could not be acknowledged: {Reason}")]
        public static partial void NotAnswered(ILogger logger, string reason);
    }
}
