using System.Globalization;
using System.Text;
using Bot.Core.Chat;
using Bot.Telegram.Api;

namespace Bot.Telegram.Updates.Reading;

/// <summary>What an update means to the bot; neither part is set when it means nothing.</summary>
/// <param name="Incoming">The event.</param>
/// <param name="StrayPress">The callback query id of a press that belongs to no chat this bot serves.</param>
internal readonly record struct UpdateMeaning(Incoming? Incoming = null, string? StrayPress = null);

/// <summary>Turns Telegram's updates into the bot's events.</summary>
internal sealed class UpdateReader(BotIdentity bot)
{
    /// <summary>Reads an update.</summary>
    /// <param name="update">What Telegram told.</param>
    /// <param name="at">When it happened.</param>
    public UpdateMeaning Read(Update update, EventTime at) => update switch
    {
        { CallbackQuery: { } query } => Press(update, query, at),
        { Message: { } message } => new(Message(update, message, at)),
        // A post of a chat that is no channel has no author that could be told.
        { ChannelPost: { } post } when Origin.KindOf(post.Chat) is ChatKind.Channel => new(Message(update, post, at)),
        { MyChatMember: { } change } when Happens(update, change.Chat, at) is { } happening =>
            new(MemberReader.Read(change, happening)),
        { ChatMember: { } change } when Happens(update, change.Chat, at) is { } happening =>
            new((happening with { From = Origin.Person(change.From) }).Members()),
        _ => default,
    };

    private Incoming? Message(Update update, Message message, EventTime at) =>
        Happens(update, message.Chat, at) is { } happening ? MessageReader.Read(message, happening, bot) : null;

    private UpdateMeaning Press(Update update, CallbackQuery query, EventTime at)
    {
        if (query.Message is not { } message || Happens(update, message.Chat, at) is not { } happening)
            return new(StrayPress: query.Id);
        return new((happening with
        {
            From = Origin.Sender(query.From),
            Topic = Origin.TopicOf(message),
            Message = Origin.RefOf(message),
        }).Press(TokenOf(query)));
    }

    /// <summary>Empty for what no button of this bot carries, so that the press is still answered.</summary>
    private static string TokenOf(CallbackQuery query) =>
        query.Data is { } data && Encoding.UTF8.GetByteCount(data) <= ButtonToken.MaxBytes ? data : "";

    private Happening? Happens(Update update, Chat chat, EventTime at) => Origin.KindOf(chat) is { } kind
        ? new Happening(EventId(update.UpdateId), TelegramNames.Address(chat.Id), kind, at)
        : null;

    private string EventId(long updateId) => string.Create(CultureInfo.InvariantCulture, $"{bot.Id}.{updateId}");
}
