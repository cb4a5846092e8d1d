using Bot.Core.Text;

namespace Bot.Telegram.Messages.Html;

/// <summary>Turns a text into passages: a blank line between blocks, none between the items of a list nor above
/// code, which has a frame of its own.</summary>
/// <param name="inlines">Reads what stands in the lines.</param>
internal sealed class BlockReader(InlineReader inlines)
{
    private const int NewLine = 1;
    private const int BlankLine = 2;
    private const int DeepestIndent = 24;

    public IEnumerable<Passage> Read(RichText text) => Read(text.Blocks, "", BlankLine)
        .Where(p => !VisibleText.IsBlank(p.Text));

    private IEnumerable<Passage> Read(IReadOnlyList<Block> blocks, string indent, int gap) =>
        blocks.Index().SelectMany(b => b.Item switch
        {
            Paragraph paragraph => [Lines(indent, paragraph.Content, indent, gap)],
            CodeBlock code => [Code(code, b.Index > 0 && blocks[b.Index - 1] is Paragraph ? NewLine : gap)],
            ListBlock list => list.Items.Index().SelectMany(i => Item(
                i.Item, list.Ordered ? $"{i.Index + 1}. " : "• ", indent, i.Index == 0 ? gap : NewLine)),
            _ => throw new NotSupportedException($"{b.Item.GetType().Name} has no form on Telegram."),
        });

    private IEnumerable<Passage> Item(IReadOnlyList<Block> item, string marker, string indent, int gap)
    {
        var inner = indent.Length < DeepestIndent ? indent + "   " : indent;
        return item is [Paragraph first, ..]
            ? [Lines(indent + marker, first.Content, inner, gap), .. Read([.. item.Skip(1)], inner, NewLine)]
            : [Lines(indent + marker.TrimEnd(), [], inner, gap), .. Read(item, inner, NewLine)];
    }

    private Passage Lines(string start, IReadOnlyList<Inline> content, string indent, int gap) => Passage.Of(
        [new Run(start), .. inlines.Read(content).Select(r => r with { Text = r.Text.Replace("\n", "\n" + indent) })],
        gap);

    private static Passage Code(CodeBlock code, int gap) => Passage.Of(
        [new Run(VisibleText.Of(code.Text).TrimEnd().TrimStart('\n'), new Look { Block = code.Language })], gap);
}
