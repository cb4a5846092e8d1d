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

    public static MarkdownDocument Parse(string markdown) => Markdown.Parse(markdown, Pipeline);

    /// <summary>The text; what has no place in it is told to <paramref name="lost"/>.</summary>
    public static RichText Read(string markdown, Action<string> lost) => Of(Parse(markdown), lost);

    /// <summary>The text of some blocks of a document.</summary>
    public static RichText Of(IEnumerable<Markdig.Syntax.Block> blocks, Action<string> lost)
    {
        using var html = new StringWriter();
        var renderer = new HtmlRenderer(html);
        Pipeline.Setup(renderer);
        foreach (var block in blocks)
        {
            foreach (var leaf in block.Descendants().Prepend(block).OfType<LeafBlock>()) KeepLoneTags(leaf.Inline);
            renderer.Render(block);
        }
        return HtmlReader.Read(html.ToString(), lost);
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

    private static string Name(string tag)
    {
        var start = tag.StartsWith("</", StringComparison.Ordinal) ? 2 : 1;
        var end = start;
        while (end < tag.Length && char.IsLetterOrDigit(tag[end])) end++;
        return (start == 2 ? "/" : "") + tag[start..end].ToLowerInvariant();
    }
}
