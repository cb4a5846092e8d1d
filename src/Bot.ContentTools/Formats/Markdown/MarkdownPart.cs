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

    /// <summary>The line in it, counted from 1, that is nested too deep to be parsed; 0 when none is.</summary>
    public int DeepLine { get; private init; }

    /// <summary>Cut before headings, unless a link may be defined elsewhere in the file.</summary>
    public static IEnumerable<MarkdownPart> Of(string text, int size = Usual)
    {
        if (text.Contains("]:") && MayDefineLinks().IsMatch(text)) size = text.Length;
        if (MarkdownLines.TooDeep(text) > 0) size = 1;
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
        null => DeepLine == 0,
        FencedCodeBlock code => code.ClosingFencedCharCount == 0,
        HtmlBlock { Type: HtmlBlockType.NonInterruptingBlock or HtmlBlockType.InterruptingBlock } => false,
        HtmlBlock html => !Text.AsSpan(html.Span.Start, html.Span.Length).TrimEnd().EndsWith("-->"),
        _ => false,
    };

    private static MarkdownPart Read(string text, int lines) => MarkdownLines.TooDeep(text) is > 0 and var line
        ? new MarkdownPart(text, lines, []) { DeepLine = line }
        : new MarkdownPart(text, lines, MarkdownText.Parse(text));

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

/// <summary>What may be a question: where it begins, under which headings, and its blocks.</summary>
/// <param name="Part">The part of the file in which it stands.</param>
/// <param name="Line">Counted from 1, in the file.</param>
/// <param name="Title">The heading or paragraph that asks; null when it is the first of the blocks.</param>
internal sealed record MarkdownSection(
    MarkdownPart Part, int Line, string? Category, LeafBlock? Title, List<Block> Blocks)
{
    /// <summary>Its number in a list.</summary>
    public string? Number { get; init; }

    /// <summary>Whether it may be no question at all, but a heading with a list.</summary>
    public bool IsPerhaps { get; init; }
}
