using Bot.Core.Text;

namespace Bot.ContentTools.Markup;

/// <summary>Reads text that has no mark-up.</summary>
public static class PlainReader
{
    private const char NoBreakSpace = '\u00a0';

    /// <summary>Every character as it is; a line end is a line break, an empty line begins a new paragraph. White space
    /// at the ends of lines and around the text is left out; lines stay indented, by no-break spaces.</summary>
    /// <param name="text">The text.</param>
    /// <param name="keepsIndent">Whether an indentation belongs to the text, and not to the layout of its file.</param>
    public static RichText Read(string text, bool keepsIndent = true)
    {
        if (!text.Contains('\n')) return text.Trim() is { Length: > 0 } only ? RichText.Plain(only) : RichText.Empty;
        var (paragraphs, lines) = (new List<Block>(), new List<Inline>());
        foreach (var line in text.Trim().Split('\n').Select(l => keepsIndent ? Indented(l) : l.Trim()).Append(""))
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

    private static string Indented(string line)
    {
        var text = line.Trim();
        if (text.Length == 0 || line[0] is not (' ' or '\t')) return text;
        var columns = 0;
        foreach (var c in line.TakeWhile(char.IsWhiteSpace)) columns += c == '\t' ? 4 : 1;
        return new string(NoBreakSpace, columns) + text;
    }
}
