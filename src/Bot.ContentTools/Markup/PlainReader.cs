using Bot.Core.Text;

namespace Bot.ContentTools.Markup;

/// <summary>Reads text that has no mark-up.</summary>
public static class PlainReader
{
    /// <summary>Every character as it is; a line end is a line break, an empty line begins a new paragraph. White space
    /// at the ends of lines and around the text is left out.</summary>
    public static RichText Read(string text)
    {
        if (!text.Contains('\n')) return text.Trim() is { Length: > 0 } only ? RichText.Plain(only) : RichText.Empty;
        var (paragraphs, lines) = (new List<Block>(), new List<Inline>());
        foreach (var line in text.Split('\n').Select(l => l.Trim()).Append(""))
        {
            if (line.Length > 0)
            {
                if (lines.Count > 0) lines.Add(new LineBreak());
                lines.Add(new TextRun(line));
            }
            else if (lines.Count > 0)
            {
                paragraphs.Add(new Paragraph([.. lines]));
                lines.Clear();
            }
        }
        return new RichText(paragraphs);
    }
}
