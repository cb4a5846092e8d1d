using System.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Bot.Core.Text;

/// <summary>Turns CommonMark into the nodes of <see cref="RichText"/> and fills its holes.</summary>
internal sealed class MarkdownReader(IReadOnlyList<RichText> holes)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    public static IReadOnlyList<Block> Read(string commonMark, IReadOnlyList<RichText> holes) =>
        [.. new MarkdownReader(holes).Blocks(Markdig.Markdown.Parse(commonMark, Pipeline))];

    private IEnumerable<Block> Blocks(ContainerBlock container) => container.SelectMany(Blocks);

    private IEnumerable<Block> Blocks(Markdig.Syntax.Block block) => block switch
    {
        ParagraphBlock paragraph => Filled(Inlines(paragraph.Inline)),
        HeadingBlock heading => [new Paragraph([.. Fill(new Strong(Inlines(heading.Inline)))])],
        FencedCodeBlock fenced =>
            [new CodeBlock(WithoutHoles(fenced.Info ?? ""), WithoutHoles(fenced.Lines.ToString()))],
        Markdig.Syntax.CodeBlock code => [new CodeBlock("", WithoutHoles(code.Lines.ToString()))],
        Markdig.Syntax.ListBlock list =>
            [new ListBlock(
                list.IsOrdered, [.. list.Cast<ListItemBlock>().Select(i => Blocks((ContainerBlock)i).ToList())])],
        ContainerBlock inner => Blocks(inner),
        _ => [],
    };

    /// <summary>A paragraph that is one hole and nothing else takes the whole text put into it.</summary>
    private IEnumerable<Block> Filled(List<Inline> content) =>
        content is [Hole hole] ? holes[hole.Index].Blocks : [new Paragraph([.. content.SelectMany(Fill)])];

    private IEnumerable<Inline> Fill(Inline inline) => inline switch
    {
        Hole hole => Flat(holes[hole.Index]),
        Strong strong => [new Strong([.. strong.Content.SelectMany(Fill)])],
        Emphasis emphasis => [new Emphasis([.. emphasis.Content.SelectMany(Fill)])],
        Link link => [link with { Content = [.. link.Content.SelectMany(Fill)] }],
        _ => [inline],
    };

    private static IEnumerable<Inline> Flat(RichText text) => text.Blocks switch
    {
        [Paragraph only] => only.Content,
        [] => [],
        _ => throw new ArgumentException("A text of several paragraphs needs a paragraph of its own."),
    };

    private List<Inline> Inlines(ContainerInline? container) => [.. (container ?? []).SelectMany(Inlines)];

    private IEnumerable<Inline> Inlines(Markdig.Syntax.Inlines.Inline inline) => inline switch
    {
        LiteralInline literal => Runs(literal.Content.ToString()),
        HtmlEntityInline entity => [new TextRun(entity.Transcoded.ToString())],
        CodeInline code => [new CodeSpan(WithoutHoles(code.Content))],
        LineBreakInline line => [line.IsHard ? new LineBreak() : new TextRun(" ")],
        EmphasisInline { DelimiterCount: 2 } strong => [new Strong(Inlines(strong))],
        EmphasisInline emphasis => [new Emphasis(Inlines(emphasis))],
        LinkInline link => [new Link(WithoutHoles(link.Url ?? ""), Inlines(link))],
        AutolinkInline auto => [new Link(WithoutHoles(auto.Url), [.. Runs(auto.Url)])],
        DelimiterInline open => [new TextRun(open.ToLiteral()), .. Inlines((ContainerInline)open)],
        ContainerInline inner => Inlines(inner),
        _ => [new TextRun(inline.ToString() ?? "")],
    };

    private IEnumerable<Inline> Runs(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsHole(text[i])) continue;
            if (i > start) yield return new TextRun(text[start..i]);
            yield return new Hole(text[i] - RichTextTemplate.FirstHole);
            start = i + 1;
        }
        if (start < text.Length) yield return new TextRun(text[start..]);
    }

    private string WithoutHoles(string text)
    {
        if (!text.Any(IsHole)) return text;
        var filled = new StringBuilder();
        foreach (var c in text)
        {
            if (IsHole(c)) WritePlain(filled, holes[c - RichTextTemplate.FirstHole]);
            else filled.Append(c);
        }
        return filled.ToString();
    }

    /// <summary>The plain form with every space that was put in.</summary>
    private static void WritePlain(StringBuilder to, RichText hole)
    {
        PlainText.Write(to, hole.Blocks);
        if (!hole.IsEmpty) to.Length--;
    }

    private bool IsHole(char c) => c >= RichTextTemplate.FirstHole && c < RichTextTemplate.FirstHole + holes.Count;

    private sealed record Hole(int Index) : Inline;
}
