namespace Bot.Telegram.Messages.Html;

/// <summary>The passages of one message, as long as there is room for them.</summary>
internal sealed class Page
{
    /// <summary>UTF-16 units that a message shows at most, entities parsed (Bot API, "sendMessage"). The platform may
    /// count whole characters; units are never fewer.</summary>
    public const int MaxLength = 4096;

    /// <summary>Telegram ignores further ones. Not in its reference, but seen by many libraries.</summary>
    public const int MaxEntities = 100;

    private readonly List<Passage> _passages = [];
    private int _length;
    private int _entities;

    public bool IsEmpty => _passages.Count == 0;

    /// <summary>What it shows. Blanks at both ends, which Telegram would take away, are gone.</summary>
    public IReadOnlyList<Run> Runs => Trimmed(Passage.Of(_passages.SelectMany(
        (p, place) => place == 0 ? p.Runs : p.Runs.Prepend(new Run(new string('\n', p.Gap)))), 0));

    public bool Fits(Passage passage) => Room(passage) >= passage.Length;

    public bool Fits(Page below) => _length + below._passages[0].Gap + below._length <= MaxLength
        && _entities + below._entities <= MaxEntities;

    /// <summary>How many units of the passage there is room for.</summary>
    public int Room(Passage passage)
    {
        var room = 0;
        var entities = _entities;
        foreach (var run in passage.Runs)
        {
            entities += run.Entities;
            if (entities > MaxEntities) break;
            room += run.Text.Length;
        }
        return Math.Min(room, MaxLength - _length - (IsEmpty ? 0 : passage.Gap));
    }

    public void Add(Passage passage)
    {
        _length += passage.Length + (IsEmpty ? 0 : passage.Gap);
        _entities += passage.Entities;
        _passages.Add(passage);
    }

    public void Add(Page below) => below._passages.ForEach(Add);

    private static IReadOnlyList<Run> Trimmed(Passage whole)
    {
        if (whole.Length == 0) return [];
        var from = whole.Runs[0].Look.Block is null ? whole.Length - whole.Text.AsSpan().TrimStart().Length : 0;
        return whole.Part(from, whole.Text.AsSpan().TrimEnd().Length).Runs;
    }
}
