using Bot.ContentTools.Markup.Html;
using Bot.Core.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Bot.ContentTools.Markup;

/// <summary>Reads Markdown as other programs write it, with tables and elements of HTML in it.</summary>
internal static class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().Build();

    /// <summary>Made once, as that takes longer than a text does.</summary>
    [ThreadStatic]
    private static HtmlRenderer? s_renderer;

    /// <summary>The parts of a text. What is nested far too deep has none.</summary>
    public static MarkdownDocument Parse(string markdown)
    {
        try
        {
            return Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            return [];
        }
    }

    /// <summary>The text; what has no place in it is told to <paramref name="lost"/>.</summary>
    public static RichText Read(string markdown, Action<string> lost) =>
        PlainMarkdown.Words(markdown)
            ?? (Parse(markdown) is { Count: > 0 } document ? Of(document, lost) : PlainReader.Read(markdown));

    /// <summary>The text of some blocks of a document.</summary>
    public static RichText Of(IEnumerable<Markdig.Syntax.Block> blocks, Action<string> lost)
    {
        List<Markdig.Syntax.Block> all = [.. blocks];
        var read = new List<Core.Text.Block>(all.Count);
        foreach (var block in all)
        {
            if (PlainMarkdown.Of(block) is { } plain) read.Add(plain);
            else if (block is Markdig.Syntax.CodeBlock) read.AddRange(ThroughHtml([block], lost).Blocks);
            else return ThroughHtml(all, lost);
        }
        return read.Count == 0 ? RichText.Empty : new RichText(read);
    }

    /// <summary>The text of some blocks, with everything in it that HTML can say.</summary>
    public static RichText ThroughHtml(IReadOnlyList<Markdig.Syntax.Block> all, Action<string> lost)
    {
        var renderer = s_renderer ??= Renderer();
        var html = ((StringWriter)renderer.Writer).GetStringBuilder();
        html.Clear();
        foreach (var block in all)
        {
            TellShape(block, lost);
            foreach (var leaf in block.Descendants().Prepend(block).OfType<LeafBlock>())
            {
                MarkdownTags.KeepText(leaf.Inline, lost);
                KeepSpaces(leaf.Inline);
                if (leaf is HtmlBlock layout) MarkdownTags.TellLayout(layout, lost);
            }
            renderer.Render(block);
        }
        return HtmlReader.Read(html.ToString(), lost);
    }

    private static void TellShape(Markdig.Syntax.Block block, Action<string> lost)
    {
        var inner = block.Descendants().Prepend(block).ToList();
        if (inner.Exists(b => b is Table)) lost("A table is shown as a line for each of its rows");
        if (inner.Exists(b => b is QuoteBlock)) lost("A quote is shown as plain paragraphs");
    }

    private static HtmlRenderer Renderer()
    {
        var renderer = new HtmlRenderer(new StringWriter());
        Pipeline.Setup(renderer);
        return renderer;
    }

    /// <summary>Spaces side by side are part of the text here, other than in HTML.</summary>
    private static void KeepSpaces(ContainerInline? line)
    {
        if (line is null) return;
        foreach (var text in line.Descendants<LeafInline>().ToList())
        {
            var isKept = text is LiteralInline literal ? literal.Content.AsSpan().IndexOf("  ") >= 0
                : text is HtmlEntityInline entity && entity.Transcoded.AsSpan().Trim(" \t").IsEmpty;
            if (!isKept) continue;
            text.InsertBefore(new HtmlInline("<span style=\"white-space:pre-wrap\">"));
            text.InsertAfter(new HtmlInline("</span>"));
        }
    }
}
