using Bot.Core.Chat;

namespace Bot.Testing;

/// <summary>What happens to the bot itself in a chat.</summary>
public static class TestGroup
{
    /// <summary>The bot is invited.</summary>
    public static Task Joins(this TestBot bot, ChatAddress chat) => bot.Happens(bot.Joined(chat));

    /// <summary>The bot is taken out.</summary>
    public static Task Leaves(this TestBot bot, ChatAddress chat, ChatKind kind = ChatKind.Group) =>
        bot.Happens(bot.Left(chat, kind));

    /// <summary>The chat goes on elsewhere.</summary>
    public static Task Migrates(this TestBot bot, ChatAddress chat, ChatAddress to) => bot.Happens(new ChatMigrated
    {
        EventId = bot.NextEventId(),
        Chat = chat,
        ChatKind = ChatKind.Group,
        At = EventTime.Exactly(bot.Time.Now),
        To = to,
    });

    /// <summary>The bot may speak again.</summary>
    public static ChatReopened Reopened(this TestBot bot, ChatAddress chat) => new()
    {
        EventId = bot.NextEventId(),
        Chat = chat,
        ChatKind = ChatKind.Group,
        At = EventTime.Exactly(bot.Time.Now),
    };

    /// <summary>An invitation as an event, to hand in by hand.</summary>
    public static ChatJoined Joined(this TestBot bot, ChatAddress chat) => new()
    {
        EventId = bot.NextEventId(),
        Chat = chat,
        ChatKind = ChatKind.Group,
        At = EventTime.Exactly(bot.Time.Now),
    };

    /// <summary>A removal as an event, to hand in by hand.</summary>
    public static ChatLeft Left(this TestBot bot, ChatAddress chat, ChatKind kind = ChatKind.Group) => new()
    {
        EventId = bot.NextEventId(),
        Chat = chat,
        ChatKind = kind,
        At = EventTime.Exactly(bot.Time.Now),
    };
}
