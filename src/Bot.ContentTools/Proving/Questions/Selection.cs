using Bot.ContentTools.Checking;
using Bot.Features.Content.Reading;
using Bot.Features.Content.Yaml;

namespace Bot.ContentTools.Proving.Questions;

/// <summary>Which questions are meant.</summary>
/// <param name="Place">Where they are.</param>
/// <param name="Sources">They themselves; those of proven banks only.</param>
internal sealed record Selection(ContentPlace Place, IReadOnlyList<QuestionSource> Sources)
{
    /// <exception cref="CannotProveException">There is no such path, question or topic.</exception>
    public static Selection Of(ProveRequest request)
    {
        var (place, problem) = ContentPlace.Of(request.Path);
        if (place is null) throw new CannotProveException(problem!);
        List<QuestionSource> all = [.. QuestionSources.Read(place.Folder).Where(s => place.Holds(s.File))];
        return new Selection(
            place, OfIds(OfTopic([.. all.Where(s => s.Bank.IsProven)], request.Topic), request.Ids));
    }

    /// <summary>Whether a file belongs to what was asked for, describes its bank, or is a folder above it.</summary>
    public bool Concerns(string file) => Place.Holds(file)
        || Sources.Any(s => s.Bank.File == file || s.File.StartsWith(file + "/", StringComparison.Ordinal));

    private static IReadOnlyList<QuestionSource> OfTopic(IReadOnlyList<QuestionSource> sources, string? topic)
    {
        if (topic is null) return sources;
        List<QuestionSource> chosen = [.. sources.Where(s => topic == s.Topic || topic == $"{s.Bank.Id}/{s.Topic}")];
        if (chosen.Count > 0) return chosen;
        var advice = Spelling.Suggest(topic, sources.Select(s => s.Topic).Distinct());
        throw new CannotProveException($"No question to prove has the topic '{topic}'. {advice}");
    }

    private static IReadOnlyList<QuestionSource> OfIds(IReadOnlyList<QuestionSource> sources, IReadOnlyList<string> ids)
    {
        if (ids.Count == 0) return sources;
        foreach (var id in ids)
            if (!sources.Any(s => IsCalled(s, id)))
                throw new CannotProveException(
                    $"There is no question '{id}' to prove. "
                    + (Spelling.Nearest(id, sources.Select(s => s.Id)) is { } near
                        ? $"Did you mean '{near}'?"
                        : "Look for its id in the files."));
        return [.. sources.Where(s => ids.Any(id => IsCalled(s, id)))];
    }

    private static bool IsCalled(QuestionSource source, string id) =>
        source.Id == id || source.Entry.Entries.FirstOrDefault(e => e.Key.Text == "formerly")?.Value is ListNode former
            && former.Items.OfType<TextNode>().Any(f => f.Text == id);
}
