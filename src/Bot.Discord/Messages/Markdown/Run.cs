using NodaTime;

namespace Bot.Discord.Messages.Markdown;

/// <summary>Visible characters of one look.</summary>
internal sealed record Run(string Text, Look Look = default);

/// <summary>How characters look. Code, a block and a moment stand alone, and a link holds no code: the ends of bold and
/// italic would be found in them.</summary>
internal readonly record struct Look
{
    public static Look Code { get; } = new() { IsCode = true };

    /// <summary>Mark-up at the start of a line: the dash of a list, the sign of small print.</summary>
    public static Look Marker { get; } = new() { IsMarker = true };

    public bool IsBold { get; init; }

    public bool IsItalic { get; init; }

    public bool IsCode { get; init; }

    public bool IsMarker { get; init; }

    /// <summary>Of a code block: its language, empty when unknown. Null: no code block.</summary>
    public string? Block { get; init; }

    /// <summary>Where a link leads.</summary>
    public string? Url { get; init; }

    /// <summary>The moment that the characters tell.</summary>
    public Instant? Time { get; init; }
}
