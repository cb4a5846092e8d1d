using Bot.Core.Text;

namespace Bot.ContentTools.Markup;

/// <summary>Tells the white space and the line breaks at the edges of some content from what is between them: they are
/// neither emphasized nor linked, and a paragraph does not show them.</summary>
internal sealed class Edges
{
    private readonly List<Inline> _before = [];
    private readonly List<Inline> _after = [];
    private readonly List<Inline> _inner;

    /// <param name="content">What is to be looked at.</param>
    /// <param name="keepsIndent">Whether no-break spaces in front are an indentation, which a paragraph shows.</param>
    public Edges(List<Inline> content, bool keepsIndent = false)
    {
        _inner = content;
        while (_inner is [LineBreak, ..] || _inner is [TextRun { Text: var text }, ..] && IsEdge(text[0]))
            MoveFirst(keepsIndent ? Blanks : null);
        while (_inner is [.., LineBreak] || _inner is [.., TextRun { Text: var text }] && char.IsWhiteSpace(text[^1]))
            MoveLast();
        _after.Reverse();

        bool IsEdge(char c) => keepsIndent ? Blanks.Contains(c) : char.IsWhiteSpace(c);
    }

    /// <summary>White space that is not seen at the start of a line.</summary>
    public static char[] Blanks { get; } = [' ', '\t', '\r', '\n', '\f', '\v'];

    /// <summary>The content without its edges.</summary>
    public IReadOnlyList<Inline> Inner => _inner;

    /// <summary>The content with its edges left out of the wrapping.</summary>
    public IEnumerable<Inline> Around(Func<IReadOnlyList<Inline>, Inline> wrap) =>
        _inner.Count == 0 ? [.. _before, .. _after] : [.. _before, wrap(_inner), .. _after];

    private void MoveFirst(char[]? blanks)
    {
        var rest = _inner[0] is TextRun run ? run.Text.TrimStart(blanks) : "";
        _before.Add(_inner[0] is TextRun { Text: var text } ? new TextRun(text[..^rest.Length]) : _inner[0]);
        if (rest.Length == 0) _inner.RemoveAt(0);
        else _inner[0] = new TextRun(rest);
    }

    private void MoveLast()
    {
        var rest = _inner[^1] is TextRun run ? run.Text.TrimEnd() : "";
        _after.Add(_inner[^1] is TextRun { Text: var text } ? new TextRun(text[rest.Length..]) : _inner[^1]);
        if (rest.Length == 0) _inner.RemoveAt(_inner.Count - 1);
        else _inner[^1] = new TextRun(rest);
    }
}
