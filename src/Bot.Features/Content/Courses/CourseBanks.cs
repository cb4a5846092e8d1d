using Bot.Core.Questions;
using Bot.Features.Content.Yaml;

namespace Bot.Features.Content.Courses;

/// <summary>The banks that a course can name.</summary>
/// <param name="folders">The folders of all banks, those that could not be loaded, too.</param>
/// <param name="loaded">The banks that could be loaded.</param>
/// <param name="questions">All questions; null when a mistake may have kept some of them out.</param>
internal sealed class CourseBanks(
    IReadOnlyList<string> folders, IReadOnlyList<Bank> loaded, IReadOnlyList<Question>? questions)
{
    private readonly HashSet<(string Bank, int Level)>? _levels = questions?.Select(q => (q.Bank, q.Level)).ToHashSet();

    public void Check(string bank, Place at, FileReport report)
    {
        if (Of(bank) is not null) return;
        if (folders.Contains(bank))
            report.Mistake(
                Rules.Course, at, $"The bank '{bank}' could not be loaded", $"Mend {bank}/bank.yaml first.");
        // That there is no bank at all is told once, of the folder.
        else if (folders.Count > 0)
            report.Mistake(Rules.Course, at, $"There is no bank '{bank}'", Spelling.Suggest(bank, folders));
    }

    /// <summary>The number of a level that is written by its name; null when the bank has no such name.</summary>
    public int? LevelOf(string bank, string name) =>
        Of(bank)?.Levels.Index().Where(l => l.Item.Equals(name, StringComparison.OrdinalIgnoreCase))
            .Select(l => (int?)l.Index + 1).FirstOrDefault();

    /// <summary>Whether the bank is known to have no question of a level.</summary>
    public bool Lacks(string bank, int level) =>
        _levels is { } levels && Of(bank) is not null && !levels.Contains((bank, level));

    private Bank? Of(string bank) => loaded.FirstOrDefault(b => b.Id == bank);
}
