using Bot.Core.Text;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Property = Bot.Core.Tests.Property;

namespace Bot.Discord.Tests.Messages.Support;

/// <summary>Any texts at all: every node, in each other, with any characters, short and far too long.</summary>
internal static class RichTexts
{
    private static readonly Gen<string> Words = Gen.OneOf(
        Property.AnyText,
        Gen.Elements(
            "word ", "**", "_", "`", "``", "```", "@everyone", "<@1>", ":a:", "https://e.x", "# ", "-# ", "- ", "1. ",
            "> ", "||", "~~", "[", "](", "\\", "👩‍👩‍👧‍👦", "漢字", "e\u0301\u0301", "  ", "\n", " \t\r\n", "\uD83D",
            "some longer words "));

    private static readonly Gen<string> Texts = Gen.Frequency(
        (9, Words),
        (1, Words.SelectMany(w => Gen.Choose(1, 900).Select(times => string.Concat(Enumerable.Repeat(w, times))))));

    public static Gen<RichText> Any { get; } = Blocks(2).Select(b => new RichText(b));

    private static Gen<IReadOnlyList<Block>> Blocks(int depth) => List(Block(depth), 5);

    private static Gen<Block> Block(int depth)
    {
        var leaves = Gen.OneOf(
            List(Inline(3), 6).Select(c => (Block)new Paragraph(c)),
            Texts.SelectMany(t => Gen.Elements("", "python", "c#", "\"x").Select(l => (Block)new CodeBlock(l, t))));
        return depth == 0
            ? leaves
            : Gen.Frequency((3, leaves), (1, List(Blocks(depth - 1), 4).SelectMany(
                items => Gen.Elements(true, false).Select(ordered => (Block)new ListBlock(ordered, items)))));
    }

    private static Gen<Inline> Inline(int depth)
    {
        var leaves = Gen.OneOf(
            Texts.Select(t => (Inline)new TextRun(t)),
            Texts.Select(t => (Inline)new CodeSpan(t)),
            Gen.Choose(-60_000, 2_000_000).Select(m => (Inline)new Time(Instant.FromUnixTimeSeconds(m * 1000L))),
            Gen.Constant((Inline)new LineBreak()));
        if (depth == 0) return leaves;
        var content = List(Inline(depth - 1), 4);
        return Gen.Frequency((4, leaves), (3, Gen.OneOf(
            content.Select(c => (Inline)new Strong(c)),
            content.Select(c => (Inline)new Emphasis(c)),
            content.SelectMany(c => Url.Select(u => (Inline)new Link(u, c))))));
    }

    private static Gen<string> Url => Gen.OneOf(
        Property.AnyText,
        Property.AnyText.Select(t => $"https://e.example/{t}"),
        Property.AnyText.Select(t => $"http://{t}"));

    private static Gen<IReadOnlyList<T>> List<T>(Gen<T> of, int most) =>
        Gen.Choose(0, most).SelectMany(count => of.ArrayOf(count).Select(a => (IReadOnlyList<T>)a));
}
