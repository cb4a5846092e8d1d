using System.Text;

namespace Bot.ContentTools.Formats.Gift;

/// <summary>The signs of GIFT, and the backslash that takes their meaning away.</summary>
internal static class GiftMarks
{
    private const string Escapable = @"~=#{}:\n";

    /// <summary>Where a sign stands that has no backslash before it; -1 when there is none.</summary>
    public static int IndexOf(string text, char sign, int start = 0) => IndexOfAny(text, [sign], start);

    /// <summary>Where the first of several signs stands that has no backslash before it; -1 when there is none.
    /// </summary>
    public static int IndexOfAny(string text, ReadOnlySpan<char> signs, int start = 0)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (IsEscape(text, i)) i++;
            else if (signs.Contains(text[i])) return i;
        }
        return -1;
    }

    /// <summary>Where the last <c>####</c> stands; -1 when there is none.</summary>
    public static int LastGeneralFeedback(string text)
    {
        var last = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsEscape(text, i))
            {
                i++;
                continue;
            }
            if (text[i] != '#' || string.CompareOrdinal(text, i, "####", 0, 4) != 0) continue;
            last = i;
            while (i + 1 < text.Length && text[i + 1] == '#') i++;
        }
        return last;
    }

    public static bool IsEscape(string text, int i) =>
        text[i] == '\\' && i + 1 < text.Length && Escapable.Contains(text[i + 1]);

    /// <summary>What the signs stand for once their backslashes are gone; <c>\n</c> is a line break.</summary>
    public static string Unescaped(string text)
    {
        if (!text.Contains('\\')) return text;
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsEscape(text, i)) plain.Append(text[++i] == 'n' ? '\n' : text[i]);
            else plain.Append(text[i]);
        }
        return plain.ToString();
    }

    /// <summary>Without the white space that Moodle trims; a no-break space is a character of the text.</summary>
    public static string Trimmed(string text) => text.Trim(' ', '\t', '\n', '\r', '\v', '\f');

    /// <summary>Text in which no sign means anything, in one line.</summary>
    public static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (c == '\n') escaped.Append("\\n");
            else if (c != 'n' && Escapable.Contains(c)) escaped.Append('\\').Append(c);
            else escaped.Append(c);
        }
        return escaped.ToString();
    }
}
