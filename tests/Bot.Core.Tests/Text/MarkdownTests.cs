using Bot.Core.Text;

namespace Bot.Core.Tests.Text;

public sealed class MarkdownTests
{
    public static TheoryData<string, string> Cases => new()
    {
        // Paragraphs and lines.
        { "", "" },
        { " \n\t\n", "" },
        { "One.", "<p>One.</p>" },
        { "One.\n\nTwo.", "<p>One.</p><p>Two.</p>" },
        { "One\nline.", "<p>One line.</p>" },
        { "One  \ntwo", "<p>One<br>two</p>" },
        { "One\\\ntwo", "<p>One<br>two</p>" },
        { "One\r\n\r\nTwo", "<p>One</p><p>Two</p>" },
        { "above\n\n---\n\nbelow", "<p>above</p><p>below</p>" },

        // Emphasis.
        { "*a* and _b_", "<p><i>a</i> and <i>b</i></p>" },
        { "**a** and __b__", "<p><b>a</b> and <b>b</b></p>" },
        { "**a *b* c**", "<p><b>a <i>b</i> c</b></p>" },
        { "*a **b** c*", "<p><i>a <b>b</b> c</i></p>" },
        { "***both***", "<p><i><b>both</b></i></p>" },
        { "**a `b` [c](https://d.example)**", "<p><b>a <code>b</code> <a https://d.example>c</a></b></p>" },
        { "snake_case_name", "<p>snake_case_name</p>" },
        { "2 * 3 * 4", "<p>2 * 3 * 4</p>" },
        { "**open", "<p>**open</p>" },
        { "*args and **kwargs", "<p>*args and **kwargs</p>" },
        { "\\*plain\\*", "<p>*plain*</p>" },

        // Code.
        { "`Session.get()`", "<p><code>Session.get()</code></p>" },
        { "`` a`b ``", "<p><code>a`b</code></p>" },
        { "`**a** <b> &amp;`", "<p><code>**a** &lt;b&gt; &amp;amp;</code></p>" },
        { "```python\nx = 1\n\nprint(x)\n```", "<pre python>x = 1\n\nprint(x)</pre>" },
        { "~~~\nplain\n~~~", "<pre >plain</pre>" },
        { "```\n*a*\n<b>\n```", "<pre >*a*\n&lt;b&gt;</pre>" },
        { "```\n```", "<pre ></pre>" },
        { "    indented\n      more", "<pre >indented\n  more</pre>" },

        // Links.
        { "[text](https://a.example/x_y_z)", "<p><a https://a.example/x_y_z>text</a></p>" },
        { "[**b** `c`](https://a.example \"title\")", "<p><a https://a.example><b>b</b> <code>c</code></a></p>" },
        { "[r][1]\n\n[1]: https://a.example", "<p><a https://a.example>r</a></p>" },
        { "<https://a.example/?b&c>", "<p><a https://a.example/?b&amp;c>https://a.example/?b&amp;c</a></p>" },
        { "![alt](https://a.example/i.png)", "<p><a https://a.example/i.png>alt</a></p>" },
        { "[open](", "<p>[open](</p>" },
        { "[a] and ]b[", "<p>[a] and ]b[</p>" },
        { "Mapped[int", "<p>Mapped[int</p>" },
        { "a [b *c* [d `e`", "<p>a [b <i>c</i> [d <code>e</code></p>" },
        { "![", "<p>![</p>" },

        // Lists.
        { "- a\n- b", "<ul><li><p>a</p></li><li><p>b</p></li></ul>" },
        { "1. a\n2. b", "<ol><li><p>a</p></li><li><p>b</p></li></ol>" },
        { "- a\n\n  more\n- b", "<ul><li><p>a</p><p>more</p></li><li><p>b</p></li></ul>" },
        { "- a\n  - b\n- c", "<ul><li><p>a</p><ul><li><p>b</p></li></ul></li><li><p>c</p></li></ul>" },
        { "- a\n  ```sql\n  SELECT 1\n  ```", "<ul><li><p>a</p><pre sql>SELECT 1</pre></li></ul>" },
        { "-\n- b", "<ul><li></li><li><p>b</p></li></ul>" },

        // Headings become bold lines, quotes plain paragraphs.
        { "# Title\ntext", "<p><b>Title</b></p><p>text</p>" },
        { "### A *b* `c`", "<p><b>A <i>b</i> <code>c</code></b></p>" },
        { "Title\n=====", "<p><b>Title</b></p>" },
        { "> quoted\n> more", "<p>quoted more</p>" },
        { "> - a", "<ul><li><p>a</p></li></ul>" },
        { "#hashtag", "<p>#hashtag</p>" },
        { "a | b\n--|--\n1 | 2", "<p>a | b --|-- 1 | 2</p>" },

        // HTML is text, entities are what they stand for.
        { "<b>bold</b>", "<p>&lt;b&gt;bold&lt;/b&gt;</p>" },
        { "<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>" },
        { "<div>\n\ntext", "<p>&lt;div&gt;</p><p>text</p>" },
        { "a <!-- b --> c", "<p>a &lt;!-- b --&gt; c</p>" },
        { "Mapped[int] < Mapped[str] & more", "<p>Mapped[int] &lt; Mapped[str] &amp; more</p>" },
        { "&lt;b&gt; &amp; &copy; &#42; &#x2A;", "<p>&lt;b&gt; &amp; © * *</p>" },
        { "&nosuch; &", "<p>&amp;nosuch; &amp;</p>" },
        { "\ud83d\ude42 é 漢字", "<p>\ud83d\ude42 é 漢字</p>" },
        { "\ue000 \ue001\uf8ff", "<p>\ue000 \ue001\uf8ff</p>" },
        { "`\ue000` [\ue001](https://a/\ue000)", "<p><code>\ue000</code> <a https://a/\ue000>\ue001</a></p>" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void CommonMark_becomes_nodes(string commonMark, string expected) =>
        Assert.Equal(expected, Shape.Of(RichText.Markdown(commonMark)));

    [Fact]
    public void Every_text_has_nodes_and_a_plain_form() => Property.Holds(Property.AnyText, text =>
    {
        var read = RichText.Markdown(text);

        _ = read.ToPlainText() + Shape.Of(read);
    });
}
