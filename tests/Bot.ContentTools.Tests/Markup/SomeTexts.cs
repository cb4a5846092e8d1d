using Bot.Core.Text;
using FsCheck;
using FsCheck.Fluent;
using Property = Bot.Core.Tests.Property;

namespace Bot.ContentTools.Tests.Markup;

/// <summary>Any texts that a reader could give: no empty parts, no two runs side by side.</summary>
internal static class SomeTexts
{
    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.Elements(
            "word", "two words", "<b>&amp;\"", "a < b", "漢字", "e\u0301", "\u00A0", "a  b", " lead", "trail ",
            "&lt;",
            "x^2", "{a}", "=b", "~c", "#d", "$$e$$", "1. f", "- g", "> h", "# i", "\\(j\\)", "*k*", "_l_", "`m`", "|",
            "a,b;c\td",
            "'", "]]>", "{{c1::n}}", "A", "true", "👩‍👩‍👧‍👦", "List<String>", "x:", "@@", "::"),
        Property.AnyText.Select(Printable).Where(t => t.Length > 0));

    private static readonly Gen<string> Codes = Words.SelectMany(
        a => Words.Select(b => $"{a}\n    {b}")).Or(Words).Select(c => c.TrimEnd()).Where(c => c.Trim().Length > 0);

    /// <summary>Every node in each other.</summary>
    public static Gen<RichText> Any { get; } = Blocks(2).Select(b => new RichText(b));

    /// <summary>Words in one line, such as an option.</summary>
    public static Gen<string> Plain { get; } = Words.Select(w => w.Trim()).Where(w => w.Length > 0);

    private static Gen<IReadOnlyList<Block>> Blocks(int depth) => List(Block(depth), 1, 4);

    private static Gen<Block> Block(int depth)
    {
        var leaves = Gen.Frequency(
            (3, Line.Select(c => (Block)new Paragraph(c))),
            (1, Codes.SelectMany(
                t => Gen.Elements("", "python", "c#").Select(l => (Block)new CodeBlock(l, t)))));
        return depth == 0
            ? leaves
            : Gen.Frequency((3, leaves), (1, List(Blocks(depth - 1), 1, 3).SelectMany(
                items => Gen.Elements(true, false).Select(ordered => (Block)new ListBlock(ordered, items)))));
    }

    private static Gen<IReadOnlyList<Inline>> Line => List(Inline(2), 1, 5)
        .Select(line => Merged([.. Trimmed(Trimmed(line))]))
        .Where(line => line.Count > 0);

    private static IEnumerable<Inline> Trimmed(IEnumerable<Inline> line) =>
        line.SkipWhile(i => i is LineBreak).Reverse();

    private static Gen<Inline> Inline(int depth)
    {
        var leaves = Gen.Frequency(
            (5, Words.Select(t => (Inline)new TextRun(t))),
            (2, Words.Select(t => (Inline)new CodeSpan(t))),
            (1, Gen.Constant((Inline)new LineBreak())));
        if (depth == 0) return leaves;
        var content = List(Inline(depth - 1), 1, 3).Select(c => Merged([.. c.Where(i => i is not LineBreak)]))
            .Where(c => c.Count > 0);
        return Gen.Frequency((5, leaves), (2, Gen.OneOf(
            content.Select(c => (Inline)new Strong(c)),
            content.Select(c => (Inline)new Emphasis(c)),
            content.Where(NoLink).SelectMany(c => Gen.Elements("https://e.example/a?b=1&c=(d)", "pic.png")
                .Select(u => (Inline)new Link(u, c))))));
    }

    private static bool NoLink(IReadOnlyList<Inline> content) => content.All(i => i switch
    {
        Link => false,
        Strong strong => NoLink(strong.Content),
        Emphasis emphasis => NoLink(emphasis.Content),
        _ => true,
    });

    private static IReadOnlyList<Inline> Merged(IReadOnlyList<Inline> content)
    {
        var merged = new List<Inline>();
        foreach (var inline in content)
        {
            if (inline is TextRun next && merged is [.., TextRun last]) merged[^1] = new TextRun(last.Text + next.Text);
            else merged.Add(inline);
        }
        return merged;
    }

    /// <summary>Without what no text file can carry.</summary>
    private static string Printable(string text) => string.Concat(
        text.Where(c => !char.IsControl(c) && !char.IsSurrogate(c) && c < '\uE000'));

    private static Gen<IReadOnlyList<T>> List<T>(Gen<T> of, int least, int most) =>
        Gen.Choose(least, most).SelectMany(count => of.ArrayOf(count).Select(a => (IReadOnlyList<T>)a));

    private static Gen<T> Or<T>(this Gen<T> one, Gen<T> other) => Gen.OneOf(one, other);
}
