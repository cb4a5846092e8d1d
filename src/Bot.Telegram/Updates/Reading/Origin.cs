using Bot.Core.Chat;
using Bot.Telegram.Api;
using Bot.Telegram.Messages;

namespace Bot.Telegram.Updates.Reading;

/// <summary>Where a message is and who is behind it, in the bot's terms.</summary>
internal static class Origin
{
    /// <summary>The topic of a forum that is there anyway. It must not be named when sending (telegram-bot-api,
    /// "message thread not found").</summary>
    private const long GeneralTopic = 1;

    /// <summary>Null for a chat that this bot does not serve.</summary>
    public static ChatKind? KindOf(Chat chat) => chat switch
    {
        { IsDirectMessages: true } => null,
        { Type: "private" } => ChatKind.Private,
        { Type: "group" or "supergroup" } => ChatKind.Group,
        { Type: "channel" } => ChatKind.Channel,
        _ => null,
    };

    /// <summary>Other supergroups number the threads of replies: those are no topics.</summary>
    public static string? TopicOf(Message message) =>
        message is { IsTopicMessage: true, MessageThreadId: { } thread and not GeneralTopic }
            ? TelegramNames.Topic(thread)
            : null;

    /// <summary>Also of a message that is no longer accessible or that only one person sees.</summary>
    public static MessageRef? RefOf(Message message) => message switch
    {
        { EphemeralMessageId: { } id } => new TelegramMessageRef(message.Chat.Id, id, IsEphemeral: true).ToMessageRef(),
        { MessageId: not 0 } => new TelegramMessageRef(message.Chat.Id, message.MessageId).ToMessageRef(),
        _ => null,
    };

    /// <summary>Null for bots: the accounts that stand in for chats and anonymous admins are bots too.</summary>
    public static Sender? Person(User? user) => user is { IsBot: false } ? Sender(user) : null;

    public static Sender Sender(User user)
    {
        var name = $"{user.FirstName} {user.LastName}".Trim();
        if (name == "") name = user.Username is { Length: > 0 } username ? username : "Somebody";
        return new Sender(TelegramNames.User(user.Id), name);
    }
}
