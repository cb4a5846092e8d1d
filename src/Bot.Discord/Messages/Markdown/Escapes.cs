using System.Text;

namespace Bot.Discord.Messages.Markdown;

/// <summary>Writes characters so that they are shown and never read: no mention, emoji, link, spoiler, list, quote or
/// heading arises. Without a backslash where none is needed: notifications show them.</summary>
internal static class Escapes
{
    /// <param name="to">Where it is written.</param>
    /// <param name="text">One line, or a part of one.</param>
    /// <param name="isLineStart">Whether only space stands before it; what it is after it.</param>
    public static void Write(StringBuilder to, ReadOnlySpan<char> text, ref bool isLineStart)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (isLineStart && !char.IsWhiteSpace(c))
            {
                isLineStart = false;
                if (c is '#' or '>' or '-' or '+') to.Append('\\');
                while (char.IsAsciiDigit(text[i]) && i + 1 < text.Length)
                {
                    to.Append(text[i++]);
                    if (text[i] is '.' && (i + 1 == text.Length || IsBeforeSpace(text, i))) to.Append('\\');
                }
                c = text[i];
            }
            if (IsSign(c) || (c is ':' && !IsBeforeSpace(text, i)) || (c is '(' && i > 0 && text[i - 1] is ']'))
                to.Append('\\');
            to.Append(c);
        }
    }

    private static bool IsSign(char c) => c is '\\' or '*' or '_' or '~' or '|' or '`' or '[' or ']' or '<' or '@';

    private static bool IsBeforeSpace(ReadOnlySpan<char> text, int place) =>
        place + 1 < text.Length && char.IsWhiteSpace(text[place + 1]);
}
