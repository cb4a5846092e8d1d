namespace Bot.ContentTools.Formats.Gift;

/// <summary>The lines that make one question.</summary>
/// <param name="Line">Of its first line that is no comment.</param>
/// <param name="Text">Without comments and white space at the ends of lines.</param>
/// <param name="Comments">What stands behind <c>//</c>.</param>
/// <param name="Repair">What was done so that it is one question, without a full stop; null when nothing was.</param>
internal sealed record GiftBlock(int Line, string Text, IReadOnlyList<string> Comments, string? Repair)
{
    /// <summary>Whether lines of it may belong to the question beside it.</summary>
    public bool IsUnclear { get; init; }
}
