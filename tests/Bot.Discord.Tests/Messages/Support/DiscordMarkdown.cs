using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NodaTime;

namespace Bot.Discord.Tests.Messages.Support;

/// <summary>Reads Markdown by the rules of the platform's own clients, which are told in its help pages and seen in the
/// library they are built on, and refuses all that a card never means: mentions, emoji, spoilers, headings, quotes,
/// bare links and the like.</summary>
internal sealed partial class DiscordMarkdown
{
    private readonly StringBuilder _text = new();
    private readonly List<Span> _spans = [];

    private DiscordMarkdown()
    {
    }

    public string Text => _text.ToString();

    public IReadOnlyList<Span> Spans => _spans;

    public static DiscordMarkdown Read(string markdown)
    {
        var read = new DiscordMarkdown();
        read.Take(markdown, isNested: false);
        return read;
    }

    private void Take(string source, bool isNested)
    {
        var isLineStart = true;
        for (var place = 0; place < source.Length;)
        {
            if (isLineStart && TakeLineStart(source, isNested, ref place)) continue;
            isLineStart = source[place] is '\n' || (isLineStart && source[place] is ' ');
            place += TakeInline(source, place);
        }
    }

    /// <summary>What is mark-up at the start of a line only. Whatever follows a marker is the start of one again.
    /// </summary>
    private bool TakeLineStart(string source, bool isNested, ref int place)
    {
        Assert.False(IsAt(HeadingOrQuote(), source, place, out _), $"A heading or quote at {place}: {source}");
        if (!IsAt(Marker(), source, place, out var marker)) return false;
        Assert.False(isNested, $"A list inside a line: {source}");
        if (marker.Groups["number"].Success) _text.Append(marker.Groups["number"].Value);
        else if (marker.Groups["dash"].Success) _text.Append('•');
        else Mark("small", _text.Length);
        place += marker.Length;
        return true;
    }

    /// <returns>How many characters were read.</returns>
    private int TakeInline(string source, int place)
    {
        switch (source[place])
        {
            case '`' when IsAt(CodeBlock(), source, place, out var block):
                return Code("block", block, block.Groups["code"].Value, block.Groups["language"].Value);
            case '`' when IsAt(InlineCode(), source, place, out var code):
                return Code("code", code, Padding().Replace(code.Groups["code"].Value, ""), "");
            case '\\' when IsAt(Escape(), source, place, out var escape):
                _text.Append(escape.Value[1]);
                return escape.Length;
            case '[' when IsAt(Link(), source, place, out var link):
                return Linked(link);
            case '<' when IsAt(Timestamp(), source, place, out var moment):
                return Moment(moment);
            case '*' or '_' when Emphasis(source, place) is { } shaped:
                return Shaped(shaped.Kind, shaped.Match);
        }
        Assert.False(IsAt(Unmeant(), source, place, out var unmeant), $"{unmeant.Value} at {place}: {source}");
        _text.Append(source[place]);
        return 1;
    }

    /// <summary>The longer one counts, and of two as long the italic.</summary>
    private static (string Kind, Match Match)? Emphasis(string source, int place)
    {
        var isItalic = IsAt(Italic(), source, place, out var italic);
        if (!IsAt(Bold(), source, place, out var bold)) return isItalic ? ("italic", italic) : null;
        return isItalic && italic.Length >= bold.Length ? ("italic", italic) : ("bold", bold);
    }

    private int Shaped(string kind, Match match)
    {
        var (start, inner) = (_text.Length, match.Groups["inner"].Value);
        Assert.Equal(inner.Trim(), inner);
        Take(inner, isNested: true);
        Mark(kind, start);
        return match.Length;
    }

    private int Linked(Match link)
    {
        var (start, words) = (_text.Length, link.Groups["words"].Value);
        Assert.Matches(@"\Ahttps?://[^()<>\s]+\z", link.Groups["url"].Value);
        Take(words, isNested: true);
        Assert.DoesNotContain("://", Text[start..], StringComparison.Ordinal);
        Mark("link", start, link.Groups["url"].Value);
        return link.Length;
    }

    private int Code(string kind, Match match, string code, string language)
    {
        var start = _text.Length;
        _text.Append(code);
        Mark(kind, start, language);
        return match.Length;
    }

    private int Moment(Match moment)
    {
        var start = _text.Length;
        var at = Instant.FromUnixTimeSeconds(long.Parse(moment.Groups["unix"].Value, CultureInfo.InvariantCulture));
        _text.Append(CultureInfo.InvariantCulture, $"{at:uuuu-MM-dd HH:mm} UTC");
        Mark("time", start, moment.Groups["form"].Value);
        return moment.Length;
    }

    private void Mark(string kind, int start, string value = "") =>
        _spans.Add(new Span(kind, start, _text.Length - start, value));

    /// <summary>Rules see what is before them no more than the platform's do.</summary>
    private static bool IsAt(Regex rule, string source, int place, out Match match) =>
        (match = rule.Match(source, place, source.Length - place)).Success;
}

/// <summary>A part of a text with a look.</summary>
internal sealed record Span(string Kind, int Offset, int Length, string Value = "");
