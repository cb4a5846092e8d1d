using System.Text.RegularExpressions;
using Markdig.Syntax;

namespace Bot.ContentTools.Formats.Markdown;

/// <summary>What comments say of a question; the blocks without them.</summary>
internal sealed partial record MarkdownNotes(bool HasId, string? Id, int? Level, List<Block> Rest)
{
    public const string TypedNote = "<!-- answers -->";

    /// <summary>Where the answers to type begin in the rest; null when nothing says so.</summary>
    public int? TypedFrom { get; init; }

    public static MarkdownNotes Of(List<Block> blocks, string text)
    {
        var notes = new MarkdownNotes(false, null, null, []);
        foreach (var block in blocks)
        {
            if (block is not HtmlBlock { Type: HtmlBlockType.Comment })
            {
                notes.Rest.Add(block);
                continue;
            }
            if (text.AsSpan(block.Span.Start, block.Span.Length).StartsWith(TypedNote))
                notes = notes with { TypedFrom = notes.Rest.Count };
            var match = Note().Match(text.Substring(block.Span.Start, block.Span.Length));
            if (!match.Success) continue;
            var value = Uri.UnescapeDataString(match.Groups[2].Value.Trim());
            notes = match.Groups[1].Value == "id"
                ? notes with { HasId = true, Id = value.Length > 0 ? value : null }
                : notes with { Level = value is "1" or "2" or "3" ? value[0] - '0' : null };
        }
        return notes;
    }

    [GeneratedRegex(@"^<!-- (id|level):(.*)-->\s*$")]
    private static partial Regex Note();
}
