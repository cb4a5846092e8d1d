using Bot.Core.Text;

namespace Bot.ContentTools.Tests.Markup;

/// <summary>A text in short: ¶ between blocks, ⏎ for a line break, *bold*, /italic/, `code`, {language:code}, lists in
/// square brackets, links in angle ones.</summary>
internal static class CommonShape
{
    public static string Of(IEnumerable<Block> blocks) => string.Join('¶', blocks.Select(b => b switch
    {
        Paragraph paragraph => Of(paragraph.Content),
        CodeBlock code => $"{{{code.Language}:{code.Text}}}",
        ListBlock list => $"[{string.Join('|', list.Items.Select(i => (list.Ordered ? "1" : "-") + Of(i)))}]",
        _ => "?",
    }));

    public static string Of(IEnumerable<Inline> content) => string.Concat(content.Select(i => i switch
    {
        TextRun run => run.Text,
        CodeSpan code => $"`{code.Text}`",
        Strong strong => $"*{Of(strong.Content)}*",
        Emphasis emphasis => $"/{Of(emphasis.Content)}/",
        Link link => $"<{link.Url} {Of(link.Content)}>",
        LineBreak => "⏎",
        _ => "?",
    }));
}
