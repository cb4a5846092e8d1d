using Bot.Features.Content;
using Bot.Features.Content.Linting;

namespace Bot.ContentTools.Statistics.Answers;

/// <summary>Works out how questions do.</summary>
internal static class ItemAnalysis
{
    /// <summary>With fewer answers nothing is said of a question.</summary>
    private const int LeastToJudge = 30;

    private const double LeastUse = 0.05;
    private const double LeastFacility = 0.2;
    private const double MostFacility = 0.95;
    private const double LeastDiscrimination = 0.1;

    public static AnswerStatistics Of(IReadOnlyList<GivenAnswer> given, IReadOnlyList<BankSource> banks)
    {
        var questions = banks.SelectMany(b => b.Questions).DistinctBy(q => q.Id).ToDictionary(q => q.Id);
        var ids = questions.Values
            .SelectMany(q => q.Fields.OptionalTexts("formerly"), (q, former) => (former.Text, q.Id))
            .DistinctBy(f => f.Text).ToDictionary(f => f.Text, f => f.Id);
        var first = given.Select(a => a with { Question = Now(a.Question) })
            .DistinctBy(a => (a.Person, a.Question)).ToList();
        var people = first.GroupBy(a => a.Person)
            .ToDictionary(g => g.Key, g => new Score(g.Count(), g.Count(a => a.IsRight)));
        var items = first.Where(a => questions.ContainsKey(a.Question)).GroupBy(a => a.Question)
            .Select(g => Item(questions[g.Key], [.. g], people));
        return new AnswerStatistics(
            first.Count, people.Count, first.Count(a => !questions.ContainsKey(a.Question)),
            [.. items.OrderByDescending(i => i.Rework.Count).ThenBy(i => i.Discrimination ?? double.MaxValue)
                .ThenBy(i => i.Id, StringComparer.Ordinal)]);

        string Now(string id) => questions.ContainsKey(id) ? id : ids.GetValueOrDefault(id, id);
    }

    private static ItemStatistics Item(
        WrittenQuestion question, IReadOnlyList<GivenAnswer> answers, Dictionary<long, Score> people)
    {
        var facility = answers.Count(a => a.IsRight) / (double)answers.Count;
        var others = answers.Where(a => people[a.Person].Answers > 1)
            .Select(a => (a.IsRight ? 1.0 : 0.0, people[a.Person].Without(a.IsRight))).ToList();
        var discrimination = Correlation.Of(others);
        var chosen = answers.CountBy(a => a.Option).ToDictionary();
        List<OptionUse> options =
        [
            .. question.Options.Select(o => Use(o.Id, o.IsKey)),
            .. chosen.Keys.Where(id => question.Options.All(o => o.Id != id)).Order(StringComparer.Ordinal)
                .Select(id => Use(id, isKey: false)),
        ];
        return new ItemStatistics(
            question.Id, answers.Count, facility, discrimination, options,
            answers.Count < LeastToJudge
                ? []
                : [.. Rework(facility, discrimination, options.Where(o => question.Options.Any(q => q.Id == o.Id)))]);

        OptionUse Use(string id, bool isKey) => new(
            id, isKey, chosen.GetValueOrDefault(id), chosen.GetValueOrDefault(id) / (double)answers.Count);
    }

    private static IEnumerable<string> Rework(
        double facility, double? discrimination, IEnumerable<OptionUse> options)
    {
        if (facility < LeastFacility) yield return $"only {facility:0%} are right";
        if (facility > MostFacility) yield return $"{facility:0%} are right";
        if (discrimination < LeastDiscrimination) yield return $"it tells nothing of a learner ({discrimination:0.00})";
        foreach (var option in options.Where(o => !o.IsKey && o.Share < LeastUse))
            yield return $"hardly anybody chooses {option.Id} ({option.Share:0%})";
    }

    /// <summary>What a person answered in all.</summary>
    private readonly record struct Score(int Answers, int Right)
    {
        /// <summary>The share of right answers to all other questions.</summary>
        public double Without(bool isRight) => (Right - (isRight ? 1 : 0)) / (double)(Answers - 1);
    }
}
