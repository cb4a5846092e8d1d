using System.Text;
using Bot.Core.Text;

namespace Bot.ContentTools.Markup.Html;

/// <summary>Writes text as HTML.</summary>
public static class HtmlWriter
{
    /// <summary>A fragment that <see cref="HtmlReader"/> reads back as the same text. A text of one paragraph has no
    /// <c>&lt;p&gt;</c> around it.</summary>
    public static string Write(RichText text)
    {
        var html = new StringBuilder();
        Write(html, text.Blocks);
        return html.ToString();
    }

    private static void Write(StringBuilder html, IReadOnlyList<Block> blocks)
    {
        if (blocks is [Paragraph only])
        {
            WriteLine(html, only.Content);
            return;
        }
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Paragraph paragraph:
                    html.Append("<p>");
                    WriteLine(html, paragraph.Content);
                    html.Append("</p>");
                    break;
                case CodeBlock code:
                    WriteCode(html, code);
                    break;
                case ListBlock list:
                    WriteList(html, list);
                    break;
                default:
                    throw new NotSupportedException($"{block.GetType().Name} has no form in HTML.");
            }
        }
    }

    private static void WriteCode(StringBuilder html, CodeBlock code)
    {
        html.Append("<pre><code");
        if (code.Language.Length > 0) html.Append($" class=\"language-{Escaped(code.Language)}\"");
        html.Append('>').Append(Escaped(code.Text));
        if (code.Text.EndsWith('\n')) html.Append('\n');
        html.Append("</code></pre>");
    }

    private static void WriteList(StringBuilder html, ListBlock list)
    {
        html.Append(list.Ordered ? "<ol>" : "<ul>");
        foreach (var item in list.Items)
        {
            html.Append("<li>");
            Write(html, item);
            html.Append("</li>");
        }
        html.Append(list.Ordered ? "</ol>" : "</ul>");
    }

    private static void WriteLine(StringBuilder html, IReadOnlyList<Inline> content)
    {
        var exact = HtmlSpaces.ToKeep(content);
        foreach (var inline in content) Write(html, inline, exact);
    }

    private static void Write(StringBuilder html, Inline inline, HashSet<Inline> exact)
    {
        switch (inline)
        {
            case TextRun run when exact.Contains(run):
                html.Append("<span style=\"white-space:pre-wrap\">").Append(Escaped(run.Text)).Append("</span>");
                break;
            case TextRun run: html.Append(Escaped(run.Text)); break;
            case CodeSpan code: html.Append("<code>").Append(Escaped(code.Text)).Append("</code>"); break;
            case Strong strong: Write(html, "<strong>", strong.Content, "</strong>", exact); break;
            case Emphasis emphasis: Write(html, "<em>", emphasis.Content, "</em>", exact); break;
            case Link link: Write(html, $"<a href=\"{Escaped(link.Url)}\">", link.Content, "</a>", exact); break;
            case Time time: html.Append($"{time.At:uuuu-MM-dd HH:mm} UTC"); break;
            case LineBreak: html.Append("<br>"); break;
            default: throw new NotSupportedException($"{inline.GetType().Name} has no form in HTML.");
        }
    }

    private static void Write(
        StringBuilder html, string start, IReadOnlyList<Inline> content, string end, HashSet<Inline> exact)
    {
        html.Append(start);
        foreach (var inline in content) Write(html, inline, exact);
        html.Append(end);
    }

    private static string Escaped(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;")
        .Replace("\"", "&quot;").Replace("\u00A0", "&nbsp;").Replace("\r", "&#13;");
}
