using System.Globalization;
using Bot.Core.Chat;

namespace Bot.Telegram;

/// <summary>How Telegram's ids are written outside this adapter.</summary>
internal static class TelegramNames
{
    /// <summary>The platform's name.</summary>
    public const string Platform = "telegram";

    public static ChatAddress Address(long chatId) => new(Platform, Text(chatId));

    public static UserKey User(long userId) => new(Platform, Text(userId));

    /// <summary>The chat's id; null for an address that this adapter never wrote.</summary>
    public static long? ChatId(ChatAddress address) => address.Platform == Platform ? Number(address.Value) : null;

    public static long? UserId(UserKey user) => user.Platform == Platform ? Number(user.Value) : null;

    public static string Topic(long messageThreadId) => Text(messageThreadId);

    public static long? ThreadId(string? topic) => topic is null ? null : Number(topic);

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) ? id : null;
}
