namespace Bot.Emulators.Telegram;

/// <summary>The kinds of chats with many people.</summary>
public enum GroupType
{
    Basic,
    Supergroup,
    Forum,
    Channel,
}
