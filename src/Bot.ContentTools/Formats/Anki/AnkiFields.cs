using System.Text.RegularExpressions;
using Bot.ContentTools.Markup;
using Bot.ContentTools.Markup.Html;
using Bot.Core.Text;

namespace Bot.ContentTools.Formats.Anki;

/// <summary>Reads the fields of a note.</summary>
internal sealed partial class AnkiFields(AnkiNote note, Action<string> lost)
{
    private readonly HashSet<string> _told = [];

    /// <summary>The text of a field; sounds and pictures are told.</summary>
    public RichText Rich(string field)
    {
        if (field.Contains("[sound:", StringComparison.Ordinal))
        {
            Tell("A sound is left out");
            field = Sound().Replace(field, "");
        }
        if (!note.IsHtml) return PlainReader.Read(field);
        return HtmlReader.Read(field, Tell);
    }

    /// <summary>A field without its pictures and sounds.</summary>
    public string Words(string field) => Sound().Replace(note.IsHtml ? Image().Replace(field, "") : field, "");

    private void Tell(string what)
    {
        if (_told.Add(what)) lost(what);
    }

    [GeneratedRegex(@"\[sound:[^\]\n]{0,500}\]")]
    private static partial Regex Sound();

    [GeneratedRegex(@"<img\b[^>]{0,2000}>", RegexOptions.IgnoreCase)]
    private static partial Regex Image();
}
