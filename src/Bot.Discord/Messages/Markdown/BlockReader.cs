using Bot.Core.Text;

namespace Bot.Discord.Messages.Markdown;

/// <summary>Turns a text into passages: a blank line between blocks, none between the items of a list nor around code,
/// which has a frame of its own.</summary>
internal static class BlockReader
{
    private const int NewLine = 1;
    private const int BlankLine = 2;
    private const int DeepestIndent = 16;

    public static IEnumerable<Passage> Read(RichText text) => Visible(Read(text.Blocks, "", BlankLine));

    /// <summary>One short paragraph as small print, anything else as it is.</summary>
    public static IEnumerable<Passage> ReadSmall(RichText text) =>
        text.Blocks is [Paragraph only] && Lines([], only.Content, "", BlankLine) is var line
            && !line.Text.Contains('\n') && !VisibleText.IsBlank(line.Text)
            ? [Passage.Of([new Run("-# ", Look.Marker), .. line.Runs], BlankLine)]
            : Read(text);

    private static IEnumerable<Passage> Visible(IEnumerable<Passage> passages) =>
        passages.Where(p => !VisibleText.IsBlank(p.Words));

    private static IEnumerable<Passage> Read(IReadOnlyList<Block> blocks, string indent, int gap) =>
        blocks.Index().SelectMany(b => b.Item switch
        {
            Paragraph paragraph => [Lines([new Run(indent)], paragraph.Content, indent, GapOf(blocks, b.Index, gap))],
            CodeBlock code => [Code(code, GapOf(blocks, b.Index, gap))],
            ListBlock list => list.Items.Index().SelectMany(i => Item(
                i.Item, list.Ordered ? $"{i.Index + 1}. " : "- ", indent,
                i.Index == 0 ? GapOf(blocks, b.Index, gap) : NewLine)),
            _ => throw new NotSupportedException($"{b.Item.GetType().Name} has no form on Discord."),
        });

    private static int GapOf(IReadOnlyList<Block> blocks, int place, int gap) =>
        place > 0 && (blocks[place - 1], blocks[place]) is (CodeBlock, _) or (Paragraph, CodeBlock) ? NewLine : gap;

    private static IEnumerable<Passage> Item(IReadOnlyList<Block> item, string marker, string indent, int gap)
    {
        var inner = indent.Length < DeepestIndent ? indent + new string(' ', marker.Length) : indent;
        return item is [Paragraph first, ..] && !VisibleText.IsBlank(Lines([], first.Content, "", gap).Words)
            ? [Lines([new Run(indent + marker, Look.Marker)], first.Content, inner, gap),
                .. Read([.. item.Skip(1)], inner, NewLine)]
            // The platform makes no list of items without words.
            : [Passage.Of([new Run(indent + (marker is "- " ? "•" : marker.TrimEnd()))], gap),
                .. Read(item, inner, NewLine)];
    }

    private static Passage Lines(IEnumerable<Run> start, IReadOnlyList<Inline> content, string indent, int gap) =>
        Passage.Of(
            [.. start, .. Passage.Of(InlineReader.Read(content), gap).SplitAt(0).Tail.Runs
                .Select(r => r with { Text = r.Text.Replace("\n", "\n" + indent) })],
            gap);

    private static Passage Code(CodeBlock code, int gap) => Passage.Of(
        [new Run(VisibleText.Of(code.Text).TrimEnd().TrimStart('\n'), new Look { Block = code.Language })], gap);
}
