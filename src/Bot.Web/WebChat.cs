using System.Text.Json;
using Bot.Core.Chat;
using Bot.Core.Text;
using Bot.Web.Live;
using Bot.Web.Store;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Bot.Web;

/// <summary>The local web chat as the bot sees it. Messages, and notices that only one person sees, are rows of
/// <c>webchat.db</c>; a toast is shown to whoever has the page open.</summary>
internal sealed partial class WebChat(
    WebDatabase database, WebWriter writer, RoomAdmins admins, Toasts toasts, TimeProvider clock, ILogger<WebChat> log)
    : IChatPort
{
    public string Platform => WebNames.Platform;

    public ChatLimits Limits { get; } = new();

    public Duration SafeRepeat => Duration.MaxValue;

    public Task<SendResult> Post(ChatAddress chat, Card card, string key, CancellationToken cancellationToken) =>
        Write(chat, to => Show(to, card, $"post:{to.Chat}:{key}"), cancellationToken);

    public Task<SendResult> Edit(
        ChatAddress chat, MessageRef message, Card card, CancellationToken cancellationToken) =>
        Write(chat, to => Replace(to, message, card), cancellationToken);

    public Task<SendResult> Tell(Incoming to, Card card, CancellationToken cancellationToken) =>
        Write(to.Chat, at => Show(at.Privately(to.From), card, $"tell:{to.EventId}"), cancellationToken);

    public async Task<SendResult> Answer(ButtonPressed press, PressAnswer answer, CancellationToken cancellationToken)
    {
        if (answer is { Details: null, Replacement: null })
        {
            if (answer.Toast is { } toast && press.From is { } presser) toasts.Show(presser.Key.Value, toast);
            return new SendResult.Ok(Surface: Surface.Toast);
        }
        return await Write(press.Chat, at => AnswerInChat(at, press, answer), cancellationToken);
    }

    /// <summary><see cref="Answer"/> leaves nothing.</summary>
    public Task<SendResult> FollowUp(ButtonPressed press, PressAnswer answer, CancellationToken cancellationToken) =>
        Task.FromResult<SendResult>(new SendResult.Ok());

    public Task<bool?> IsAdmin(ChatAddress chat, UserKey user, CancellationToken cancellationToken)
    {
        var isAdmin = user.Platform == Platform && WebNames.Chat(chat) switch
        {
            null => false,
            WebNames.Room => admins.Include(user.Value, database.Read(People.Members)),
            var own => WebNames.OwnerOf(own) == user.Value,
        };
        return Task.FromResult<bool?>(isAdmin);
    }

    private SendResult AnswerInChat(Place at, ButtonPressed press, PressAnswer answer)
    {
        SendResult result = new SendResult.BadRequest("A replacement needs the message that carries the button.");
        if (answer.Replacement is { } replacement && press.Message is { } message)
            result = Replace(at, message, replacement);
        if (answer.Details is not { } details) return result;

        var reply = at.IsRoom ? details with { ReplyTo = details.ReplyTo ?? press.Message } : details;
        return Show(at.Privately(press.From), reply, $"answer:{press.EventId}");
    }

    private SendResult Show(Place at, Card card, string source)
    {
        if (!ReplyTo(at, card, out var replyTo)) return new SendResult.MessageGone();
        var id = Messages.Add(at.Db, new NewMessage
        {
            Chat = at.Chat,
            OnlyFor = at.OnlyFor,
            Kind = "card",
            Body = Json(card),
            ReplyTo = replyTo,
            At = at.Now,
            Source = source,
        });
        return new SendResult.Ok(
            WebNames.Message(database.Name, id), at.OnlyFor is null ? Surface.Message : Surface.Notice);
    }

    private SendResult Replace(Place at, MessageRef message, Card card)
    {
        if (WebNames.MessageId(database.Name, message) is not { } id) return new SendResult.MessageGone();
        if (Messages.Card(at.Db, at.Chat, id) is not { } shown) return new SendResult.MessageGone();
        if (!ReplyTo(at, card, out var replyTo)) return new SendResult.MessageGone();

        var body = Json(card);
        if (body == shown) return new SendResult.NotModified();
        Messages.Edit(at.Db, id, body, replyTo, at.Now);
        return new SendResult.Ok(message);
    }

    /// <summary>False when the card replies to a message that is not there.</summary>
    private bool ReplyTo(Place at, Card card, out long? id)
    {
        id = null;
        if (card.ReplyTo is not { } message) return true;
        id = WebNames.MessageId(database.Name, message);
        return id is { } found && Messages.Stands(at.Db, at.Chat, found);
    }

    private async Task<SendResult> Write(
        ChatAddress chat, Func<Place, SendResult> work, CancellationToken cancellationToken)
    {
        if (WebNames.Chat(chat) is not { } known) return new SendResult.ChatGone();
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        try
        {
            return await writer.Run(db =>
            {
                if (WebNames.OwnerOf(known) is { } owner) People.Know(db, owner, now);
                return work(new Place(db, known, now));
            }).WaitAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is SqliteException or ObjectDisposedException)
        {
            Log.NotStored(log, chat, failure);
            return new SendResult.Transient("The web chat's database could not be written.");
        }
    }

    private static string Json(Card card) => JsonSerializer.Serialize(card, CoreJson.Options);

    /// <summary>Where something is shown, and to whom: everyone in the chat, or one person of the room.</summary>
    private sealed record Place(SqliteConnection Db, string Chat, Instant Now, string? OnlyFor = null)
    {
        public bool IsRoom => Chat == WebNames.Room;

        public Place Privately(Sender? person)
        {
            if (!IsRoom || person is null) return this;
            People.Know(Db, person.Key.Value, Now);
            return this with { OnlyFor = person.Key.Value };
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A message for {Chat} could not be stored")]
        public static partial void NotStored(ILogger logger, ChatAddress chat, Exception failure);
    }
}
