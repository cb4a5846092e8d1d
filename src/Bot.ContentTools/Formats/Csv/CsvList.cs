using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Bot.ContentTools.Formats.Csv;

/// <summary>Reads lists that stand in one cell: <c>['a', "b"]</c>, <c>a|b</c>, <c>a;b</c>.</summary>
internal static partial class CsvList
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("[]{}\"'");

    /// <summary>The parts, or null when it is not plain where they end.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="hasCommas">Whether nothing but commas tells the parts.</param>
    public static List<string>? Read(string cell, out bool hasCommas)
    {
        hasCommas = false;
        if (cell.StartsWith('[')) return cell.EndsWith(']') ? Quoted(cell[1..^1]) : null;
        if (cell is ['"' or '\'', ..] && Quoted(cell) is { } quoted) return quoted;
        foreach (var separator in (char[])['|', ';', '\n'])
            if (cell.Contains(separator)) return Split(cell, separator);
        if (!cell.Contains(',')) return cell.Length == 0 ? [] : [cell];
        hasCommas = true;
        return GroupedDigits().IsMatch(cell) ? null : Split(cell, ',');
    }

    private static List<string> Split(string cell, char separator) =>
        [.. cell.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static List<string>? Quoted(string inner)
    {
        var parts = new List<string>();
        for (var at = 0; at < inner.Length; at++)
        {
            while (at < inner.Length && char.IsWhiteSpace(inner[at])) at++;
            if (at == inner.Length) break;
            if (inner[at] is '"' or '\'')
            {
                var text = new StringBuilder();
                at = Take(inner, at, text);
                if (at < 0) return null;
                while (at < inner.Length && char.IsWhiteSpace(inner[at])) at++;
                if (at < inner.Length && inner[at] != ',') return null;
                parts.Add(text.ToString().Trim());
                continue;
            }
            var end = inner.IndexOf(',', at) is >= 0 and var comma ? comma : inner.Length;
            var bare = inner[at..end].Trim();
            if (bare.Length == 0 || bare.AsSpan().ContainsAny(Signs)) return null;
            parts.Add(bare);
            at = end;
        }
        return parts;
    }

    /// <summary>Takes what is between quotes and says where the text goes on; -1 when they are not closed.</summary>
    private static int Take(string inner, int open, StringBuilder text)
    {
        for (var at = open + 1; at < inner.Length; at++)
        {
            if (inner[at] == inner[open]) return at + 1;
            if (inner[at] != '\\' || at + 1 == inner.Length)
            {
                text.Append(inner[at]);
                continue;
            }
            at++;
            if (inner[at] is 'u' or 'x')
            {
                var digits = inner.AsSpan(at + 1, Math.Min(inner[at] == 'u' ? 4 : 2, inner.Length - at - 1));
                if (!int.TryParse(digits, NumberStyles.AllowHexSpecifier, null, out var code)) return -1;
                text.Append((char)code);
                at += digits.Length;
                continue;
            }
            text.Append(inner[at] switch
            {
                'n' => "\n",
                't' => "\t",
                '\\' or '"' or '\'' or '/' => inner[at].ToString(),
                var other => $"\\{other}",
            });
        }
        return -1;
    }

    [GeneratedRegex("[0-9],[0-9]")]
    private static partial Regex GroupedDigits();
}
