using System.Buffers;
using System.Text;
using Bot.ContentTools.Markup.Html;
using Bot.Core.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Bot.ContentTools.Markup;

/// <summary>Reads the words, emphasis, links and code of most Markdown without the way over HTML, and gives up at
/// anything else.</summary>
internal sealed class PlainMarkdown
{
    private const int Deepest = 5;

    /// <summary>White space that HTML shows as one space, and what no HTML holds.</summary>
    private static readonly SearchValues<char> Unusual = SearchValues.Create("\t\n\r\f\0\uFFFF");

    private static readonly SearchValues<char> OfAddresses = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/:?#=+,;&@");

    private static readonly SearchValues<char> OfLanguages = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyz0123456789#+-");

    private readonly StringBuilder _text = new();
    private bool _afterSpace = true;

    private PlainMarkdown() { }

    /// <summary>A line in which no character can be mark-up; null when one might be.</summary>
    public static RichText? Words(string line)
    {
        if (line.Length == 0 || !char.IsLetter(line[0]) || line[^1] == ' ' || line.Contains("  ")) return null;
        foreach (var c in line)
            if (!char.IsLetterOrDigit(c) && !" ,.;:?'/%()".Contains(c)) return null;
        return RichText.Plain(line);
    }

    /// <summary>The block; null when it has to be read as HTML.</summary>
    public static Core.Text.Block? Of(Markdig.Syntax.Block block)
    {
        if (block is FencedCodeBlock code) return Of(code);
        if (block is not (ParagraphBlock or HeadingBlock) || ((LeafBlock)block).Inline is not { } line) return null;
        var reader = new PlainMarkdown();
        var content = new List<Core.Text.Inline>(1);
        if (!reader.Take(line, content, depth: 0) || reader._afterSpace || content.Count == 0) return null;
        return block is HeadingBlock ? new Paragraph([new Strong(content)]) : new Paragraph(content);
    }

    private static Core.Text.CodeBlock? Of(FencedCodeBlock block)
    {
        var (language, code) = (block.Info ?? "", block.Lines.ToString());
        return language.AsSpan().ContainsAnyExcept(OfLanguages) || string.IsNullOrWhiteSpace(code)
            || code.AsSpan().ContainsAny("\0\r\uFFFF") ? null : new Core.Text.CodeBlock(language, code);
    }

    private bool Take(ContainerInline container, List<Core.Text.Inline> content, int depth)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (!Take(inline, content, depth)) return false;
        }
        EndText(content);
        return true;
    }

    private bool Take(Markdig.Syntax.Inlines.Inline inline, List<Core.Text.Inline> content, int depth)
    {
        switch (inline)
        {
            case LiteralInline literal:
                return Take(literal.Content.AsSpan());
            case HtmlEntityInline entity when !entity.Transcoded.AsSpan().IsWhiteSpace():
                return Take(entity.Transcoded.AsSpan());
            case LineBreakInline { IsHard: false }:
                return Take(" ");
            case LineBreakInline when !_afterSpace && depth == 0:
                EndText(content);
                _afterSpace = true;
                return Add(content, new LineBreak());
            case CodeInline code when code.Content.Length > 0 && !code.ContentSpan.ContainsAny(Unusual):
                EndText(content);
                _afterSpace = false;
                return Add(content, new CodeSpan(code.Content));
            case EmphasisInline { DelimiterChar: '*' or '_', DelimiterCount: 1 or 2 } emphasis when depth < Deepest:
                return Inner(emphasis, content, depth) is { } inner && Add(
                    content, emphasis.DelimiterCount == 2 ? new Strong(inner) : new Emphasis(inner));
            case LinkInline { IsImage: false, GetDynamicUrl: null, Url: { Length: > 0 } url } link
                when depth < Deepest && !url.AsSpan().ContainsAnyExcept(OfAddresses) && !HtmlImage.IsEmbedded(url):
                return Inner(link, content, depth) is { } linked && Add(content, new Link(url, linked));
            default:
                return false;
        }
    }

    private List<Core.Text.Inline>? Inner(ContainerInline container, List<Core.Text.Inline> before, int depth)
    {
        EndText(before);
        var inner = new List<Core.Text.Inline>(1);
        return Take(container, inner, depth + 1) && inner.Count > 0 ? inner : null;
    }

    private static bool Add(List<Core.Text.Inline> content, Core.Text.Inline inline)
    {
        content.Add(inline);
        return true;
    }

    private bool Take(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return true;
        if (_afterSpace && text[0] == ' ' || text.ContainsAny(Unusual) || text.Contains("  ", StringComparison.Ordinal))
            return false;
        _text.Append(text);
        _afterSpace = text[^1] == ' ';
        return true;
    }

    private void EndText(List<Core.Text.Inline> content)
    {
        if (_text.Length == 0) return;
        content.Add(new TextRun(_text.ToString()));
        _text.Clear();
    }
}
