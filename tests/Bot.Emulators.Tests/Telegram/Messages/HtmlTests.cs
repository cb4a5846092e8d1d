using Bot.Emulators.Telegram;
using Bot.Emulators.Telegram.Methods;
using Bot.Emulators.Telegram.Text;

namespace Bot.Emulators.Tests.Telegram.Messages;

public sealed class HtmlTests
{
    [Theory]
    [InlineData("<b>x</b>", "bold")]
    [InlineData("<strong>x</strong>", "bold")]
    [InlineData("<i>x</i>", "italic")]
    [InlineData("<em>x</em>", "italic")]
    [InlineData("<u>x</u>", "underline")]
    [InlineData("<ins>x</ins>", "underline")]
    [InlineData("<s>x</s>", "strikethrough")]
    [InlineData("<strike>x</strike>", "strikethrough")]
    [InlineData("<del>x</del>", "strikethrough")]
    [InlineData("<span class=\"tg-spoiler\">x</span>", "spoiler")]
    [InlineData("<tg-spoiler>x</tg-spoiler>", "spoiler")]
    [InlineData("<code>x</code>", "code")]
    [InlineData("<pre>x</pre>", "pre")]
    [InlineData("<blockquote>x</blockquote>", "blockquote")]
    [InlineData("<blockquote expandable>x</blockquote>", "expandable_blockquote")]
    [InlineData("<B>x</B>", "bold")]
    public void The_tags_of_the_Bot_API_become_entities(string html, string type)
    {
        var text = Read(html);

        Assert.Equal("x", text.Text);
        Assert.Equal(new TelegramEntity(type, 0, 1), Assert.Single(text.Entities));
    }

    [Fact]
    public void Links_emoji_times_and_languages_carry_more()
    {
        Assert.Equal("tg://user?id=5&x", One("<a href=\"tg://user?id=5&amp;x\">x</a>").Url);
        Assert.Equal("77", One("<tg-emoji emoji-id='77'>x</tg-emoji>").CustomEmojiId);
        Assert.Equal("python", One("<pre><code class=\"language-python\">x</code></pre>").Language);
        var time = One("<tg-time unix=\"1700000000\" format=\"wDT\">x</tg-time>");
        Assert.Equal(("date_time", 1_700_000_000L, "wDT"), (time.Type, time.UnixTime!.Value, time.DateTimeFormat));
        Assert.Equal("r", One("<tg-time unix=\"1\" format=\"r\">x</tg-time>").DateTimeFormat);
    }

    [Fact]
    public void Offsets_count_UTF_16_units()
    {
        var text = Read("😀 &lt;<i>a&amp;<b>b</b></i>&#39;&#x1F600;&quot;&gt;");

        Assert.Equal("😀 <a&b'😀\">", text.Text);
        Assert.Equal([new("italic", 4, 3), new("bold", 6, 1)], text.Entities);
    }

    [Theory]
    [InlineData("a<br>b", "unsupported start tag \"br\"")]
    [InlineData("<p>x</p>", "unsupported start tag \"p\"")]
    [InlineData("a<br/>b", "unsupported start tag \"br\"")]
    [InlineData("1 < 2", "unclosed start tag")]
    [InlineData("1 > 2", "must be escaped")]
    [InlineData("a & b", "must be escaped")]
    [InlineData("it&apos;s", "must be escaped")]
    [InlineData("a&nbsp;b", "must be escaped")]
    [InlineData("&#0;", "is no character")]
    [InlineData("<b>x", "can't find end tag")]
    [InlineData("x</b>", "unexpected end tag")]
    [InlineData("<b><i>x</b></i>", "unmatched end tag")]
    [InlineData("<code><b>x</b></code>", "can't be inside \"code\"")]
    [InlineData("<pre>a<code>x</code></pre>", "can't be inside \"pre\"")]
    [InlineData("<code class=\"language-x\">x</code>", "at the start of \"pre\"")]
    [InlineData("<blockquote><i><blockquote>x</blockquote></i></blockquote>", "can't be inside \"blockquote\"")]
    [InlineData("<span>x</span>", "wrong attributes")]
    [InlineData("<span class=\"red\">x</span>", "wrong attributes")]
    [InlineData("<a>x</a>", "wrong attributes")]
    [InlineData("<a href=\"nowhere\">x</a>", "wrong attributes")]
    [InlineData("<b class=\"x\">x</b>", "wrong attributes")]
    [InlineData("<tg-time>x</tg-time>", "wrong attributes")]
    [InlineData("<tg-time unix=\"1\" format=\"rD\">x</tg-time>", "wrong attributes")]
    [InlineData("<b ?>x</b>", "malformed tag")]
    public void All_else_is_refused(string html, string why)
    {
        var error = Assert.Throws<ApiError>(() => Read(html));

        Assert.Equal(400, error.Code);
        Assert.Contains("can't parse entities", error.Message);
        Assert.Contains(why, error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_server_without_times_refuses_them() => Assert.Contains(
        "can't parse entities: Unsupported start tag \"tg-time\"",
        Assert.Throws<ApiError>(() => HtmlReader.Read("<tg-time unix=\"1\">x</tg-time>", refusesTime: true)).Message);

    [Fact]
    public void Trimming_moves_entities()
    {
        var text = Read("\n\nab<b>c \n</b>\n").Trimmed();

        Assert.Equal(("abc", new TelegramEntity("bold", 2, 1)), (text.Text, Assert.Single(text.Entities)));
    }

    private static TelegramEntity One(string html) => Assert.Single(Read(html).Entities);

    private static FormattedText Read(string html) => HtmlReader.Read(html, refusesTime: false);
}
