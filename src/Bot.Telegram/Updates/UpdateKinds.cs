namespace Bot.Telegram.Updates;

/// <summary>What the bot wants to be told of.</summary>
internal static class UpdateKinds
{
    /// <summary>Always the whole list: a server keeps to the previous one where none is given, and leaves
    /// <c>chat_member</c> out of its own default (Bot API, "getUpdates").</summary>
    public static IReadOnlyList<string> All { get; } =
        ["message", "channel_post", "callback_query", "my_chat_member", "chat_member"];
}
