using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Discord.Messages.Markdown;

/// <summary>Writes links whose address is not shown; in <c>&lt;&gt;</c>, so that none has a preview.</summary>
internal static partial class Links
{
    private const int LongestUrl = 512;

    /// <summary>Stands for the link where its own words cannot.</summary>
    private const string Sign = "↗";

    /// <summary>Null: nothing to link to.</summary>
    public static string? Target(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")) return null;
        var target = new StringBuilder();
        // Signs that would end the link, or the bold or italic around it.
        foreach (var c in uri.AbsoluteUri)
        {
            if (c is '(' or ')' or '*' or '<' or '>' or '\\' or '\'' or '"' or '`' || c <= ' ')
                target.Append($"%{(int)c:X2}");
            else target.Append(c);
        }
        return target.Length <= LongestUrl && !target.ToString().Any(char.IsWhiteSpace) ? target.ToString() : null;
    }

    /// <param name="written">The words in Markdown.</param>
    /// <param name="words">The words.</param>
    /// <param name="target">Where to.</param>
    public static string Write(string written, ReadOnlySpan<char> words, string target) =>
        CanBeWords().IsMatch(words) ? $"[{written}](<{target}>)" : $"{written} [{Sign}](<{target}>)";

    /// <summary>Brackets in pairs, and nothing that looks like an address: the platform would not make it a link.
    /// </summary>
    [GeneratedRegex(@"\A(?!.*://)[^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*\z", RegexOptions.Singleline)]
    private static partial Regex CanBeWords();
}
