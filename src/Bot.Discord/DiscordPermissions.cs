using System.Globalization;
using System.Numerics;

namespace Bot.Discord;

/// <summary>Bits of what somebody may do (Discord, "Bitwise Permission Flags"). On the wire they are a decimal number,
/// which may become longer than any of the language's integers.</summary>
[Flags]
internal enum DiscordPermissions : ulong
{
    None = 0,
    Administrator = 1UL << 3,
    ManageGuild = 1UL << 5,
    ViewChannel = 1UL << 10,
    SendMessages = 1UL << 11,
    ReadMessageHistory = 1UL << 16,
    SendMessagesInThreads = 1UL << 38,
    All = ulong.MaxValue,
}

/// <summary>Reads and asks such sets.</summary>
internal static class PermissionSets
{
    /// <summary>Null for what is no number.</summary>
    public static DiscordPermissions? Read(string? text) =>
        BigInteger.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var bits)
            ? (DiscordPermissions)(ulong)(bits & ulong.MaxValue)
            : null;

    /// <summary>Whether it holds them all; an administrator has every permission.</summary>
    public static bool Allows(this DiscordPermissions set, DiscordPermissions wanted) =>
        set.HasFlag(DiscordPermissions.Administrator) || set.HasFlag(wanted);
}
