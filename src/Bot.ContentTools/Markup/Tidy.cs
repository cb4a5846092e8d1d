using Bot.Core.Text;

namespace Bot.ContentTools.Markup;

/// <summary>Gives texts that look alike one form: what CommonMark can write.</summary>
public static class Tidy
{
    /// <summary>The same text without empty parts, with neighbours of one kind joined and with white space where it is
    /// seen only.</summary>
    public static RichText Text(RichText text) => IsTidyLine(text) ? text : new RichText(Blocks(text.Blocks));

    /// <summary>One line of plain characters, as most texts are.</summary>
    private static bool IsTidyLine(RichText text) =>
        text.Blocks is [Paragraph { Content: [TextRun { Text: { Length: > 0 } line }] }]
        && !char.IsWhiteSpace(line[0]) && !char.IsWhiteSpace(line[^1]) && line.AsSpan().IndexOfAny('\r', '\n') < 0;

    private static List<Block> Blocks(IEnumerable<Block> blocks) => [.. blocks.Select(Block).OfType<Block>()];

    private static Block? Block(Block block) => block switch
    {
        Paragraph paragraph => new Edges(Joined(paragraph.Content), keepsIndent: true).Inner is { Count: > 0 } line
            ? new Paragraph(line) : null,
        CodeBlock code => Code(code.Text) is { Length: > 0 } text ? new CodeBlock(code.Language.Trim(), text) : null,
        ListBlock list => Items(list) is { Count: > 0 } items ? new ListBlock(list.Ordered, items) : null,
        _ => block,
    };

    private static string Code(string code) => string.Join(
        '\n', code.Replace("\r\n", "\n").Split('\r', '\n').SkipWhile(string.IsNullOrWhiteSpace)
            .Select(line => string.IsNullOrWhiteSpace(line) ? "" : line)).TrimEnd();

    private static List<IReadOnlyList<Block>> Items(ListBlock list) =>
        [.. list.Items.Select(Blocks).Where(i => i.Count > 0)];

    private static List<Inline> Joined(IEnumerable<Inline> content)
    {
        var joined = new List<Inline>();
        foreach (var part in content.SelectMany(Parts)) Join(joined, part);
        return joined;
    }

    private static void Join(List<Inline> joined, Inline next)
    {
        var last = joined.Count > 0 ? joined[^1] : null;
        if (last is LineBreak && next is TextRun late)
            next = new TextRun(late.Text.TrimStart(Edges.Blanks));
        if (next is LineBreak && last is TextRun early)
        {
            joined.RemoveAt(joined.Count - 1);
            if (early.Text.TrimEnd() is { Length: > 0 } text) joined.Add(new TextRun(text));
        }
        if (next is TextRun { Text: "" }) return;
        var both = (last, next) switch
        {
            (TextRun a, TextRun b) => new TextRun(a.Text + b.Text),
            (CodeSpan a, CodeSpan b) => new CodeSpan(a.Text + b.Text),
            (Strong a, Strong b) => new Strong(Joined([.. a.Content, .. b.Content])),
            (Emphasis a, Emphasis b) => new Emphasis(Joined([.. a.Content, .. b.Content])),
            _ => (Inline?)null,
        };
        if (both is null) joined.Add(next);
        else joined[^1] = both;
    }

    private static IEnumerable<Inline> Parts(Inline inline) => inline switch
    {
        TextRun run => Runs(run.Text),
        CodeSpan code => OneLine(code.Text) is { Length: > 0 } text ? [new CodeSpan(text)] : [],
        Strong strong => new Edges(Joined(strong.Content.SelectMany(Flat<Strong>))).Around(c => new Strong(c)),
        Emphasis emphasis => new Edges(Joined(emphasis.Content.SelectMany(Flat<Emphasis>)))
            .Around(c => new Emphasis(c)),
        Link link when string.IsNullOrWhiteSpace(link.Url) => link.Content.SelectMany(Parts),
        Link link => Linked(OneLine(link.Url).Trim(), new Edges(Joined(link.Content.SelectMany(Flat<Link>)))),
        _ => [inline],
    };

    /// <summary>A link without a text shows its address.</summary>
    private static IEnumerable<Inline> Linked(string url, Edges content) => content.Inner.Count > 0
        ? content.Around(c => new Link(url, c))
        : [new Link(url, [new TextRun(url)])];

    private static IEnumerable<Inline> Runs(string text)
    {
        if (text.AsSpan().IndexOfAny('\r', '\n') < 0) return [new TextRun(text)];
        return text.Replace("\r\n", "\n").Split('\r', '\n')
            .SelectMany<string, Inline>(line => [new LineBreak(), new TextRun(line)]).Skip(1);
    }

    private static string OneLine(string code) => code.Replace("\r\n", " ").Replace('\n', ' ').Replace('\r', ' ');

    /// <summary>Emphasis within the same emphasis, and a link within a link, show nothing.</summary>
    private static IEnumerable<Inline> Flat<T>(Inline inline) => inline switch
    {
        T and Strong strong => strong.Content.SelectMany(Flat<T>),
        T and Emphasis emphasis => emphasis.Content.SelectMany(Flat<T>),
        T and Link link => link.Content.SelectMany(Flat<T>),
        Strong strong => [strong with { Content = [.. strong.Content.SelectMany(Flat<T>)] }],
        Emphasis emphasis => [emphasis with { Content = [.. emphasis.Content.SelectMany(Flat<T>)] }],
        Link link => [link with { Content = [.. link.Content.SelectMany(Flat<T>)] }],
        _ => [inline],
    };
}
