using Bot.Core.Text;

namespace Bot.ContentTools.Markup;

/// <summary>Tells the white space and the line breaks at the edges of some content from what is between them: they are
/// neither emphasized nor linked, and a paragraph does not show them.</summary>
internal sealed class Edges
{
    private readonly List<Inline> _before = [];
    private readonly List<Inline> _after = [];
    private readonly List<Inline> _inner;

    public Edges(List<Inline> content)
    {
        _inner = content;
        while (_inner is [LineBreak, ..] || _inner is [TextRun { Text: var text }, ..] && char.IsWhiteSpace(text[0]))
            MoveFirst();
        while (_inner is [.., LineBreak] || _inner is [.., TextRun { Text: var text }] && char.IsWhiteSpace(text[^1]))
            MoveLast();
        _after.Reverse();
    }

    /// <summary>The content without its edges.</summary>
    public IReadOnlyList<Inline> Inner => _inner;

    /// <summary>The content with its edges left out of the wrapping.</summary>
    public IEnumerable<Inline> Around(Func<IReadOnlyList<Inline>, Inline> wrap) =>
        _inner.Count == 0 ? [.. _before, .. _after] : [.. _before, wrap(_inner), .. _after];

    private void MoveFirst()
    {
        var rest = _inner[0] is TextRun run ? run.Text.TrimStart() : "";
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
