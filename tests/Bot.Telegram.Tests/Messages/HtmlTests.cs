using Bot.Core.Chat;
using Bot.Core.Text;
using Bot.Telegram.Tests.Messages.Support;
using NodaTime;

namespace Bot.Telegram.Tests.Messages;

public sealed class HtmlTests
{
    public static TheoryData<string, string> Nodes { get; } = new()
    {
        { "one\n\ntwo", "one\n\ntwo" },
        { "one\\\ntwo", "one\ntwo" },
        { "a **b** c", "a <b>b</b> c" },
        { "a *b* c", "a <i>b</i> c" },
        { "***a***", "<b><i>a</i></b>" },
        { "*a **b***", "<i>a </i><b><i>b</i></b>" },
        { "# Title", "<b>Title</b>" },
        { "`List[int]`", "<code>List[int]</code>" },
        { "**run `x` now**", "<b>run </b><code>x</code><b> now</b>" },
        { "[here](https://e.example/a?b=1&c=2)", """<a href="https://e.example/a?b=1&amp;c=2">here</a>""" },
        { "[**a**](http://e.example/)", """<b><a href="http://e.example/">a</a></b>""" },
        { "[`x()`](http://e.example/)", """<a href="http://e.example/">x()</a>""" },
        { "[a](ftp://e.example)", "a" },
        { "[a](tg://user?id=1)", "a" },
        { "[a](javascript:alert)", "a" },
        { "[a](/relative)", "a" },
        { "```python\nx = 1\n  y\n```", "<pre><code class=\"language-python\">x = 1\n  y</code></pre>" },
        { "```c++\nx\n```", "<pre><code class=\"language-c++\">x</code></pre>" },
        { "```\"><b>\nx\n```", "<pre>x</pre>" },
        { "```\n\n\nx\n\n```", "<pre>x</pre>" },
        { "What?\n\n```\nx\n```\n\nSo?", "What?\n<pre>x</pre>\n\nSo?" },
        { "a\n- b\n- *c*\n\nd", "a\n\n• b\n• <i>c</i>\n\nd" },
        { "1. b\n2. c", "1. b\n2. c" },
        { "- b\n  1. c\n     more\n  2. d\\\n     e\n- f", "• b\n   1. c more\n   2. d\n      e\n• f" },
        { "- b\n\n  c\n- d", "• b\n   c\n• d" },
        { "- ```\n  x\n  ```", "•\n<pre>x</pre>" },
        { "a < b && c > \"d\" 'e'", "a &lt; b &amp;&amp; c &gt; \"d\" 'e'" },
        { "`a<b>&`", "<code>a&lt;b&gt;&amp;</code>" },
        { "```\n<b>&amp;</b>\n```", "<pre>&lt;b&gt;&amp;amp;&lt;/b&gt;</pre>" },
        { "[a](https://e.example/\"><b>)", """<a href="https://e.example/%22%3E%3Cb%3E">a</a>""" },
        { "[a](https://e.example/?x='&amp;)", """<a href="https://e.example/?x='&amp;">a</a>""" },
    };

    public static TheoryData<string, string> Typed { get; } = new()
    {
        { "<b>Ann</b> & \"Bob\"", "&lt;b&gt;Ann&lt;/b&gt; &amp; \"Bob\"" },
        { "*Ann* _b_ `c` [d](e)", "*Ann* _b_ `c` [d](e)" },
        { "&lt; &nbsp; &#39;", "&amp;lt; &amp;nbsp; &amp;#39;" },
        { "a\0b\u0007c\u009Fd", "a\uFFFDb\uFFFDc\uFFFDd" },
        { "a\uD83Db\uDE00", "a\uFFFDb\uFFFD" },
        { "a😀b", "a😀b" },
        { "a\u202Eb\u0333c", "a\uFFFDb\uFFFDc" },
        { "a\r\nb\rc\u2028d", "a\nb\nc\nd" },
        { "a\tb", "a    b" },
        { "  a  b \n", "a  b" },
        { "\u00A0a\u3000", "a" },
    };

    [Theory]
    [MemberData(nameof(Nodes))]
    public void A_text_becomes_the_HTML_that_Telegram_knows(string commonMark, string expected)
    {
        Assert.Equal(expected, Composed.Html(RichText.Markdown(commonMark)));
        Composed.Whole(Card.Of(RichText.Markdown(commonMark)));
    }

    [Theory]
    [MemberData(nameof(Typed), DisableDiscoveryEnumeration = true)]
    public void What_people_typed_is_shown_and_never_read(string typed, string expected) =>
        Assert.Equal(expected, Composed.Html(RichText.Plain(typed)));

    [Fact]
    public void A_moment_is_a_tg_time_and_words_for_older_servers()
    {
        var text = RichText.Of($"**Closes {Instant.FromUtc(2026, 11, 22, 9, 0)}.**");

        Assert.Equal(
            """<b>Closes </b><tg-time unix="1795338000" format="r">2026-11-22 09:00 UTC</tg-time><b>.</b>""",
            Composed.Html(text));
        Assert.Equal("<b>Closes 2026-11-22 09:00 UTC.</b>", Composed.Html(text, isPlain: true));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("\u200B\u2800")]
    public void A_card_without_words_still_has_a_text_that_Telegram_takes(string words) =>
        Assert.Equal("⋯", Composed.Html(RichText.Plain(words)));
}
