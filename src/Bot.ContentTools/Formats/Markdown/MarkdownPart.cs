using System.Text.RegularExpressions;
using Bot.ContentTools.Markup;
using Markdig.Syntax;

namespace Bot.ContentTools.Formats.Markdown;

/// <summary>A part of a file that means the same by itself, so that a large file need not be parsed at once.</summary>
/// <param name="Text">Its text.</param>
/// <param name="LinesBefore">How many lines stand before it.</param>
/// <param name="Blocks">What is in it; none when it is nested far too deep.</param>
internal sealed partial record MarkdownPart(string Text, int LinesBefore, MarkdownDocument Blocks)
{
    private const int Usual = 30_000;

    /// <summary>Cut before headings, unless a link may be defined elsewhere in the file.</summary>
    public static IEnumerable<MarkdownPart> Of(string text, int size = Usual)
    {
        if (text.Contains("]:") && MayDefineLinks().IsMatch(text)) size = text.Length;
        var lines = 0;
        for (var start = 0; start < text.Length;)
        {
            var end = NextHeading(text, start, size);
            var part = Read(text[start..end], lines);
            while (end < text.Length && part.IsOpen)
            {
                end = NextHeading(text, start, 2 * (end - start));
                part = Read(text[start..end], lines);
            }
            yield return part;
            lines += part.Text.AsSpan().Count('\n');
            start = end;
        }
    }

    /// <summary>Whether a heading behind it would be code or HTML, as that has no end in this part.</summary>
    private bool IsOpen => Blocks.LastChild switch
    {
        null => true,
        FencedCodeBlock code => code.ClosingFencedCharCount == 0,
        HtmlBlock { Type: HtmlBlockType.NonInterruptingBlock or HtmlBlockType.InterruptingBlock } => false,
        HtmlBlock html => !Text.AsSpan(html.Span.Start, html.Span.Length).TrimEnd().EndsWith("-->"),
        _ => false,
    };

    private static MarkdownPart Read(string text, int lines) => new(text, lines, MarkdownText.Parse(text));

    private static int NextHeading(string text, int start, int size)
    {
        if (size >= text.Length - start) return text.Length;
        var next = Heading().Match(text, start + size);
        return next.Success ? next.Index : text.Length;
    }

    [GeneratedRegex(@"(?<=\n[ \t]*\n)#{1,6}[ \t]")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?:[\s>*+\-\d.)]*\[.*|[^\[\n]*)\]:", RegexOptions.Multiline)]
    private static partial Regex MayDefineLinks();
}
