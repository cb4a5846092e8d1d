using System.Text;

namespace Bot.ContentTools.Importing.Planning;

/// <summary>Makes ids of titles.</summary>
internal static class Slug
{
    private const string Accented =
        "àáâãäåāąçćčďèéêëēęěğìíîïīıłñńňòóôõöøōőřśšşșťțùúûüūůűýÿźżžÀÁÂÃÄÅÇČÉÈÊËÍÎÏÑÓÔÕÖØŘŠÚÛÜÝŽ";
    private const string Bare =
        "aaaaaaaacccdeeeeeeegiiiiiilnnnoooooooorssssttuuuuuuuyyzzzaaaaaacceeeeiiinooooorsuuuyz";

    /// <summary>Lower-case letters and digits with single hyphens between them; empty when a title has too few letters
    /// of the Latin alphabet to be told by them.</summary>
    public static string Of(string title, int mostCharacters)
    {
        var slug = new StringBuilder();
        var lost = 0;
        foreach (var c in title)
        {
            if (slug.Length == mostCharacters) break;
            if (Accented.IndexOf(c) is >= 0 and var accent) slug.Append(Bare[accent]);
            else if (char.IsAsciiLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (char.IsLetter(c)) lost++;
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }
        var text = slug.ToString().Trim('-');
        return lost > text.Length / 4 ? "" : text;
    }
}
