using Bot.Core.Text;

namespace Bot.ContentTools.Markup;

/// <summary>Writes text as HTML.</summary>
public static class HtmlWriter
{
    /// <summary>A fragment that <see cref="HtmlReader"/> reads back as the same text. A text of one paragraph has no
    /// <c>&lt;p&gt;</c> around it.</summary>
    public static string Write(RichText text) => throw new NotImplementedException();
}
