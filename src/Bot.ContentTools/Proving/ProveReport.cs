namespace Bot.ContentTools.Proving;

/// <summary>What proving found.</summary>
/// <param name="Results">Every question that was to be proven, in the order of the files.</param>
/// <param name="Mistakes">What keeps files from loading, told as <c>content check</c> tells it.</param>
/// <param name="Versions">Python and the libraries that were used.</param>
/// <param name="Notes">What else the author should know: sentences.</param>
/// <param name="Took">How long it took.</param>
public sealed record ProveReport(
    IReadOnlyList<ProofResult> Results, IReadOnlyList<string> Mistakes, string Versions, IReadOnlyList<string> Notes,
    TimeSpan Took)
{
    /// <summary>All problems of all questions.</summary>
    public IEnumerable<Problem> Problems => Results.SelectMany(r => r.Problems);

    /// <summary>Whether nothing is to be mended.</summary>
    public bool IsClean => Mistakes.Count == 0 && !Problems.Any();
}

/// <summary>What came of one question.</summary>
public sealed record ProofResult
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>How it ended.</summary>
    public required ProofStatus Status { get; init; }

    /// <summary>On which PostgreSQL its claims about it held, too; null when there are none or none was at hand.
    /// </summary>
    public string? Live { get; init; }

    /// <summary>Whether this was known from an earlier run.</summary>
    public bool FromCache { get; init; }

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Packages that its key needs and this machine has not.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>How often it was broken on purpose.</summary>
    public int Mutations { get; init; }

    /// <summary>How long its key ran once, in milliseconds.</summary>
    public double Milliseconds { get; init; }
}

/// <summary>How the proof of a question ended.</summary>
public enum ProofStatus
{
    /// <summary>Running its key gave what it says.</summary>
    Proven,

    /// <summary>The manual alone proves it; the reference is there.</summary>
    ByReference,

    /// <summary>It cannot be run here for want of a package.</summary>
    NotHere,

    /// <summary>Something is wrong.</summary>
    Wrong,
}

/// <summary>Something wrong with a question.</summary>
/// <param name="File">The file as its author knows it.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Question">Its id.</param>
/// <param name="What">What is wrong, without a full stop.</param>
public sealed record Problem(string File, int Line, int Column, string Question, string What)
{
    /// <summary><c>content/sqlalchemy/session.yaml:12:5: error sa-1: option b is right as well.</c></summary>
    public override string ToString() => $"{File}:{Line}:{Column}: error {Question}: {What}.";
}
