namespace Bot.ContentTools.Proving;

/// <summary>What to prove, and with what.</summary>
public sealed record ProveRequest
{
    /// <summary>The content folder, the folder of a bank, or a file of questions.</summary>
    public required string Path { get; init; }

    /// <summary>Present or former ids of questions; none means all.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>A topic, as <c>session</c> or <c>sqlalchemy/session</c>; null for all.</summary>
    public string? Topic { get; init; }

    /// <summary>Whether each question is broken on purpose too, to see that this is noticed.</summary>
    public bool Mutate { get; init; }

    /// <summary>Whether what was proven before counts.</summary>
    public bool UseCache { get; init; } = true;

    /// <summary>Where proofs are kept; null for <c>quizline</c> in the user's folder of caches.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>The Python interpreter; null for <c>python3</c>.</summary>
    public string? Python { get; init; }

    /// <summary>The folder of the Python libraries; null to look in the usual places.</summary>
    public string? Libraries { get; init; }

    /// <summary>The folder of PostgreSQL's programs; null to look in the usual places.</summary>
    public string? Postgres { get; init; }

    /// <summary>Whether libraries of other versions will do.</summary>
    public bool AnyVersion { get; init; }

    /// <summary>How many processes run at a time; 0 for one per core.</summary>
    public int Jobs { get; init; }

    /// <summary>How long one question may run, in whole seconds.</summary>
    public int SecondsPerQuestion { get; init; } = 10;

    /// <summary>Under how many hash seeds each key is run, so that a result that depends on the order of a set shows up
    /// as one that changes. Two elements agree by chance half of the time; kinds without output get two.</summary>
    public int HashSeeds { get; init; } = 4;

    /// <summary>The folder <c>content/tools</c> to use; null to look for it.</summary>
    public string? Tools { get; init; }
}
