using System.Buffers;
using System.Text;
using Bot.Core.Text;

namespace Bot.ContentTools.Markup;

/// <summary>Writes one paragraph as CommonMark.</summary>
internal static class InlineWriter
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("`*_[]\\<>&!#+-=~.)\t\r\n\u00a0");

    /// <summary>The paragraph, its second and further lines indented.</summary>
    public static string Write(IReadOnlyList<Inline> content, string indent, Action lost)
    {
        var written = Lines(content, indent);
        if (!content.Any(IsEmphasized)) return written;
        // The rules for where emphasis may begin and end are best asked of the parser itself.
        var read = RichText.Markdown(Lines(content, indent: ""));
        if (Same(read, content)) return written;
        lost();
        return Lines(WithoutEmphasis(content), indent);
    }

    /// <summary>Whether no character of a line can be mark-up.</summary>
    public static bool IsBare(string text) => text.AsSpan().IndexOfAny(Marks) < 0;

    /// <summary>Text in which no character is mark-up.</summary>
    public static string Escaped(string text)
    {
        var to = new StringBuilder(text.Length);
        Escape(to, text, isLineStart: false);
        return to.ToString();
    }

    private static string Lines(IReadOnlyList<Inline> content, string indent)
    {
        var to = new StringBuilder();
        Write(to, content, indent, isLineStart: true);
        return to.ToString();
    }

    private static void Write(StringBuilder to, IReadOnlyList<Inline> content, string indent, bool isLineStart)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case TextRun run: Escape(to, run.Text, isLineStart); break;
                case CodeSpan code: Code(to, code.Text); break;
                case Strong strong: Wrap(to, "**", strong.Content, indent); break;
                case Emphasis emphasis: Wrap(to, "*", emphasis.Content, indent); break;
                case Link link:
                    Wrap(to, "[", link.Content, indent, $"](<{Address(link.Url)}>)");
                    break;
                case LineBreak: to.Append("\\\n").Append(indent); break;
                case Time time: to.Append(RichText.Of($"{time.At}").ToPlainText()); break;
                default: throw new NotSupportedException($"{inline.GetType().Name} cannot be written.");
            }
            isLineStart = inline is LineBreak;
        }
    }

    private static void Wrap(
        StringBuilder to, string before, IReadOnlyList<Inline> content, string indent, string? after = null)
    {
        to.Append(before);
        Write(to, content, indent, isLineStart: false);
        to.Append(after ?? before);
    }

    private static void Code(StringBuilder to, string code)
    {
        var ticks = new string('`', Backticks.LongestRun(code) + 1);
        var isPadded = code[0] == '`' || code[^1] == '`'
            || code[0] == ' ' && code[^1] == ' ' && !string.IsNullOrWhiteSpace(code);
        var pad = isPadded ? " " : "";
        to.Append(ticks).Append(pad).Append(code).Append(pad).Append(ticks);
    }

    private static string Address(string url)
    {
        var to = new StringBuilder(url.Length);
        foreach (var c in url)
        {
            if (c is '<' or '>' or '\\') to.Append('\\').Append(c);
            else if (c == '&') to.Append("&amp;");
            else to.Append(c);
        }
        return to.ToString();
    }

    private static void Escape(StringBuilder to, string text, bool isLineStart)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '`' && i + 1 == text.Length)
            {
                // Markdig takes an escaped backtick for one of the code that begins right behind it.
                to.Append("&#96;");
                continue;
            }
            if (IsMarkup(text, i) || isLineStart && OpensABlock(text, i)) to.Append('\\');
            // Markdig takes a no-break space in front of a line for an indentation that nobody sees.
            if (c == '\u00a0' && isLineStart && i == 0) to.Append("&nbsp;");
            else if (c == '\t') to.Append("&#9;");
            else to.Append(c);
        }
    }

    private static bool IsMarkup(string text, int i) => text[i] switch
    {
        '`' or '*' or '[' or ']' => true,
        '_' => !(i > 0 && char.IsAsciiLetterOrDigit(text[i - 1]) && i + 1 < text.Length
            && char.IsAsciiLetterOrDigit(text[i + 1])),
        '\\' => i + 1 == text.Length || char.IsAscii(text[i + 1]) && !char.IsAsciiLetterOrDigit(text[i + 1]),
        '<' => i + 1 == text.Length || char.IsAsciiLetter(text[i + 1]) || text[i + 1] is '/' or '!' or '?',
        '&' => i + 1 < text.Length && (text[i + 1] == '#' || char.IsAsciiLetter(text[i + 1])),
        '!' => i + 1 == text.Length,
        _ => false,
    };

    /// <summary>Whether a character at the start of a line would begin a heading, a list, a quote, a fence or a rule.
    /// </summary>
    private static bool OpensABlock(string text, int i) => text[i] switch
    {
        '>' => i == 0,
        '#' => i == 0 && text.AsSpan().TrimStart('#') is [] or [' ', ..],
        '+' or '-' or '=' or '~' => i == 0 && (text.Length == 1 || text[1] == ' ' || text[1] == text[0]),
        '.' or ')' => i is > 0 and < 10 && text.AsSpan(0, i).IndexOfAnyExceptInRange('0', '9') < 0,
        _ => false,
    };

    private static bool IsEmphasized(Inline inline) =>
        inline is Strong or Emphasis || inline is Link link && link.Content.Any(IsEmphasized);

    private static IReadOnlyList<Inline> WithoutEmphasis(IReadOnlyList<Inline> content) =>
        Tidy.Text(new RichText([new Paragraph([.. content.SelectMany(Unemphasized)])])).Blocks is [Paragraph only]
            ? only.Content : [];

    private static IEnumerable<Inline> Unemphasized(Inline inline) => inline switch
    {
        Strong strong => strong.Content.SelectMany(Unemphasized),
        Emphasis emphasis => emphasis.Content.SelectMany(Unemphasized),
        Link link => [link with { Content = [.. link.Content.SelectMany(Unemphasized)] }],
        _ => [inline],
    };

    private static bool Same(RichText read, IReadOnlyList<Inline> content) =>
        Tidy.Text(read).Blocks is [Paragraph paragraph] && SameText.AreSame(paragraph.Content, content);
}
