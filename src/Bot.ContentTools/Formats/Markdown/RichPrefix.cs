using Bot.Core.Text;

namespace Bot.ContentTools.Formats.Markdown;

/// <summary>The first words of a text.</summary>
internal static class RichPrefix
{
    /// <summary>They; empty when the text begins with something else.</summary>
    public static string Text(RichText text) =>
        text.Blocks is [Paragraph { Content: [TextRun run, ..] }, ..] ? run.Text
        : text.Blocks is [Paragraph { Content: [Strong { Content: [TextRun bold, ..] }, ..] }, ..] ? bold.Text
        : "";

    /// <summary>The text without so many of its first characters.</summary>
    public static RichText Without(RichText text, int length)
    {
        if (length == 0 || text.Blocks is not [Paragraph paragraph, ..]) return text;
        var (content, rest) = (Without(paragraph.Content, length), text.Blocks.Skip(1));
        return new RichText(content.Count == 0 ? [.. rest] : [new Paragraph(content), .. rest]);
    }

    private static List<Inline> Without(IReadOnlyList<Inline> content, int length)
    {
        var others = content.Skip(1).ToList();
        if (content is [Strong strong, ..])
        {
            var inner = Without(strong.Content, length);
            return inner.Count == 0 ? Trimmed(others) : [new Strong(inner), .. others];
        }
        if (content is not [TextRun run, ..]) return [.. content];
        return run.Text.Length <= length ? Trimmed(others) : [new TextRun(run.Text[length..].TrimStart()), .. others];
    }

    private static List<Inline> Trimmed(List<Inline> content)
    {
        while (content is [LineBreak, ..] or [TextRun { Text: " " or "" }, ..]) content.RemoveAt(0);
        if (content is [TextRun run, ..]) content[0] = new TextRun(run.Text.TrimStart());
        return content;
    }
}
