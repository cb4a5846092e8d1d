namespace Bot.ContentTools.Formats.Gift;

/// <summary>What a block of a GIFT file says, before anybody asks whether a bank can hold it.</summary>
internal sealed record GiftItem
{
    public required GiftKind Kind { get; init; }

    /// <summary>Between the <c>::</c>; null when there is none.</summary>
    public string? Title { get; init; }

    /// <summary>The question; a gap in it is <c>_____</c>. For a category its path.</summary>
    public required GiftText Stem { get; init; }

    public IReadOnlyList<GiftAnswer> Answers { get; init; } = [];

    /// <summary>Behind <c>####</c>.</summary>
    public GiftText? GeneralFeedback { get; init; }

    /// <summary>What was put right, without a full stop.</summary>
    public IReadOnlyList<string> Repairs { get; init; } = [];
}

internal enum GiftKind
{
    Category,
    Description,
    Essay,
    TrueFalse,
    Choice,
    Short,
    Numerical,
    Matching,
}

/// <param name="IsMarkedRight">Whether it begins with <c>=</c>; the first of true and false is the right one.</param>
/// <param name="Weight">Per cent between two <c>%</c>; null when it has none.</param>
internal sealed record GiftAnswer(bool IsMarkedRight, decimal? Weight, GiftText Text, GiftText? Feedback)
{
    /// <summary>Per cent of the marks.</summary>
    public decimal Earns => Weight ?? (IsMarkedRight ? 100 : 0);
}

/// <param name="Format">How the text is to be read.</param>
/// <param name="Text">Without backslashes.</param>
internal sealed record GiftText(GiftFormat Format, string Text);

internal enum GiftFormat
{
    /// <summary>Plain text in which HTML is HTML.</summary>
    Moodle,
    Html,
    Plain,
    Markdown,
}
