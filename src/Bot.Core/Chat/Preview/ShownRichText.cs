using Bot.Core.Text;

namespace Bot.Core.Chat.Preview;

/// <summary>Lays a text out in the plainest way: a blank line between blocks, lists with bullets.</summary>
public static class ShownRichText
{
    /// <summary>Its lines.</summary>
    public static IReadOnlyList<ShownLine> Lines(RichText text) => text.IsEmpty
        ? []
        : ShownLine.Of(Blocks(text.Blocks, "", "\n\n"));

    private static IEnumerable<ShownText> Blocks(IReadOnlyList<Block> blocks, string indent, string between) =>
        blocks.Index().SelectMany(b => b.Index == 0
            ? Block(b.Item, indent)
            : Block(b.Item, indent).Prepend(new ShownText(between + indent)));

    private static IEnumerable<ShownText> Block(Block block, string indent) => block switch
    {
        Paragraph paragraph => Inlines(paragraph.Content, default),
        CodeBlock code => [new ShownText(code.Text, new ShownLook { IsBlock = true })],
        ListBlock list => list.Items.Index().SelectMany(i => Blocks(i.Item, indent + "   ", "\n").Prepend(
            new ShownText((i.Index == 0 ? "" : "\n" + indent) + (list.Ordered ? $"{i.Index + 1}. " : "• ")))),
        _ => throw new NotSupportedException($"{block.GetType().Name} has no lines."),
    };

    private static IEnumerable<ShownText> Inlines(IEnumerable<Inline> content, ShownLook look) =>
        content.SelectMany(i => Read(i, look));

    private static IEnumerable<ShownText> Read(Inline inline, ShownLook look) => inline switch
    {
        TextRun run => [new ShownText(run.Text, look)],
        CodeSpan code => [new ShownText(code.Text, look with { IsCode = true })],
        Strong strong => Inlines(strong.Content, look with { IsBold = true }),
        Emphasis emphasis => Inlines(emphasis.Content, look with { IsItalic = true }),
        Link link => Inlines(link.Content, look with { Url = link.Url }),
        Time time => [new ShownText($"{time.At:uuuu-MM-dd HH:mm} UTC", look with { At = time.At })],
        LineBreak => [new ShownText("\n")],
        _ => throw new NotSupportedException($"{inline.GetType().Name} has no line."),
    };
}
