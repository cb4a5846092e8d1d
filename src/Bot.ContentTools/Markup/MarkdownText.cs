using Bot.ContentTools.Markup.Html;
using Bot.Core.Text;
using Markdig;
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
            foreach (var leaf in block.Descendants().Prepend(block).OfType<LeafBlock>())
            {
                KeepLoneTags(leaf.Inline);
                KeepSpaces(leaf.Inline);
            }
            renderer.Render(block);
        }
        return HtmlReader.Read(html.ToString(), lost);
    }

    private static HtmlRenderer Renderer()
    {
        var renderer = new HtmlRenderer(new StringWriter());
        Pipeline.Setup(renderer);
        return renderer;
    }

    /// <summary>A tag that nothing closes is not mark-up, but what the sentence is about.</summary>
    private static void KeepLoneTags(ContainerInline? line)
    {
        if (line is null) return;
        var tags = line.Descendants<HtmlInline>().ToList();
        var names = tags.Select(t => Name(t.Tag)).ToList();
        var count = names.CountBy(n => n).ToDictionary();
        foreach (var (tag, name) in tags.Zip(names))
        {
            var isAlone = name is "" or "br" or "img" or "hr" or "wbr" or "input";
            var isPair = count.ContainsKey("/" + name.TrimStart('/')) && count.ContainsKey(name.TrimStart('/'));
            if (!isAlone && !isPair) tag.ReplaceBy(new LiteralInline(tag.Tag));
        }
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

    private static string Name(string tag)
    {
        var start = tag.StartsWith("</", StringComparison.Ordinal) ? 2 : 1;
        var end = start;
        while (end < tag.Length && char.IsLetterOrDigit(tag[end])) end++;
        return (start == 2 ? "/" : "") + tag[start..end].ToLowerInvariant();
    }
}
