using Bot.ContentTools.Exchange;
using Bot.ContentTools.Files;

namespace Bot.ContentTools.Formats.Anki;

/// <summary>Reads notes of Anki: text exports and packages.</summary>
public sealed class AnkiReader : IQuestionReader
{
    /// <inheritdoc/>
    public string Name => "anki";

    /// <inheritdoc/>
    public Likeness Looks(SourceFile file)
    {
        if (Package.IsOne(file))
            return Package.Names(file).Any(AnkiPackage.IsCollection) ? Likeness.Surely : Likeness.No;
        var head = file.Head;
        return AnkiText.Headers.Any(h => head.StartsWith(h, StringComparison.Ordinal)) ? Likeness.Surely
            : file.Ending is "txt" or "tsv" && HasColumns(head) ? Likeness.Perhaps : Likeness.No;
    }

    /// <inheritdoc/>
    public void Read(SourceFile file, ImportReport report)
    {
        if (Package.IsOne(file)) AnkiPackage.Read(file, report);
        else AnkiText.Read(file, report);
    }

    /// <summary>Whether nearly all lines have the same one or two tabs, as in exports of older versions.</summary>
    private static bool HasColumns(string head)
    {
        var lines = head.Split('\n').Where(l => !string.IsNullOrWhiteSpace(l))
            .Select(l => l.AsSpan().Count('\t')).ToList();
        return lines.Count > 1
            && Math.Max(lines.Count(l => l == 1), lines.Count(l => l == 2)) * 10 >= lines.Count * 9;
    }
}
