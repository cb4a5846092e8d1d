using System.Buffers;
using System.Text;
using Bot.Core.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Bot.ContentTools.Markup;

/// <summary>Reads the words, emphasis and code of most Markdown without the way over HTML, and gives up at anything
/// else.</summary>
internal sealed class PlainMarkdown
{
    private const int Deepest = 5;

    /// <summary>White space that HTML shows as one space, and what no HTML holds.</summary>
    private static readonly SearchValues<char> Unusual = SearchValues.Create("\t\n\r\f\0\uFFFF");

    private readonly StringBuilder _text = new();
    private bool _afterSpace = true;

    private PlainMarkdown() { }

    /// <summary>The block as a paragraph; null when it has to be read as HTML.</summary>
    public static Paragraph? Of(Markdig.Syntax.Block block)
    {
        if (block is not (ParagraphBlock or HeadingBlock) || ((LeafBlock)block).Inline is not { } line) return null;
        var reader = new PlainMarkdown();
        var content = new List<Core.Text.Inline>(1);
        if (!reader.Take(line, content, depth: 0) || reader._afterSpace || content.Count == 0) return null;
        return block is HeadingBlock ? new Paragraph([new Strong(content)]) : new Paragraph(content);
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
            case LineBreakInline { IsHard: false }:
                return Take(" ");
            case LineBreakInline when !_afterSpace && depth == 0:
                EndText(content);
                content.Add(new LineBreak());
                return _afterSpace = true;
            case CodeInline code when code.Content.Length > 0 && !code.ContentSpan.ContainsAny(Unusual):
                EndText(content);
                content.Add(new CodeSpan(code.Content));
                _afterSpace = false;
                return true;
            case EmphasisInline { DelimiterChar: '*' or '_', DelimiterCount: 1 or 2 } emphasis when depth < Deepest:
                EndText(content);
                var inner = new List<Core.Text.Inline>(1);
                if (!Take(emphasis, inner, depth + 1) || inner.Count == 0) return false;
                content.Add(emphasis.DelimiterCount == 2 ? new Strong(inner) : new Emphasis(inner));
                return true;
            default:
                return false;
        }
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
