using System.Text;
using Bot.ContentTools.Files;

namespace Bot.ContentTools.Importing.Planning;

/// <summary>Makes ids of titles.</summary>
internal static class Slug
{
    /// <summary>Lower-case letters and digits with single hyphens between them; empty when a title has too few letters
    /// of the Latin alphabet to be told by them.</summary>
    public static string Of(string title, int mostCharacters)
    {
        var slug = new StringBuilder();
        var lost = 0;
        foreach (var c in title)
        {
            if (slug.Length == mostCharacters) break;
            var letter = Letters.WithoutAccent(char.ToLowerInvariant(c));
            if (char.IsAsciiLetterOrDigit(letter)) slug.Append(letter);
            else if (char.IsLetter(letter)) lost++;
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }
        var text = slug.ToString().Trim('-');
        return lost > text.Length / 4 ? "" : text;
    }
}
