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
        return AnkiText.Headers.Any(h => head.StartsWith(h, StringComparison.Ordinal)) ? Likeness.Surely : Likeness.No;
    }

    /// <inheritdoc/>
    public void Read(SourceFile file, ImportReport report)
    {
        if (Package.IsOne(file)) AnkiPackage.Read(file, report);
        else AnkiText.Read(file, report);
    }
}
