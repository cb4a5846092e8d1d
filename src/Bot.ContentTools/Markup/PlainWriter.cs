using System.Text;
using Bot.Core.Text;

namespace Bot.ContentTools.Markup;

/// <summary>Writes text without mark-up.</summary>
public static class PlainWriter
{
    /// <summary>The text with <c>\n</c> at a line break and an empty line between paragraphs.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isWhole">Whether <see cref="PlainReader"/> reads it back as the same text; not when it has mark-up.
    /// </param>
    public static string Write(RichText text, out bool isWhole)
    {
        var plain = Write(text);
        isWhole = text.Blocks.All(b => b is Paragraph p && p.Content.All(i => i is TextRun or LineBreak))
            && SameText.Of(PlainReader.Read(plain)) == SameText.Of(text);
        return plain;
    }

    private static string Write(RichText text)
    {
        var plain = new StringBuilder();
        foreach (var block in text.Blocks)
        {
            if (plain.Length > 0) plain.Append("\n\n");
            plain.Append(new RichText([block]).ToPlainText());
        }
        return plain.ToString();
    }
}
