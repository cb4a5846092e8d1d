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
            Move(0, _before, t => t[..^t.AsSpan().TrimStart().Length]);
        while (_inner is [.., LineBreak] || _inner is [.., TextRun { Text: var text }] && char.IsWhiteSpace(text[^1]))
            Move(_inner.Count - 1, _after, t => t[t.AsSpan().TrimEnd().Length..]);
        _after.Reverse();
    }

    /// <summary>The content without its edges.</summary>
    public IReadOnlyList<Inline> Inner => _inner;

    /// <summary>The content with its edges left out of the wrapping.</summary>
    public IEnumerable<Inline> Around(Func<IReadOnlyList<Inline>, Inline> wrap) =>
        _inner.Count == 0 ? [.. _before, .. _after] : [.. _before, wrap(_inner), .. _after];

    private void Move(int index, List<Inline> to, Func<string, string> edge)
    {
        if (_inner[index] is not TextRun run)
        {
            to.Add(_inner[index]);
            _inner.RemoveAt(index);
            return;
        }
        var moved = edge(run.Text);
        to.Add(new TextRun(moved));
        var rest = index == 0 ? run.Text[moved.Length..] : run.Text[..^moved.Length];
        if (rest.Length == 0) _inner.RemoveAt(index);
        else _inner[index] = new TextRun(rest);
    }
}
