using Bot.Core.Questions;

namespace Bot.Features.Content;

/// <summary>The keys that content files may have. The JSON Schemas in <c>content/</c> tell editors the same.
/// </summary>
public static class ContentKeys
{
    private static readonly string[] Common =
        ["id", "topic", "level", "kind", "text", "fixture", "setup", "code", "language", "answer", "reference",
         "formerly", "legacy", "needs", "live"];

    /// <summary>Keys of <c>bank.yaml</c>.</summary>
    public static IReadOnlyList<string> Bank { get; } =
        ["id", "title", "language", "standard", "tested", "levels", "topics", "manuals", "fixtures"];

    /// <summary>Keys of a manual in <c>bank.yaml</c>.</summary>
    public static IReadOnlyList<string> Manual { get; } = ["title", "url"];

    /// <summary>Keys of a fixture in <c>bank.yaml</c>.</summary>
    public static IReadOnlyList<string> Fixture { get; } = ["summary", "code"];

    /// <summary>Keys of a file of questions.</summary>
    public static IReadOnlyList<string> File { get; } = ["bank", "topic", "questions"];

    /// <summary>What a bug question promises.</summary>
    public static IReadOnlyList<string> Expect { get; } = ["raises", "stdout", "fixed_stdout"];

    /// <summary>How the manual alone proved a key: a second answer, given without a look at it.</summary>
    public static IReadOnlyList<string> Review { get; } = ["answer", "on", "because"];

    /// <summary>How an option of a bug question changes the code.</summary>
    public static IReadOnlyList<string> Patch { get; } = ["line", "code"];

    /// <summary>Keys of a wrong query of a lab.</summary>
    public static IReadOnlyList<string> Wrong { get; } = ["query", "why"];

    /// <summary>Keys of <c>taxonomy.yaml</c>.</summary>
    public static IReadOnlyList<string> Taxonomy { get; } = ["bank", "total", "levels", "kinds", "topics"];

    /// <summary>Keys of a topic in <c>taxonomy.yaml</c>.</summary>
    public static IReadOnlyList<string> TaxonomyTopic { get; } = ["levels", "kinds"];

    /// <summary>Keys of a course.</summary>
    public static IReadOnlyList<string> Course { get; } =
        ["id", "title", "bank", "learn", "prerequisites", "tools", "roles", "levels", "link", "language"];

    /// <summary>How a kind is written in a file.</summary>
    public static string NameOf(QuestionKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>Keys of a question of this kind.</summary>
    public static IReadOnlyList<string> Question(QuestionKind kind) => kind switch
    {
        QuestionKind.Concept => [.. Common, "options", "verify", "review"],
        QuestionKind.Predict => [.. Common, "options"],
        QuestionKind.Queries => [.. Common, "options", "verb"],
        QuestionKind.Sql => [.. Common, "options", "dialect", "part", "literal"],
        QuestionKind.Bug => [.. Common, "options", "expect"],
        QuestionKind.Fix => [.. Common, "options", "test"],
        QuestionKind.Fill => [.. Common, "test", "accept", "reject", "reasons"],
        QuestionKind.Lab => [.. Common, "solution", "also_right", "wrong", "hidden_data", "ordered", "why"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
    };

    /// <summary>Keys of an option of a question of this kind; none when its answer is typed.</summary>
    public static IReadOnlyList<string> Option(QuestionKind kind) => kind switch
    {
        QuestionKind.Concept => ["text", "why", "probe"],
        QuestionKind.Bug => ["text", "why", "patch"],
        QuestionKind.Fill or QuestionKind.Lab => [],
        _ => ["text", "why", "value", "raises"],
    };

    /// <summary>Keys of a question of any kind.</summary>
    public static IReadOnlyList<string> AnyQuestion { get; } =
        [.. Enum.GetValues<QuestionKind>().SelectMany(Question).Distinct()];

    /// <summary>Keys of an option of a question of any kind.</summary>
    public static IReadOnlyList<string> AnyOption { get; } =
        [.. Enum.GetValues<QuestionKind>().SelectMany(Option).Distinct()];
}
