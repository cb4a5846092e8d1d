using Bot.ContentTools.Files;

namespace Bot.ContentTools.Formats.Gift;

/// <summary>Tells GIFT from other texts.</summary>
internal static class GiftLook
{
    public static Likeness Of(SourceFile file)
    {
        var head = file.Head;
        var start = head.AsSpan().TrimStart();
        if (start.IsEmpty || start[0] is '<' or '[' or '{') return start is ['[', ..] ? InBraces(head) : Likeness.No;
        var isNamed = file.Ending == "gift";
        var lines = head.Split('\n');
        if (lines.Any(l => l.StartsWith("$CATEGORY:", StringComparison.Ordinal))) return Likeness.Surely;
        var likeness = InBraces(head);
        // Braces are nothing special in a file that says it is something else.
        if (file.Ending is "csv" or "json" or "md" or "tsv" or "xml" or "yaml" or "yml")
            return likeness == Likeness.No ? Likeness.No : Likeness.Perhaps;
        if (likeness == Likeness.No) return isNamed ? Likeness.Likely : Likeness.No;
        var hasTitle = lines.Any(l =>
            l.TrimStart() is [':', ':', ..] and var title && title.IndexOf("::", 2, StringComparison.Ordinal) > 0);
        return isNamed || (hasTitle && likeness == Likeness.Likely) ? Likeness.Surely : likeness;
    }

    /// <summary>Looks into the first braces.</summary>
    private static Likeness InBraces(string head)
    {
        var (likeness, at) = (Likeness.No, 0);
        for (var tries = 0; tries < 20; tries++)
        {
            var open = GiftMarks.IndexOf(head, '{', at);
            var close = open < 0 ? -1 : GiftMarks.IndexOf(head, '}', open + 1);
            if (close < 0) break;
            if (IsAnswers(head[(open + 1)..close].Trim())) return Likeness.Likely;
            if (open + 1 == close) likeness = Likeness.Perhaps;
            at = close + 1;
        }
        return likeness;
    }

    /// <summary>Whether the first braces, which may end on a later line, hold what only answers are.</summary>
    public static bool HasAnswers(string text)
    {
        var open = GiftMarks.IndexOf(text, '{');
        if (open < 0) return false;
        var close = GiftMarks.IndexOf(text, '}', open + 1);
        var inner = text[(open + 1)..(close < 0 ? text.Length : close)].Trim();
        return close < 0 ? inner is [] or ['=' or '~' or '#', ..] : IsAnswers(inner);
    }

    private static bool IsAnswers(string text) =>
        text is ['=' or '~', ..] or ['#', '=' or '-' or >= '0' and <= '9', ..] or "T" or "F" or "TRUE" or "FALSE"
        || text.StartsWith("T#", StringComparison.Ordinal) || text.StartsWith("F#", StringComparison.Ordinal)
        || text.StartsWith("TRUE#", StringComparison.Ordinal) || text.StartsWith("FALSE#", StringComparison.Ordinal);
}
