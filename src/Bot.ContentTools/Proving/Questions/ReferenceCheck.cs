using Bot.ContentTools.Checking.Manuals;
using Bot.Features.Content.Reading;
using Bot.Features.Content.Yaml;

namespace Bot.ContentTools.Proving.Questions;

/// <summary>Looks up references in the lists of the manuals' places.</summary>
internal sealed class ReferenceCheck(ManualAnchors anchors)
{
    /// <summary>What is wrong with the reference of a question; null when it leads somewhere.</summary>
    public string? Problem(QuestionSource source)
    {
        if (source.TextOf("reference") is not { } reference) return "it has no reference";
        if (reference.Split('/', 2) is not [var manual, var place]) return $"'{reference}' is no reference";
        if (!anchors.Knows(manual))
            return $"there is no list of the manual '{manual}' to look up its reference in; "
                + $"content/tools/manuals/{manual}.txt is made by list-manuals.sh";
        var (page, anchor) = place.Split('#', 2) is [var before, var after] ? (before, after) : (place, null);
        if (!anchors.PagesOf(manual).TryGetValue(page, out var onPage))
            return $"the manual '{manual}' has no page '{page}'{Advice(page, anchors.PagesOf(manual).Keys)}";
        return anchor is null || onPage.Contains(anchor)
            ? null
            : $"the page '{page}' of the manual '{manual}' has no anchor '{anchor}'{Advice(anchor, onPage)}";
    }

    private static string Advice(string written, IEnumerable<string> known) =>
        Spelling.Nearest(written, known) is { } near ? $"; did you mean '{near}'?" : "";
}
