using Bot.ContentTools.Exchange;
using Bot.ContentTools.Importing.Yaml;
using Bot.Features.Content.Yaml;

namespace Bot.ContentTools.Importing.Planning;

/// <summary>Decides for each question of the files which entry of the bank it becomes.</summary>
/// <param name="bank">The bank as it is.</param>
/// <param name="topic">The title of the topic that takes all questions; null: their categories do.</param>
internal sealed class Planner(ExistingBank bank, string? topic)
{
    private readonly Dictionary<Fingerprint, Remark> _seen = [];
    private readonly HashSet<string> _ids = [.. bank.Ids];

    public Topics Topics { get; } = new(bank.Topics);

    /// <summary>Plans one file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="refused">Questions that the bank could not take, and why.</param>
    public SourcePlan Plan(ImportSource source, IReadOnlyDictionary<ExchangeQuestion, string> refused)
    {
        var plan = new SourcePlan(source);
        if (source.Report.Questions.Count == 0) return plan;
        var (before, topics) = bank.Of(source.Slug);
        var matching = new Matching(before);
        var names = source.Report.Questions.CountBy(q => q.Id ?? "").Where(n => n is { Key: not "", Value: 1 })
            .Select(n => n.Key).ToHashSet(StringComparer.Ordinal);
        var wanted = Wanted(source, plan, refused).Select(w => (w.Question, w.Print, Name: Named(w.Question, names)))
            .ToList();
        var found = wanted.Select(
            w => (w.Name is null ? null : matching.ById(w.Name)) ?? matching.Same(w.Print)).ToList();
        var known = wanted.Index().Select(w => found[w.Index] ?? matching.Similar(w.Item.Print, w.Item.Question.Text))
            .ToList();
        var entries = wanted.Zip(known, (w, old) => (
            w.Question, Old: old, Id: old.TextOf("id") ?? NewId(w.Name, w.Print), Topic: TopicOf(source, w.Question)));
        plan.Questions.AddRange(entries.ToList().AsParallel().AsOrdered().Select(e => new PlannedQuestion(
            e.Id, e.Topic, e.Question, e.Old, e.Old is null ? null : topics[e.Old])));
        plan.Questions.AddRange(matching.Rest.Select(
            q => new PlannedQuestion(q.TextOf("id")!, topics[q], null, q, topics[q])));
        return plan;
    }

    private IEnumerable<(ExchangeQuestion Question, Fingerprint Print)> Wanted(
        ImportSource source, SourcePlan plan, IReadOnlyDictionary<ExchangeQuestion, string> refused)
    {
        foreach (var question in source.Report.Questions)
        {
            var print = Fingerprint.Of(question);
            var here = new Remark(RemarkKind.Skipped, source.Name, question.Spot, "")
            {
                Question = Remark.Beginning(question),
            };
            if (refused.TryGetValue(question, out var why))
                plan.Remarks.Add(here with { What = why });
            else if (bank.Elsewhere(print, source.Slug) is { } id)
                plan.Remarks.Add(here with { What = $"The bank has this question already, as {id}" });
            else if (!_seen.TryAdd(print, here))
                plan.Remarks.Add(here with { What = $"It is the same question as in {_seen[print].Place}" });
            else
                yield return (question, print);
        }
    }

    private string? Named(ExchangeQuestion question, HashSet<string> names) =>
        question.Id is { } name && names.Contains(name) && Slug.Of(name, 40) is { Length: > 0 } slug
            ? $"{bank.Id}-{slug}" : null;

    private string NewId(string? name, Fingerprint print)
    {
        if (name is not null && _ids.Add(name)) return name;
        var id = $"{bank.Id}-{print.Name(withAnswers: false)}";
        if (_ids.Add(id)) return id;
        id = $"{bank.Id}-{print.Name(withAnswers: true)}";
        for (var next = id; ; next = $"{bank.Id}-{Fingerprint.Name(next)}")
            if (_ids.Add(next)) return next;
    }

    private string TopicOf(ImportSource source, ExchangeQuestion question) => Topics.IdOf(
        topic ?? (string.IsNullOrWhiteSpace(question.Category) ? source.Title : question.Category));
}
