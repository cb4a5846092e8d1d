using Bot.Features.Content.Reading;

namespace Bot.ContentTools.Proving.Questions;

/// <summary>Which pages and anchors the manuals have: the lists in <c>content/tools/manuals</c>.</summary>
internal sealed class Manuals(string folder)
{
    private readonly Dictionary<string, Dictionary<string, HashSet<string>>?> _read = [];

    /// <summary>What is wrong with the reference of a question; null when it leads somewhere.</summary>
    public string? Problem(QuestionSource source)
    {
        if (source.TextOf("reference") is not { } reference) return "it has no reference";
        if (reference.Split('/', 2) is not [var manual, var rest]) return $"'{reference}' is no reference";
        if (PagesOf(manual) is not { } pages)
            return $"there is no list of the manual '{manual}' to look up its reference in; "
                + $"make content/tools/manuals/{manual}.txt with list-manuals.sh";
        var (page, anchor) = rest.Split('#', 2) is [var before, var after] ? (before, after) : (rest, null);
        if (!pages.TryGetValue(page, out var anchors)) return $"the manual '{manual}' has no page '{page}'";
        return anchor is null || anchors.Contains(anchor)
            ? null
            : $"the page '{page}' of the manual '{manual}' has no anchor '{anchor}'{Advice(anchor, anchors)}";
    }

    private static string Advice(string anchor, HashSet<string> anchors)
    {
        var near = anchors.Where(a => a.Contains(anchor, StringComparison.OrdinalIgnoreCase)
            || anchor.Contains(a, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).Take(3).ToList();
        return near.Count == 0 ? "" : $"; it has {string.Join(", ", near)}";
    }

    private Dictionary<string, HashSet<string>>? PagesOf(string manual)
    {
        if (!_read.TryGetValue(manual, out var pages)) _read[manual] = pages = Read(manual);
        return pages;
    }

    private Dictionary<string, HashSet<string>>? Read(string manual)
    {
        var file = Path.Combine(folder, manual + ".txt");
        if (manual.Contains("..", StringComparison.Ordinal) || !File.Exists(file)) return null;
        return File.ReadLines(file).Select(line => line.Split(' ')).Where(words => words[0].Length > 0)
            .GroupBy(words => words[0]).ToDictionary(g => g.Key, g => g.SelectMany(w => w.Skip(1)).ToHashSet());
    }
}
