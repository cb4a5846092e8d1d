using System.Text.RegularExpressions;
using Bot.ContentTools.Markup;

namespace Bot.ContentTools.Formats.Markdown;

/// <summary>What an option says, as its author meant it.</summary>
internal static partial class MarkdownOptionText
{
    /// <summary>The source behind a box, with lines that are indented as far as the words no longer indented.</summary>
    public static string BehindBox(string source, int box)
    {
        var text = source[box..].TrimStart(' ', '\t');
        var width = source.Length - text.Length;
        var lines = text.Split('\n');
        if (box == 0 || lines.Length == 1) return Literal(text);
        var isCode = Fence().IsMatch(lines[0]);
        var first = isCode ? 1 : Array.FindIndex(lines, 1, l => l.Trim().Length > 0);
        if (first < 0 || !isCode && !Deeper().IsMatch(lines[first])) return Literal(text);
        var end = isCode ? Array.FindIndex(lines, 1, l => Fence().IsMatch(l.TrimStart())) : lines.Length - 1;
        if (end < 0) end = lines.Length - 1;
        for (var i = 1; i <= end; i++)
        {
            if (lines[i].Trim().Length > 0 && !lines[i].StartsWith(new string(' ', width), StringComparison.Ordinal))
                return Literal(text);
        }
        for (var i = 1; i <= end; i++) lines[i] = lines[i].Trim().Length > 0 ? lines[i][width..] : "";
        return Literal(string.Join('\n', lines));
    }

    /// <summary>A first line that looks as if a list, a heading or the like began with it is but words, unless the next
    /// line goes on with it.</summary>
    public static string Literal(string text)
    {
        var end = text.IndexOf('\n');
        var line = (end < 0 ? text : text[..end]).TrimEnd();
        var next = end < 0 ? "" : text[(end + 1)..].Split('\n')[0].TrimEnd();
        if (Number().Match(line) is { Success: true } number)
            return Number().IsMatch(next) ? text : text.Insert(number.Length - 1, "\\");
        var isWords = line switch
        {
            ['#', ..] or ['[', ..] => BeginsBlock().IsMatch(line),
            ['`' or '~', ..] => Fence().IsMatch(line) && !text.AsSpan(line.Length).Contains(line.AsSpan(0, 3), default),
            ['<', ..] => next.Length == 0 && MarkdownTags.BeginsBlock(line),
            ['>', ..] => !next.StartsWith('>'),
            [var sign and ('-' or '+' or '*' or '_' or '='), ..] =>
                Rule().IsMatch(line) || line is [_] or [not '_', ' ' or '\t', ..] && !next.StartsWith(sign),
            _ => false,
        };
        return isWords ? "\\" + text : text;
    }

    [GeneratedRegex(@"^\d{1,9}[.)](?=\s|$)")]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:#{1,6}(?:\s|$)|\[[^\]]+\]:)")]
    private static partial Regex BeginsBlock();

    [GeneratedRegex(@"^(?:```|~~~)")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^ {4,}(?:```|~~~|>)")]
    private static partial Regex Deeper();

    [GeneratedRegex(@"^(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$")]
    private static partial Regex Rule();
}
