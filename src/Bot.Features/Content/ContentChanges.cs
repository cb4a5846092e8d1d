using System.Text.Json;
using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.Features.Content;

/// <summary>What an edit did to the questions or to the courses; a renamed question counts as changed.</summary>
internal sealed record ContentChanges(int Added, int Changed, int Removed)
{
    public static ContentChanges None { get; } = new(0, 0, 0);

    public static ContentChanges Between(QuestionBank before, QuestionBank after)
    {
        var kept = after.Questions.Select(q => (Old: Earlier(before, q), New: q))
            .Where(pair => pair.Old is not null).ToList();
        var old = kept.Select(p => p.Old!.Id).ToHashSet();
        return new ContentChanges(
            after.Questions.Count - kept.Count,
            kept.Count(p => Written(p.Old!) != Written(p.New)),
            before.Questions.Count(q => !old.Contains(q.Id)));
    }

    public static ContentChanges Between(IReadOnlyList<Course> before, IReadOnlyList<Course> after)
    {
        var kept = before.Join(after, c => c.Id, c => c.Id, (old, now) => (Old: old, New: now)).ToList();
        return new ContentChanges(
            after.Count - kept.Count, kept.Count(p => Written(p.Old) != Written(p.New)), before.Count - kept.Count);
    }

    private static Question? Earlier(QuestionBank before, Question question) =>
        question.Formerly.Prepend(question.Id).Select(before.Find).FirstOrDefault(q => q is not null);

    private static string Written<T>(T value) => JsonSerializer.Serialize(value, CoreJson.Options);
}
