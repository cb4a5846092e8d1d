namespace Bot.Core.Questions;

/// <summary>What a course offers to learners: a bank, or some levels of it. Its texts are plain, each a line that reads
/// well on a phone.</summary>
public sealed record Course
{
    /// <summary>Stable id, also the name of its file.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it.</summary>
    public required string Title { get; init; }

    /// <summary>The bank whose questions it asks.</summary>
    public required string Bank { get; init; }

    /// <summary>What one learns.</summary>
    public required IReadOnlyList<string> Learn { get; init; }

    /// <summary>What one should know before.</summary>
    public required IReadOnlyList<string> Prerequisites { get; init; }

    /// <summary>What one works with.</summary>
    public required IReadOnlyList<string> Tools { get; init; }

    /// <summary>The job roles it suits.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>The levels it covers, 1 to 3, easy to hard; the bank names them.</summary>
    public required IReadOnlyList<int> Levels { get; init; }

    /// <summary>Its page, an <c>https</c> address; null when there is none.</summary>
    public string? Link { get; init; }

    /// <summary>IETF language tag of its texts.</summary>
    public required string Language { get; init; }
}
