namespace Bot.ContentTools.Checking;

/// <summary>What an author wants to have checked.</summary>
/// <param name="Place">The content.</param>
public sealed record CheckRequest(ContentPlace Place)
{
    /// <summary>Whether the bank shall be complete: as many questions as its taxonomy wants.</summary>
    public bool Full { get; init; }

    /// <summary>Files of other people's texts, of which no eight words in a row may be found.</summary>
    public IReadOnlyList<string> Foreign { get; init; } = [];

    /// <summary>Files or folders of manuals' anchors; empty: those that stand with the content.</summary>
    public IReadOnlyList<string> Manuals { get; init; } = [];

    /// <summary>The Python that parses code.</summary>
    public string Python { get; init; } = "python3";
}
