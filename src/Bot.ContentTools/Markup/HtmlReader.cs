using Bot.Core.Text;

namespace Bot.ContentTools.Markup;

/// <summary>Reads fragments of HTML.</summary>
public static class HtmlReader
{
    /// <summary>The text with its structure. Entities are resolved; an image becomes a link to it, named by its
    /// alternative text; a table becomes a paragraph per row.</summary>
    /// <param name="html">A fragment, possibly malformed.</param>
    /// <param name="lost">Is told, without a full stop, of what has no place in <see cref="RichText"/>, such as a film
    /// or an image without an address.</param>
    public static RichText Read(string html, Action<string> lost) => throw new NotImplementedException();
}
