namespace Bot.ContentTools.Files;

/// <summary>A file to be imported, wholly in memory.</summary>
/// <param name="name">As its user named it; in a package <c>pack.zip/questions.xml</c>.</param>
/// <param name="bytes">What is in it.</param>
public sealed class SourceFile(string name, ReadOnlyMemory<byte> bytes)
{
    private readonly Lazy<DecodedText> _decoded = new(() => DecodedText.Of(bytes));

    /// <summary>As its user named it.</summary>
    public string Name { get; } = name;

    /// <summary>What follows the last dot of its name, in lower case; empty when there is none.</summary>
    public string Ending { get; } = Path.GetExtension(name).TrimStart('.').ToLowerInvariant();

    /// <summary>What is in it.</summary>
    public ReadOnlyMemory<byte> Bytes { get; } = bytes;

    /// <summary>Its text without byte order mark, whatever its encoding; line ends are <c>\n</c>. XML has its own
    /// declaration of the encoding: read its bytes.</summary>
    public string Text => _decoded.Value.Text;

    /// <summary>What was done so that it could be read as text, such as another encoding than UTF-8; null when nothing
    /// was.</summary>
    public string? Repair => _decoded.Value.Repair;

    /// <summary>Why it is no text; null when it is.</summary>
    public string? NoText => _decoded.Value.Problem;

    /// <summary>The first characters of the text, for a first look; empty when it is no text.</summary>
    public string Head => NoText is null ? Text[..Math.Min(Text.Length, 20_000)] : "";
}
