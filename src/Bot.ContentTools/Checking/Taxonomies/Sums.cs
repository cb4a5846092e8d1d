using Bot.Features.Content;
using Bot.Features.Content.Yaml;

namespace Bot.ContentTools.Checking.Taxonomies;

/// <summary>The numbers of a taxonomy have to add up.</summary>
internal static class Sums
{
    public static void Check(Taxonomy taxonomy, FileReport report)
    {
        foreach (var topic in taxonomy.Topics.Where(t => t.Plan.Kinds.Values.Sum() != t.Total))
            report.Mistake(
                Rules.Taxonomy, topic.Place,
                $"Topic '{topic.Topic}' has {topic.Total} questions by level and {topic.Plan.Kinds.Values.Sum()} by kind",
                "Change the levels or the kinds until both give the same.");
        Compare(taxonomy.All.Levels, taxonomy.Topics.Select(t => t.Plan.Levels), l => $"level {l}", taxonomy.All.LevelsAt);
        Compare(taxonomy.All.Kinds, taxonomy.Topics.Select(t => t.Plan.Kinds), ContentKeys.NameOf, taxonomy.All.KindsAt);
        if (taxonomy.Topics.Sum(t => t.Total) is var sum && sum != taxonomy.Total.Value)
            report.Mistake(
                Rules.Taxonomy, taxonomy.Total.Place,
                $"The total is {taxonomy.Total.Value}, but the topics have {sum} questions together",
                "Change the total or a topic.");

        void Compare<T>(
            IReadOnlyDictionary<T, int> said, IEnumerable<IReadOnlyDictionary<T, int>> topics, Func<T, string> name,
            Place at)
            where T : notnull
        {
            var summed = topics.SelectMany(t => t).GroupBy(p => p.Key).ToDictionary(g => g.Key, g => g.Sum(p => p.Value));
            foreach (var key in said.Keys.Union(summed.Keys).Order())
                if (said.GetValueOrDefault(key) != summed.GetValueOrDefault(key))
                    report.Mistake(
                        Rules.Taxonomy, at,
                        $"The taxonomy says {said.GetValueOrDefault(key)} questions of {name(key)}, but its topics have "
                            + $"{summed.GetValueOrDefault(key)}",
                        "Change the sum or a topic.");
        }
    }
}
