namespace Bot.ContentTools.Importing;

/// <summary>What is to be imported, and where to.</summary>
public sealed record ImportRequest
{
    /// <summary>The files; all are taken, or none.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>The content folder.</summary>
    public required string Content { get; init; }

    /// <summary>The name of a format, or <c>auto</c>.</summary>
    public string From { get; init; } = "auto";

    /// <summary>The id of the bank; null: made of the name of the first file or folder.</summary>
    public string? Bank { get; init; }

    /// <summary>The title of a new bank; null: the name of the first file or folder.</summary>
    public string? Title { get; init; }

    /// <summary>The IETF language tag of a new bank. Default: <c>en</c>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The title of the topic that takes all questions; null: their categories do.</summary>
    public string? Topic { get; init; }

    /// <summary>Whether nothing is to be written.</summary>
    public bool DryRun { get; init; }
}
