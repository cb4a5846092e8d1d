using Bot.Core.Text;

namespace Bot.ContentTools.Markup;

/// <summary>Writes text as CommonMark.</summary>
public static class CommonMarkWriter
{
    /// <summary>CommonMark that <see cref="RichText.Markdown"/> reads back as the same text. Lines end with <c>\n</c>;
    /// there is none at the end.</summary>
    public static string Write(RichText text) => throw new NotImplementedException();
}
