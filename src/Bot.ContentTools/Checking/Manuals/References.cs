using Bot.Features.Content;
using Bot.Features.Content.Linting;
using Bot.Features.Content.Yaml;

namespace Bot.ContentTools.Checking.Manuals;

/// <summary>References lead to places that are in the manuals. Plain banks need none.</summary>
internal static class References
{
    public static void Check(IReadOnlyList<BankSource> banks, ManualAnchors anchors, Findings findings)
    {
        var unknown = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var question in banks.Where(b => b.Bank.Proven).SelectMany(b => b.Questions))
        {
            if (question.Reference?.Split('/', 2) is not [var manual, var place]) continue;
            if (anchors.Knows(manual)) Check(question, manual, place.Split('#', 2), anchors, findings);
            else unknown.Add(manual);
        }
        if (unknown.Count > 0)
            findings.Skip(
                $"References to {string.Join(" and ", unknown)}: there is no list of the manual's places"
                + $" ({string.Join(", ", unknown.Select(m => $"tools/manuals/{m}.txt"))} in the content folder).");
    }

    private static void Check(
        WrittenQuestion question, string manual, string[] place, ManualAnchors anchors, Findings findings)
    {
        var pages = anchors.PagesOf(manual);
        if (!pages.TryGetValue(place[0], out var onPage))
            Tell($"The manual {manual} has no page '{place[0]}'", Spelling.Nearest(place[0], pages.Keys));
        else if (place.Length > 1 && !onPage.Contains(place[1]))
            Tell(
                $"The page '{place[0]}' of the manual {manual} has no place '{place[1]}'",
                Spelling.Nearest(place[1], onPage));

        void Tell(string what, string? nearest) => findings.Add(
            question, Rules.Manual, question.Fields.At("reference"), what,
            nearest is null ? "Look it up in the manual." : $"Did you mean '{nearest}'?");
    }
}
