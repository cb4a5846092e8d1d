using Bot.ContentTools.Exchange;

namespace Bot.ContentTools.Formats.Anki;

/// <summary>A note as Anki keeps it.</summary>
/// <param name="Id">Its guid; null when the file has none.</param>
/// <param name="Type">The name of its type; empty when the file has none.</param>
/// <param name="Names">The names of its fields; fewer than fields, or none, when the file does not say them.</param>
/// <param name="IsHtml">Whether its fields are HTML.</param>
internal sealed record AnkiNote(
    Spot Spot, string? Id, string Type, string? Deck, string Tags, IReadOnlyList<string> Names,
    IReadOnlyList<string> Fields, bool IsHtml)
{
    /// <summary>The field of this name, whatever its case; null when there is none.</summary>
    public string? Field(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            for (var i = 0; i < Names.Count && i < Fields.Count; i++)
                if (Names[i].Trim().Equals(name, StringComparison.OrdinalIgnoreCase)) return Fields[i];
        }
        return null;
    }
}
