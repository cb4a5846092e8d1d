using Bot.Core.Chat;
using Bot.Telegram.Api;
using Bot.Telegram.Messages;
using Bot.Telegram.Sending;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Bot.Telegram;

/// <summary>Telegram as a chat platform. A verdict is shown as a toast, and then in a private chat as a message, in a
/// group as an ephemeral message where the server knows them, in a channel by nothing else.</summary>
internal sealed class TelegramChat(
    IOptions<TelegramOptions> options,
    BotAccount account,
    MessageSender sender,
    EphemeralMessages ephemerals,
    ChatRights rights,
    PressAnswers presses) : IChatPort
{
    /// <summary>After a press, a bot that is no admin may send an ephemeral message for 15 s (Bot API,
    /// EphemeralMessageParameters); this leaves time for the way.</summary>
    private static readonly Duration EphemeralTime = Duration.FromSeconds(10);
    private static readonly Duration AdminsEphemeralTime = Duration.FromMinutes(5);
    private static readonly Duration LongTime = Duration.FromHours(1);

    private static readonly SendResult NotOurs = new SendResult.BadRequest("This is no address of a Telegram chat.");

    public string Platform => TelegramNames.Platform;

    public ChatLimits Limits { get; } = new()
    {
        PerSecond = options.Value.Limits.PerSecond,
        PerChatPerSecond = options.Value.Limits.PerChatPerSecond,
        PerChatBurst = options.Value.Limits.PerChatBurst,
        PerGroupPerMinute = options.Value.Limits.PerGroupPerMinute,
    };

    /// <summary>No method takes a key that would make a repeat safe.</summary>
    public Duration SafeRepeat => Duration.Zero;

    public async Task<SendResult> Post(ChatAddress chat, Card card, string key, CancellationToken cancellationToken)
    {
        if (TelegramNames.ChatId(chat) is not { } chatId) return NotOurs;
        if (account.Identity is null) return new SendResult.Transient("Telegram was not reached yet.");
        return await sender.Post(chatId, card, TelegramMessageRef.Read(card.ReplyTo), cancellationToken);
    }

    public async Task<SendResult> Edit(
        ChatAddress chat, MessageRef message, Card card, CancellationToken cancellationToken)
    {
        if (TelegramNames.ChatId(chat) is not { } chatId || TelegramMessageRef.Read(message) is not { } shown)
            return NotOurs;
        if (account.Identity is null) return new SendResult.Transient("Telegram was not reached yet.");
        // A group that became a supergroup left its messages behind.
        return shown.ChatId == chatId
            ? await sender.Edit(shown, card, cancellationToken)
            : new SendResult.MessageGone();
    }

    public async Task<SendResult> Answer(ButtonPressed press, PressAnswer answer, CancellationToken cancellationToken)
    {
        if (TelegramNames.ChatId(press.Chat) is not { } chatId) return NotOurs;
        var hasDetails = answer.Details is not null && press.ChatKind switch
        {
            ChatKind.Private => true,
            ChatKind.Group => ephemerals.AreKnown,
            _ => false,
        };
        // A toast passes; when nothing else will be there to read, it stays until it is dismissed.
        var isAll = answer.Details is not null && !hasDetails;
        if (await presses.Acknowledge(press, ToastComposer.Compose(answer), isAll, cancellationToken) is { } refused)
            return refused;
        if (!hasDetails && answer.Replacement is null) return new SendResult.Ok(Surface: Surface.Toast);
        return new SendResult.ToastShown(
            hasDetails ? await Until(press, chatId, cancellationToken) : press.At.Latest + LongTime);
    }

    public async Task<SendResult> FollowUp(
        ButtonPressed press, PressAnswer answer, CancellationToken cancellationToken)
    {
        if (TelegramNames.ChatId(press.Chat) is not { } chatId) return NotOurs;
        SendResult result = new SendResult.Ok(Surface: Surface.Toast);
        if (answer.Replacement is { } replacement && TelegramMessageRef.Read(press.Message) is { } shown)
            result = await Replace(press, shown, replacement, cancellationToken);
        if (answer.Details is not { } details) return result;
        return press.ChatKind switch
        {
            ChatKind.Private => await sender.Post(
                chatId, details with { Topic = press.Topic }, replyTo: null, cancellationToken),
            ChatKind.Group => await WhisperAfter(press, chatId, details, cancellationToken),
            _ => result,
        };
    }

    public async Task<SendResult> Tell(Incoming to, Card card, CancellationToken cancellationToken)
    {
        if (TelegramNames.ChatId(to.Chat) is not { } chatId) return NotOurs;
        if (account.Identity is null) return new SendResult.Transient("Telegram was not reached yet.");
        var inTopic = card with { Topic = to.Topic };
        var command = TelegramMessageRef.Read(to.Message);
        if (command is { IsEphemeral: true } && to.From is { } asker && TelegramNames.UserId(asker.Key) is { } userId)
            return await sender.Whisper(
                chatId, inTopic, new EphemeralMessageParameters(userId),
                new ReplyParameters { EphemeralMessageId = command.Id }, cancellationToken);
        var replyTo = TelegramMessageRef.Read(card.ReplyTo) ?? (to.ChatKind is ChatKind.Group ? command : null);
        return await sender.Post(chatId, inTopic, replyTo, cancellationToken);
    }

    public async Task<bool?> IsAdmin(ChatAddress chat, UserKey user, CancellationToken cancellationToken)
    {
        if (TelegramNames.ChatId(chat) is not { } chatId || TelegramNames.UserId(user) is not { } userId) return false;
        return chatId == userId ? true : await rights.IsAdmin(chatId, userId, cancellationToken);
    }

    /// <summary>Counted from when the press came in: one that had waited for the worker is refused, and no harm done.
    /// </summary>
    private async Task<Instant> Until(ButtonPressed press, long chatId, CancellationToken cancellationToken)
    {
        if (press.ChatKind is ChatKind.Private) return press.At.Latest + LongTime;
        return press.At.Latest + (await rights.IsBotAdmin(chatId, cancellationToken)
            ? AdminsEphemeralTime
            : EphemeralTime);
    }

    private async Task<SendResult> Replace(
        ButtonPressed press, TelegramMessageRef shown, Card card, CancellationToken cancellationToken) =>
        shown.IsEphemeral
            ? press.From is { } presser && TelegramNames.UserId(presser.Key) is { } userId
                ? await sender.EditWhispered(shown, userId, card, cancellationToken)
                : NotOurs
            : await sender.Edit(shown, card, cancellationToken);

    private async Task<SendResult> WhisperAfter(
        ButtonPressed press, long chatId, Card details, CancellationToken cancellationToken)
    {
        if (press.From is not { } presser || TelegramNames.UserId(presser.Key) is not { } userId) return NotOurs;
        var to = new EphemeralMessageParameters(userId)
        {
            CallbackQueryId = presses.QueryIdWithin(press, EphemeralTime),
        };
        return await sender.Whisper(chatId, details with { Topic = press.Topic }, to, replyTo: null, cancellationToken);
    }
}
