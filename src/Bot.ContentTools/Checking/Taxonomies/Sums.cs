using Bot.Features.Content;
using Bot.Features.Content.Yaml;

namespace Bot.ContentTools.Checking.Taxonomies;

/// <summary>The numbers of a taxonomy have to add up.</summary>
internal static class Sums
{
    public static void Check(Taxonomy taxonomy, FileReport report)
    {
        foreach (var topic in taxonomy.Topics)
            if (topic.Plan.Kinds.Values.Sum() is var byKind && byKind != topic.Total)
                report.Mistake(
                    Rules.Taxonomy, topic.Place,
                    $"Topic '{topic.Topic}' has {topic.Total} questions by level and {byKind} by kind",
                    "Change the levels or the kinds until both give the same.");
        var (all, topics) = (taxonomy.All, taxonomy.Topics);
        Compare(all.Levels, topics.Select(t => t.Plan.Levels), l => $"level {l}", all.LevelsAt);
        Compare(all.Kinds, topics.Select(t => t.Plan.Kinds), ContentKeys.NameOf, all.KindsAt);
        if (topics.Sum(t => t.Total) is var total && total != taxonomy.Total.Value)
            report.Mistake(
                Rules.Taxonomy, taxonomy.Total.Place,
                $"The total is {taxonomy.Total.Value}, but the topics have {total} questions together",
                "Change the total or a topic.");

        void Compare<T>(
            IReadOnlyDictionary<T, int> said, IEnumerable<IReadOnlyDictionary<T, int>> parts, Func<T, string> name,
            Place at)
            where T : notnull
        {
            var summed = parts.SelectMany(t => t).ToLookup(p => p.Key, p => p.Value);
            foreach (var key in said.Keys.Union(summed.Select(g => g.Key)).Order())
                if (said.GetValueOrDefault(key) is var want && summed[key].Sum() is var sum && want != sum)
                    report.Mistake(
                        Rules.Taxonomy, at,
                        $"The taxonomy says {want} questions of {name(key)}, but its topics have {sum}",
                        "Change the sum or a topic.");
        }
    }
}
