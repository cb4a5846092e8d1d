using System.Text.RegularExpressions;

namespace Bot.ContentTools.Formats.Markdown;

/// <summary>The signs by which people mark questions, options and answers.</summary>
internal static partial class MarkdownSigns
{
    /// <summary>The box at the start of an option: how long it is and whether it is ticked; null when there is none.
    /// </summary>
    public static (int Length, bool IsTicked)? Check(ReadOnlySpan<char> text)
    {
        var start = text.Length - text.TrimStart(" \t").Length;
        var box = text[start..];
        if (box.Length < 2 || box[0] != '[') return null;
        var end = box[..Math.Min(box.Length, 6)].IndexOf(']');
        if (end < 0 || box[(end + 1)..] is ['(', '<', ..]) return null;
        if (box[(end + 1)..] is ['(' or '[', ..] && !box[1..end].IsWhiteSpace()) return null;
        var sign = box[1..end].Trim();
        if (sign is not ("" or "x" or "X" or "✓" or "✔" or "*")) return null;
        return (start + end + 1, sign.Length > 0);
    }

    /// <summary>How long the number before a question is, and the number; null when there is none.</summary>
    public static (int Length, string Id)? Number(string text)
    {
        var match = QuestionNumber().Match(text);
        return match.Success ? (match.Length, match.Groups[1].Value) : null;
    }

    /// <summary>What stands behind "Answer:"; empty when the answer is in the next paragraph; null when it is no such
    /// line.</summary>
    public static (string Said, bool IsWrong)? Answer(string line) =>
        AnswerLine().Match(line) is { Success: true } match
            ? (match.Groups[2].Value.Trim(), match.Groups[1].Value.Length > 0)
            : AnswerAlone().IsMatch(line) ? ("", false) : null;

    /// <summary>The letter before an option, as a place counted from 0, and how long it is.</summary>
    public static (int Place, int Length)? Letter(string text) =>
        OptionLetter().Match(text) is { Success: true } match
            ? (char.ToUpperInvariant(match.Groups[1].ValueSpan[0]) - 'A', match.Length)
            : null;

    /// <summary>Whether a paragraph is bold as a whole.</summary>
    public static bool IsBold(string source) =>
        source.StartsWith("**", StringComparison.Ordinal) && source.TrimEnd().EndsWith("**");

    /// <summary>Whether it ends as a question does.</summary>
    public static bool Asks(string source) => source.TrimEnd(' ', '\r', '\n', '*', '_').EndsWith('?');

    /// <summary>Whether a heading stands over a list that holds no options.</summary>
    public static bool IsOverview(string title) => Overview().IsMatch(title);

    /// <summary>Whether a heading stands over a part of the question before it.</summary>
    public static bool IsPart(string title) => Answer(title) is not null || Part().IsMatch(title);

    [GeneratedRegex(@"^(?:explanation|rationale|reason|discussion)s?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Part();

    [GeneratedRegex(
        @"^(?:table of )?(?:contents?|toc|index|links|references?|resources|see also|further reading|licen[cs]e|"
        + @"authors?|contributors|contributing|credits|sources|acknowledge?ments)\W*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Overview();

    [GeneratedRegex(@"^\s*((?:Q|Question\s+|Ques\s+)?\d{1,6})\s*[.):](?:\s+|$)", RegexOptions.IgnoreCase)]
    private static partial Regex QuestionNumber();

    [GeneratedRegex(
        @"^\s*(wrong )?(?:the )?(?:correct |right )?(?:answer|ans|solution|key)(?:s)?(?: is)?\s*[:：=]\s*(.*)$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex AnswerLine();

    [GeneratedRegex(
        @"^\s*(?:show |see |click (?:here )?(?:to|for) (?:show |see |reveal )?)?(?:the )?(?:correct )?"
        + @"(?:answer|solution)\s*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex AnswerAlone();

    [GeneratedRegex(@"^\s*\(?([A-Ja-j])\s*[.):](?:\s+|$)")]
    private static partial Regex OptionLetter();
}
