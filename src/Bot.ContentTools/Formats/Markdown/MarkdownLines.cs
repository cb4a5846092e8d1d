using System.Text.RegularExpressions;

namespace Bot.ContentTools.Formats.Markdown;

/// <summary>What is seen of the lines of a file before they are parsed.</summary>
internal static partial class MarkdownLines
{
    /// <summary>Where a line is nested so deep that parsing it takes too long, counted from 1; 0 when none is.
    /// </summary>
    public static int TooDeep(string text) =>
        Deep().Match(text) is { Success: true } match ? text.AsSpan(0, match.Index).Count('\n') + 1 : 0;

    /// <summary>The text with headings that lack their space, with footnotes as text, and with numbered questions right
    /// below an option as headings, as they would be a part of what stands before them. No line is added.</summary>
    public static string Mended(string text, Action<int, string> told)
    {
        if (!Suspicious().IsMatch(text)) return text;
        var (lines, fence) = (text.Split('\n'), "");
        for (var i = 0; i < lines.Length; i++)
        {
            if (Fence().Match(lines[i]) is { Success: true } match)
            {
                var sign = match.Groups[1].Value;
                if (fence.Length == 0) fence = sign;
                else if (fence == sign) fence = "";
            }
            else if (fence.Length > 0) continue;
            else if (Footnote().IsMatch(lines[i])) lines[i] = "\\" + lines[i];
            else if (NoSpace().Match(lines[i]) is { Success: true } heading)
            {
                lines[i] = lines[i].Insert(heading.Length, " ");
                told(i + 1, "A heading has no space behind its signs; it is read as a heading");
            }
            else if (i > 0 && Box().IsMatch(lines[i - 1]) && Numbered().IsMatch(lines[i])
                && i + 1 < lines.Length && (lines[i + 1].Trim().Length == 0 || Box().IsMatch(lines[i + 1])))
            {
                lines[i] = "###### " + lines[i];
                told(i + 1, "A numbered line right below an option is read as the next question");
            }
        }
        return string.Join('\n', lines);
    }

    [GeneratedRegex(@"^[ \t>]{400}[ \t]*[^ \t\r\n]", RegexOptions.Multiline)]
    private static partial Regex Deep();

    [GeneratedRegex(@"^#{1,6}[^#\s]|^\[\^|\n(?:Q|Question |Ques )?\s?\d{1,6}[.):]\s", RegexOptions.Multiline)]
    private static partial Regex Suspicious();

    [GeneratedRegex(@"^[\s>*+\-\d.)]*(?:\[[ xX]?\]\s*)?(```|~~~)")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^(?:#{2,6}(?=[\p{L}*`])|#{1,6}(?=(?:(?:Q|Question|Ques)\s*\d{1,6}|\d{1,6})\s*[.):](?:\s|$)))")]
    private static partial Regex NoSpace();

    [GeneratedRegex(@"^(?:(?:Q|Question |Ques )\s?)?\d{1,6}\s?[.):]\s+\S")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\[\^[^\]]+\]:")]
    private static partial Regex Footnote();

    [GeneratedRegex(@"^[-*+]\s*\[[ xX]?\]")]
    private static partial Regex Box();
}
