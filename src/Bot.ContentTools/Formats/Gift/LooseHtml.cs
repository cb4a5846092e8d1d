using System.Text;

namespace Bot.ContentTools.Formats.Gift;

/// <summary>HTML among plain text, as people type it into questions: <c>a &lt; b</c> and <c>List&lt;int&gt;</c> are
/// text there, <c>&lt;b&gt;</c> is a tag.</summary>
internal static class LooseHtml
{
    private const int LongestName = 10;

    private static readonly HashSet<string> Tags = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "address", "article", "aside", "audio", "b", "big", "blockquote", "body", "br", "caption",
        "center", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "embed",
        "figcaption",
        "figure", "font", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "i", "iframe",
        "img", "ins", "kbd", "li", "link", "main", "mark", "math", "meta", "nav", "object", "ol", "p", "param", "pre",
        "q", "s", "samp", "script", "section", "small", "source", "span", "strike", "strong", "style", "sub", "summary",
        "sup", "svg", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "tt", "u", "ul", "var",
        "video", "wbr",
    };

    /// <summary>Whether a tag or an entity is in it.</summary>
    public static bool IsIn(string text)
    {
        for (var i = 0; (i = text.AsSpan(i).IndexOfAny('<', '&') is >= 0 and var at ? i + at : -1) >= 0; i++)
            if (text[i] == '<' ? IsTag(text, i) : IsEntity(text, i)) return true;
        return false;
    }

    /// <summary>HTML in which every bare <c>&lt;</c> and <c>&amp;</c> is an entity.</summary>
    public static string Strict(string text)
    {
        var strict = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '<' && !IsTag(text, i)) strict.Append("&lt;");
            else if (text[i] == '&' && !IsEntity(text, i)) strict.Append("&amp;");
            else strict.Append(text[i]);
        }
        return strict.ToString();
    }

    /// <summary>Line ends become line breaks, except beside a tag and in preformatted text.</summary>
    public static string WithLineBreaks(string html)
    {
        if (!html.Contains('\n')) return html;
        var (broken, isCode) = (new StringBuilder(html.Length + 64), false);
        foreach (var written in html.Split('\n'))
        {
            var line = isCode ? written : written.Trim();
            if (broken.Length > 0) broken.Append(isCode || broken[^1] == '>' || line is ['<', ..] ? "\n" : "<br>\n");
            broken.Append(line);
            isCode = line.LastIndexOf("<pre", StringComparison.OrdinalIgnoreCase)
                is var open && line.LastIndexOf("</pre", StringComparison.OrdinalIgnoreCase) is var close
                && (open > close || (isCode && close < 0));
        }
        return broken.ToString();
    }

    private static bool IsTag(string text, int at)
    {
        var rest = text.AsSpan(at + 1);
        if (rest.StartsWith("!--")) return true;
        if (rest is ['/', ..]) rest = rest[1..];
        var end = 0;
        while (end < rest.Length && end <= LongestName && char.IsAsciiLetterOrDigit(rest[end])) end++;
        return end > 0 && end < rest.Length && (rest[end] is '>' or '/' || char.IsWhiteSpace(rest[end]))
            && Tags.GetAlternateLookup<ReadOnlySpan<char>>().Contains(rest[..end]) && IsClosed(rest[end..]);
    }

    /// <summary>A tag ends before the next one begins.</summary>
    private static bool IsClosed(ReadOnlySpan<char> rest) =>
        rest.IndexOfAny('<', '>') is >= 0 and var end && rest[end] == '>';

    private static bool IsEntity(string text, int at)
    {
        var end = at + 1;
        if (end < text.Length && text[end] == '#') end++;
        var start = end;
        while (end < text.Length && end - start < 32 && char.IsAsciiLetterOrDigit(text[end])) end++;
        return end > start && end < text.Length && text[end] == ';';
    }
}
