using System.Text.RegularExpressions;

namespace Bot.Web.Actions;

/// <summary>A typed command.</summary>
/// <param name="Name">In lower case, without slash and bot name.</param>
/// <param name="Words">What follows, trimmed.</param>
internal sealed partial record CommandLine(string Name, string Words)
{
    /// <summary>The command in a text; null when it is none, or one for another bot.</summary>
    public static CommandLine? Read(string text)
    {
        if (Form().Match(text) is not { Success: true } match) return null;
        if (match.Groups["bot"] is { Success: true } bot
            && !bot.Value.Equals("quizline", StringComparison.OrdinalIgnoreCase)) return null;
        return new CommandLine(match.Groups["name"].Value.ToLowerInvariant(), match.Groups["words"].Value.Trim());
    }

    [GeneratedRegex(
        @"\A/(?<name>[a-z0-9_]{1,32})(?:@(?<bot>[a-z0-9_]+))?(?:\s+(?<words>.*))?\z",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
