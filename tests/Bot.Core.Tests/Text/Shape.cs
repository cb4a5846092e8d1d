using Bot.Core.Text;

namespace Bot.Core.Tests.Text;

/// <summary>Writes a text as HTML of its nodes, so that a case of a table fits a line.</summary>
internal static class Shape
{
    public static string Of(RichText text) => Of(text.Blocks);

    private static string Of(IEnumerable<Block> blocks) => string.Concat(blocks.Select(block => block switch
    {
        Paragraph paragraph => $"<p>{Of(paragraph.Content)}</p>",
        CodeBlock code => $"<pre {code.Language}>{Escaped(code.Text)}</pre>",
        ListBlock { Ordered: true } list => $"<ol>{Items(list)}</ol>",
        ListBlock list => $"<ul>{Items(list)}</ul>",
        _ => throw new NotSupportedException($"{block}"),
    }));

    private static string Items(ListBlock list) => string.Concat(list.Items.Select(item => $"<li>{Of(item)}</li>"));

    private static string Of(IEnumerable<Inline> content) => string.Concat(content.Select(inline => inline switch
    {
        TextRun run => Escaped(run.Text),
        Strong strong => $"<b>{Of(strong.Content)}</b>",
        Emphasis emphasis => $"<i>{Of(emphasis.Content)}</i>",
        CodeSpan code => $"<code>{Escaped(code.Text)}</code>",
        Link link => $"<a {Escaped(link.Url)}>{Of(link.Content)}</a>",
        Time time => $"<time {time.At.ToUnixTimeMilliseconds()}>",
        LineBreak => "<br>",
        _ => throw new NotSupportedException($"{inline}"),
    }));

    private static string Escaped(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
