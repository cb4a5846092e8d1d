using Bot.Features.Content.Reading;
using Bot.Features.Content.Yaml;

namespace Bot.ContentTools.Proving.Questions;

/// <summary>Which questions are meant.</summary>
/// <param name="Folder">The content folder that they are in.</param>
/// <param name="Sources">They themselves; those of proven banks only.</param>
/// <param name="Scope">A file or folder within the content, as authors know it; empty for all.</param>
internal sealed record Selection(string Folder, IReadOnlyList<QuestionSource> Sources, string Scope)
{
    /// <exception cref="CannotProveException">There is no such path, question or topic.</exception>
    public static Selection Of(ProveRequest request)
    {
        var (folder, scope) = FolderOf(request.Path);
        var inScope = QuestionSources.Read(folder).Where(s => IsIn(scope, s.File)).ToList();
        var chosen = OfTopic([.. inScope.Where(s => s.Bank.IsProven)], request.Topic);
        return new Selection(folder, OfIds(chosen, request.Ids), scope);
    }

    /// <summary>Whether a file belongs to what was asked for, or describes its bank.</summary>
    public bool Concerns(string file) =>
        IsIn(Scope, file) || Sources.Any(s => s.Bank.File == file) || !file.Contains('/', StringComparison.Ordinal);

    private static bool IsIn(string scope, string file) =>
        scope.Length == 0 || file == scope || file.StartsWith(scope + "/", StringComparison.Ordinal);

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
                    $"There is no question '{id}' to prove. {Advice(id, sources)}");
        return [.. sources.Where(s => ids.Any(id => IsCalled(s, id)))];
    }

    private static string Advice(string id, IReadOnlyList<QuestionSource> sources) =>
        Spelling.Suggest(id, sources.Select(s => s.Id)) is var advice
        && advice.StartsWith("Did", StringComparison.Ordinal) ? advice : "Look for its id in the files.";

    private static bool IsCalled(QuestionSource source, string id) =>
        source.Id == id || source.Entry.Entries.FirstOrDefault(e => e.Key.Text == "formerly")?.Value is ListNode former
            && former.Items.OfType<TextNode>().Any(f => f.Text == id);

    /// <summary>The content folder above a path: the one that holds the bank's folder.</summary>
    private static (string Folder, string Scope) FolderOf(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (!Path.Exists(full)) throw new CannotProveException($"There is no file or folder {full}.");
        var start = Directory.Exists(full) ? full : Path.GetDirectoryName(full)!;
        for (var bank = start; bank is not null; bank = Path.GetDirectoryName(bank))
        {
            if (!File.Exists(Path.Combine(bank, "bank.yaml"))) continue;
            var folder = Path.GetDirectoryName(bank) ?? bank;
            var scope = Path.GetRelativePath(folder, full).Replace('\\', '/');
            return (folder, $"{Path.GetFileName(folder)}/{scope}");
        }
        return start == full
            ? (full, "")
            : throw new CannotProveException($"{full} is in no bank: there is no bank.yaml in a folder above it.");
    }
}
