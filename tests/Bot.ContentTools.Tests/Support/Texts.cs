using System.Text;

using Bot.Core.Text;
using FsCheck;
using FsCheck.Fluent;
using Property = Bot.Core.Tests.Property;

namespace Bot.ContentTools.Tests.Support;

/// <summary>Texts as files may hold them: every node, in each other, with any characters but NUL and halves of pairs.
/// </summary>
internal static class Texts
{
    /// <summary>One line of characters.</summary>
    public static Gen<string> Line { get; } = Gen.OneOf(
        Property.AnyText.Select(Clean),
        Gen.Elements(
            "word", "some words ", " 2 < 3", "a_b", "__init__", "1. one", "- x", "# no heading", "![x](y)",
            "漢字", "👩‍👩‍👧‍👦",
            "&amp;", "<b>", "C:\\temp\\*", "`", "**", "=", "---", "2^10", "100%", "{a}", "~x", "~~~", "5)", "\u00a0x"));

    public static Gen<RichText> Any { get; } = Blocks(2).Select(b => new RichText(b));

    /// <summary>At least something to see.</summary>
    public static Gen<RichText> Visible { get; } =
        Any.Where(t => !string.IsNullOrWhiteSpace(t.ToPlainText()));

    private static Gen<IReadOnlyList<Block>> Blocks(int depth) => List(Block(depth), 4);

    private static Gen<Block> Block(int depth)
    {
        var leaves = Gen.Frequency(
            (4, List(Inline(2), 5).Select(c => (Block)new Paragraph(c))),
            (1, List(Line, 4).SelectMany(lines => Gen.Elements("", "python", "c#")
                .Select(l => (Block)new CodeBlock(l, string.Join('\n', lines.Select(c => c.Replace('\t', ' '))))))));
        return depth == 0
            ? leaves
            : Gen.Frequency((4, leaves), (1, List(Blocks(depth - 1), 3).SelectMany(
                items => Gen.Elements(true, false).Select(ordered => (Block)new ListBlock(ordered, items)))));
    }

    private static Gen<Inline> Inline(int depth)
    {
        var leaves = Gen.Frequency(
            (5, Line.Select(t => (Inline)new TextRun(t))),
            (1, Line.Select(t => (Inline)new CodeSpan(t))),
            (1, Gen.Constant((Inline)new LineBreak())));
        if (depth == 0) return leaves;
        var content = List(Inline(depth - 1), 3);
        return Gen.Frequency((4, leaves), (2, Gen.OneOf(
            content.Select(c => (Inline)new Strong(c)),
            content.Select(c => (Inline)new Emphasis(c)),
            content.SelectMany(c => Line.Select(u => (Inline)new Link($"https://e.example/{u}", c))))));
    }

    private static Gen<IReadOnlyList<T>> List<T>(Gen<T> of, int most) =>
        Gen.Choose(0, most).SelectMany(count => of.ArrayOf(count).Select(a => (IReadOnlyList<T>)a));

    private static string Clean(string text) =>
        string.Concat(text.EnumerateRunes().Where(r => r.Value is not 0 && r != Rune.ReplacementChar));
}
