using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Telegram.Tests.Messages.Support;

/// <summary>Reads Telegram's HTML as strictly as its reference describes it, and refuses the rest: other tags and named
/// characters, wrong nesting, empty looks, text that the server would change.</summary>
internal sealed partial class TelegramHtml
{
    private readonly StringBuilder _text = new();
    private readonly List<Entity> _entities = [];
    private readonly Stack<Entity> _open = [];

    private TelegramHtml()
    {
    }

    public string Text => _text.ToString();

    public IReadOnlyList<Entity> Entities => _entities;

    public static TelegramHtml Read(string html)
    {
        var read = new TelegramHtml();
        var place = 0;
        foreach (Match token in Token().Matches(html))
        {
            Assert.True(token.Index == place, $"Not Telegram's HTML at {place}: {html}");
            place += token.Length;
            read.Take(token);
        }
        Assert.True(place == html.Length, $"Not Telegram's HTML at {place}: {html}");
        Assert.Empty(read._open);
        AssertIsKept(read.Text, read._entities.Any(e => e is { Tag: "pre", Offset: 0 }));
        return read;
    }

    /// <summary>Telegram would take away blanks at both ends, except before the first entity, and other characters
    /// anywhere.</summary>
    private static void AssertIsKept(string text, bool startsWithCode)
    {
        Assert.Equal(startsWithCode ? text.TrimEnd() : text.Trim(), text);
        Assert.NotEqual("", Words.WithoutBlanks(text));
        Assert.DoesNotMatch(Changed(), text);
    }

    private void Take(Match token)
    {
        if (token.Groups["open"] is { Success: true, Value: var opened }) Open(opened, token.Groups["with"].Value);
        else if (token.Groups["close"] is { Success: true, Value: var closed })
            Close(closed, token.Groups["inner"].Success);
        else _text.Append(Character(token.Value));
    }

    private void Open(string tag, string attributes)
    {
        Assert.DoesNotContain(_open, o => o.Tag is "code" or "pre" or "tg-time" || o.Tag == tag);
        if (tag is "code" or "pre" or "tg-time") Assert.Empty(_open);
        _open.Push(new Entity(tag, _text.Length, 0, attributes));
    }

    private void Close(string tag, bool hasLanguage)
    {
        var opened = _open.Pop();
        Assert.Equal((opened.Tag, opened is { Tag: "pre", Attributes: not "" }), (tag, hasLanguage));
        _entities.Add(opened with { Length = _text.Length - opened.Offset });
        Assert.NotEqual("", Words.WithoutBlanks(Text[opened.Offset..]));
    }

    private static string Character(string token) => token switch
    {
        "&lt;" => "<",
        "&gt;" => ">",
        "&amp;" => "&",
        "&quot;" => "\"",
        _ => token,
    };

    [GeneratedRegex(
        """
        <(?<open>pre)>(?:<code\ (?<with>class="language-[a-z0-9+\#-]+")>)?
        |<(?<open>b|i|code)>
        |<(?<open>a)\ (?<with>href="https?://(?:[^"<>&]|&amp;|&lt;|&gt;|&quot;)+")>
        |<(?<open>tg-time)\ (?<with>unix="-?[0-9]+"\ format="r")>
        |(?<inner></code>)?</(?<close>pre)>
        |</(?<close>b|i|code|a|tg-time)>
        |&(?:lt|gt|amp|quot);|[^<>&]+
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Token();

    [GeneratedRegex(
        @"[\0-\x09\x0B-\x1F\u2028-\u202E\u0333\u033F\u030A]"
        + @"|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])")]
    private static partial Regex Changed();
}

/// <summary>A part of a text with a look.</summary>
internal sealed record Entity(string Tag, int Offset, int Length, string Attributes = "");
