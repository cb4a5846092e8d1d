using System.Text.RegularExpressions;

namespace Bot.Emulators.Telegram.Acts;

/// <summary>Links that open the bot.</summary>
internal static partial class StartLink
{
    /// <summary>What comes after <c>?start=</c>; empty without it.</summary>
    /// <exception cref="ArgumentException">It is no link to this bot, or its payload is no payload.</exception>
    public static string Payload(string url, string bot)
    {
        var match = Link().Match(url);
        if (!match.Success || !match.Groups["bot"].Value.Equals(bot, StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"'{url}' does not open @{bot}.", nameof(url));
        }
        return match.Groups["payload"].Value;
    }

    [GeneratedRegex(
        @"^(https?://)?(t\.me|telegram\.me)/(?<bot>\w+)(\?(start|startgroup)=(?<payload>[A-Za-z0-9_-]{1,64}))?$")]
    private static partial Regex Link();
}
