using Bot.ContentTools.Checking.Taxonomies;
using Bot.Core.Questions;
using Bot.Features.Content;
using Bot.Features.Content.Linting;
using Bot.Features.Content.Linting.Guessing;
using Bot.Features.Content.Linting.KeyRules;

namespace Bot.ContentTools.Statistics;

/// <summary>Counts what a bank holds.</summary>
internal static class BankCounts
{
    private static readonly QuestionKind[] Kinds = Enum.GetValues<QuestionKind>();

    public static BankStatistics Of(BankSource source)
    {
        var (bank, questions) = (source.Bank, source.Questions);
        var taxonomy = TaxonomyReader.Read(source).Taxonomy;
        var topics = (bank.Topics ?? []).Select(t => t.Id).Union(questions.Select(q => q.Topic)).ToList();
        var byTopic = questions.ToLookup(q => q.Topic);
        var longest = new KeyLongest();
        var positions = new KeyPositions();
        var guesses = new Guesses();
        foreach (var question in questions)
        {
            longest.Look(question);
            positions.Look(question);
            guesses.Look(question);
        }
        return new BankStatistics(
            bank.Folder, bank.Title ?? bank.Folder, new Count("all", questions.Count, taxonomy?.Total.Value),
            Levels(questions, bank.Levels, taxonomy?.All), OfKinds(questions, taxonomy?.All),
            [.. topics.Select(t => Topic(t, [.. byTopic[t]], bank.Levels, taxonomy))],
            [.. positions.Counts.Select(c => new KeyPlaces(c.Key, c.Value, KeyPositions.Likelihood(c.Value)))],
            new LongestKeys(longest.Questions, longest.Longest, longest.Expected, longest.Likelihood),
            Guessing(guesses), LengthsOf.All(questions));
    }

    private static Guessing Guessing(Guesses guesses) => new(
        guesses.Questions, guesses.Chance, [.. guesses.Scores.Select(s => new GuessedRight(s.Strategy, s.Right))]);

    private static TopicStatistics Topic(
        string topic, List<WrittenQuestion> questions, IReadOnlyList<string>? levels, Taxonomy? taxonomy)
    {
        var planned = taxonomy?.Topics.FirstOrDefault(t => t.Topic == topic);
        var plan = planned?.Plan ?? (taxonomy is null ? null : Plan.Nothing);
        return new TopicStatistics(
            topic, new Count(topic, questions.Count, taxonomy is null ? null : planned?.Total ?? 0),
            Levels(questions, levels, plan), OfKinds(questions, plan));
    }

    private static List<Count> Levels(
        IReadOnlyList<WrittenQuestion> questions, IReadOnlyList<string>? names, Plan? plan) =>
        [.. Enumerable.Range(1, 3).Select(level => new Count(
            names?[level - 1] ?? $"level {level}", questions.Count(q => q.Level == level),
            plan?.Levels.GetValueOrDefault(level)))];

    private static List<Count> OfKinds(IReadOnlyList<WrittenQuestion> questions, Plan? plan) =>
        [.. Kinds.Select(kind => new Count(
            ContentKeys.NameOf(kind), questions.Count(q => q.Kind == kind), plan?.Kinds.GetValueOrDefault(kind)))];
}
