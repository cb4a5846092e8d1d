using System.Text.RegularExpressions;

namespace Bot.Emulators.Discord.Checking;

/// <summary>The path and query of a request.</summary>
internal static partial class RequestTarget
{
    /// <summary>The path's segments, without the base, and the query's names and values.</summary>
    public static (string[] Path, IReadOnlyList<(string Name, string Value)> Query) Split(string pathAndQuery)
    {
        var (path, _, query) = Cut(Base().Replace(pathAndQuery, ""), '?');
        var pairs = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => Cut(pair, '='));
        return (
            [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)],
            [.. pairs.Select(p => (Uri.UnescapeDataString(p.Before), Uri.UnescapeDataString(p.After)))]);
    }

    /// <summary>A path that can be shown: ids and tokens are left out.</summary>
    public static string Shape(string[] path) =>
        "/" + string.Join('/', path.Select(segment => Plain().IsMatch(segment) ? segment : "…"));

    private static (string Before, bool Found, string After) Cut(string text, char at)
    {
        var index = text.IndexOf(at, StringComparison.Ordinal);
        return index < 0 ? (text, false, "") : (text[..index], true, text[(index + 1)..]);
    }

    [GeneratedRegex("^/api(/v[0-9]+)?(?=/)")]
    private static partial Regex Base();

    [GeneratedRegex("^(@[a-z]+|[a-z-]{1,20}|oauth2)$")]
    private static partial Regex Plain();
}
