using System.Globalization;
using Bot.Core.Chat;

namespace Bot.Discord;

/// <summary>How Discord's ids (snowflakes) are written outside this adapter. A chat is a channel, a thread or a direct
/// message channel; all three have one kind of id.</summary>
internal static class DiscordNames
{
    /// <summary>The platform's name.</summary>
    public const string Platform = "discord";

    public static ChatAddress Address(ulong channelId) => new(Platform, Text(channelId));

    public static UserKey User(ulong userId) => new(Platform, Text(userId));

    /// <summary>The channel's id; null for an address that this adapter never wrote.</summary>
    public static ulong? ChannelId(ChatAddress address) =>
        address.Platform == Platform ? Snowflake(address.Value) : null;

    public static ulong? UserId(UserKey user) => user.Platform == Platform ? Snowflake(user.Value) : null;

    /// <summary>The id that a text writes; null where it writes none.</summary>
    public static ulong? Snowflake(string? text) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    public static string Text(ulong id) => id.ToString(CultureInfo.InvariantCulture);
}
