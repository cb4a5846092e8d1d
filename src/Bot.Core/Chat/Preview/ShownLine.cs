using NodaTime;

namespace Bot.Core.Chat.Preview;

/// <summary>A line as people read it, however long it is.</summary>
public sealed record ShownLine(IReadOnlyList<ShownText> Texts)
{
    /// <summary>Whether it is a line of a block of code.</summary>
    public bool IsOfBlock => Texts is [{ Look.IsBlock: true }, ..];

    /// <summary>The lines that these texts make; a line feed ends one.</summary>
    public static IReadOnlyList<ShownLine> Of(IEnumerable<ShownText> texts)
    {
        var lines = new List<List<ShownText>> { new() };
        foreach (var text in texts)
            foreach (var (place, part) in text.Text.Split('\n').Index())
            {
                if (place > 0) lines.Add([]);
                if (part != "") lines[^1].Add(text with { Text = part });
            }
        return [.. lines.Select(l => new ShownLine(l))];
    }

    /// <summary>The characters alone.</summary>
    public override string ToString() => string.Concat(Texts.Select(t => t.Text));
}

/// <summary>Characters of one look.</summary>
public sealed record ShownText(string Text, ShownLook Look = default);

/// <summary>How characters look.</summary>
public readonly record struct ShownLook
{
    /// <summary>Bold.</summary>
    public bool IsBold { get; init; }

    /// <summary>Italic.</summary>
    public bool IsItalic { get; init; }

    /// <summary>Code within a line.</summary>
    public bool IsCode { get; init; }

    /// <summary>A block of code.</summary>
    public bool IsBlock { get; init; }

    /// <summary>Smaller or paler than the rest.</summary>
    public bool IsSmall { get; init; }

    /// <summary>Where a link leads; null: no link.</summary>
    public string? Url { get; init; }

    /// <summary>The moment that stands there, which the platform tells as "in 3 hours"; null: none.</summary>
    public Instant? At { get; init; }
}
