namespace Bot.ContentTools.Formats.Gift;

/// <summary>Understands one block of a GIFT file, by the rules of Moodle's own import.</summary>
internal static class GiftParser
{
    public const string Gap = "_____";

    private const string Category = "$CATEGORY:";

    /// <summary>The item, or why it is none, without a full stop.</summary>
    public static (GiftItem? Item, string? Problem) Parse(GiftBlock block)
    {
        var text = block.Text;
        if (text.StartsWith(Category, StringComparison.Ordinal))
            return (Plain(GiftKind.Category, GiftMarks.Unescaped(text[Category.Length..].Trim())), null);
        if (block.IsUnclear)
            return (null, "Its braces and those of the question beside it are not told apart; "
                + "put a blank line between two questions, and write \\{ and \\} for braces that are text");
        string? title = null;
        if (text.StartsWith("::", StringComparison.Ordinal) && IndexOfTitleEnd(text) is > 0 and var end)
        {
            title = GiftMarks.Trimmed(GiftMarks.Unescaped(text[2..end]));
            text = GiftMarks.Trimmed(text[(end + 2)..]);
        }
        List<string> repairs = block.Repair is null ? [] : [block.Repair];
        var (open, close) = Answers(text, repairs);
        if (open < 0 && close < 0)
            return (new GiftItem { Kind = GiftKind.Description, Title = title, Stem = TextOf(text) }, null);
        if (open < 0) return (null, "It has a '}' without a '{' before it; write \\} for a brace that is text");
        if (close < 0) return (null, "Its answers begin with '{' and never end; add the '}'");
        var behind = GiftMarks.Trimmed(text[(close + 1)..]);
        if (behind.StartsWith("//", StringComparison.Ordinal) && !behind.Contains('\n')) behind = "";
        if (GiftMarks.IndexOfAny(behind, "{}") >= 0)
            return (null, "It has several pairs of braces; write \\{ and \\} for those that are text");
        var stem = behind.Length == 0 ? text[..open] : WithGap(text, open, close);
        var item = GiftAnswers.Parse(GiftMarks.Trimmed(text[(open + 1)..close]), TextOf(stem), out var problem);
        return (item is null ? null : item with { Title = title, Repairs = repairs }, problem);
    }

    /// <summary>A text with its format in front, or in that of the question.</summary>
    public static GiftText TextOf(string raw, GiftFormat otherwise = GiftFormat.Moodle)
    {
        var text = GiftMarks.Trimmed(raw);
        if (text is ['[', ..] && text.IndexOf(']', StringComparison.Ordinal) is > 0 and < 10 and var end
            && FormatOf(text[1..end]) is { } format)
            return new GiftText(format, GiftMarks.Unescaped(GiftMarks.Trimmed(text[(end + 1)..])));
        return new GiftText(otherwise, GiftMarks.Unescaped(text));
    }

    private static GiftFormat? FormatOf(string name) => name.ToLowerInvariant() switch
    {
        "moodle" => GiftFormat.Moodle,
        "html" => GiftFormat.Html,
        "plain" => GiftFormat.Plain,
        "markdown" => GiftFormat.Markdown,
        _ => null,
    };

    private static int IndexOfTitleEnd(string text)
    {
        for (var i = 2; (i = GiftMarks.IndexOf(text, ':', i)) >= 0; i++)
            if (i + 1 < text.Length && text[i + 1] == ':') return i;
        return -1;
    }

    /// <summary>Braces within the answers belong to them when they come in pairs.</summary>
    private static (int Open, int Close) Answers(string text, List<string> repairs)
    {
        var open = GiftMarks.IndexOf(text, '{');
        var first = GiftMarks.IndexOf(text, '}', open + 1);
        if (open < 0 || first < 0) return (open, first);
        var depth = 0;
        for (var at = open; (at = GiftMarks.IndexOfAny(text, "{}", at)) >= 0; at++)
        {
            depth += text[at] == '{' ? 1 : -1;
            if (depth > 0) continue;
            if (at != first) repairs.Add("Braces inside its answers are taken as text");
            return (open, at);
        }
        return (open, first);
    }

    private static string WithGap(string text, int open, int close)
    {
        var isMarkdown = TextOf(text[..open]).Format == GiftFormat.Markdown;
        return text[..open] + (isMarkdown ? @"\_\_\_\_\_" : Gap) + text[(close + 1)..];
    }

    private static GiftItem Plain(GiftKind kind, string text) =>
        new() { Kind = kind, Stem = new GiftText(GiftFormat.Plain, text) };
}
