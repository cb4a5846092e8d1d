using Bot.Features.Content;
using Bot.Features.Content.Linting;
using Bot.Features.Content.Yaml;

namespace Bot.ContentTools.Checking.Taxonomies;

/// <summary>Holds a bank against its taxonomy, and the taxonomy against its own sums.</summary>
internal static class TaxonomyCheck
{
    /// <param name="bank">The bank.</param>
    /// <param name="full">Whether the bank shall be complete.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static void Check(BankSource bank, bool full, Findings findings)
    {
        var (taxonomy, report) = TaxonomyReader.Read(bank);
        if (taxonomy is not null)
        {
            Sums.Check(taxonomy, report!);
            CheckTopics(taxonomy, bank, report!);
            if (full) CheckCounts(taxonomy, bank, report!);
        }
        else if (full && report is null && bank.Bank.Proven)
        {
            findings.Skip($"Whether the bank {bank.Bank.Folder} is complete: it has no taxonomy.yaml.");
        }
        if (report is not null) findings.Add(report);
    }

    private static void CheckTopics(Taxonomy taxonomy, BankSource bank, FileReport report)
    {
        if (bank.Bank.Topics is not { } topics) return;
        foreach (var plan in taxonomy.Topics.Where(p => topics.All(t => t.Id != p.Topic)))
            report.Mistake(
                Rules.Taxonomy, plan.Place, $"The bank has no topic '{plan.Topic}'",
                Spelling.Suggest(plan.Topic, topics.Select(t => t.Id)));
        foreach (var topic in topics.Where(t => taxonomy.Topics.All(p => p.Topic != t.Id)))
            report.Mistake(
                Rules.Taxonomy, Place.WholeFile, $"The taxonomy leaves out the topic '{topic.Id}'",
                "Say how many questions it shall have.");
    }

    private static void CheckCounts(Taxonomy taxonomy, BankSource bank, FileReport report)
    {
        var byTopic = bank.Questions.ToLookup(q => q.Topic);
        foreach (var plan in taxonomy.Topics)
        {
            Compare(plan.Plan.Levels, byTopic[plan.Topic].CountBy(q => q.Level).ToDictionary(), l => $"level {l}",
                plan.Plan.LevelsAt);
            Compare(plan.Plan.Kinds, byTopic[plan.Topic].CountBy(q => q.Kind).ToDictionary(), ContentKeys.NameOf,
                plan.Plan.KindsAt);

            void Compare<T>(
                IReadOnlyDictionary<T, int> want, Dictionary<T, int> have, Func<T, string> name, Place at)
                where T : notnull
            {
                var off = want.Keys.Union(have.Keys).Order()
                    .Where(k => want.GetValueOrDefault(k) != have.GetValueOrDefault(k)).ToList();
                if (off.Count == 0) return;
                var told = off.Select(k => $"{name(k)} {have.GetValueOrDefault(k)} of {want.GetValueOrDefault(k)}");
                report.Mistake(
                    Rules.Taxonomy, at, $"Topic '{plan.Topic}' has other questions: {string.Join(", ", told)}",
                    "Write what is missing, or change the taxonomy.");
            }
        }
    }
}
