using System.Globalization;
using System.Text;

namespace Bot.Discord.Messages.Markdown;

/// <summary>Characters that can be seen. Those that nobody sees, or that turn the writing direction of what follows,
/// become U+FFFD.</summary>
internal static class VisibleText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text as it can be shown. Lines end with a line feed; a tab is four spaces.</summary>
    public static string Of(string text)
    {
        if (text.All(IsPlain)) return text;
        var shown = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i)) shown.Append(text[i]).Append(text[++i]);
            else if (text[i] is not '\r') shown.Append(Shown(text[i]));
            else if (i + 1 == text.Length || text[i + 1] is not '\n') shown.Append('\n');
        }
        return shown.ToString();
    }

    /// <summary>The text on one line, without space around it.</summary>
    public static string OneLine(string text) => Of(text).Replace('\n', ' ').Trim();

    /// <summary>Whether nobody would see anything of it; such a message is refused as empty.</summary>
    public static bool IsBlank(string text) => text.EnumerateRunes().All(IsBlank);

    private static bool IsPlain(char c) =>
        c is >= ' ' and <= '~' or '\n' || (c >= '\u00A0' && !char.IsSurrogate(c) && Shown(c) == $"{c}");

    private static string Shown(char c) => c switch
    {
        '\n' => "\n",
        '\t' => "    ",
        // Line and paragraph separator.
        '\u2028' or '\u2029' => "\n",
        (>= '\u202A' and <= '\u202E') => $"{Replacement}",
        // White space to the platform, but to nobody else.
        '\uFEFF' => "\u2060",
        _ when char.IsControl(c) || char.IsSurrogate(c) => $"{Replacement}",
        _ => $"{c}",
    };

    /// <summary>Spaces of any width, marks without width, the empty Braille cell and the object replacement.</summary>
    private static bool IsBlank(Rune rune) =>
        Rune.IsWhiteSpace(rune) || rune.Value is 0x2800 or 0xFFFC or 0x180E
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control;
}
