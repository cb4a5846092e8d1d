using NodaTime;

namespace Bot.Telegram.Messages.Html;

/// <summary>Visible characters of one look.</summary>
internal sealed record Run(string Text, Look Look = default)
{
    /// <summary>How many of Telegram's entities show it.</summary>
    public int Entities => Look.Entities;
}

/// <summary>How characters look. Code, a block and a moment stand alone: Telegram nests nothing in them, and them in
/// nothing (Bot API, "Formatting options").</summary>
internal readonly record struct Look
{
    public static Look Code { get; } = new() { IsCode = true };

    public bool IsBold { get; init; }

    public bool IsItalic { get; init; }

    public bool IsCode { get; init; }

    /// <summary>Of a code block: its language, empty when unknown. Null: no code block.</summary>
    public string? Block { get; init; }

    /// <summary>Where a link leads.</summary>
    public string? Url { get; init; }

    /// <summary>The moment that the characters tell.</summary>
    public Instant? Time { get; init; }

    public int Entities =>
        new[] { IsBold, IsItalic, IsCode, Block is not null, Url is not null, Time is not null }.Count(has => has);
}
