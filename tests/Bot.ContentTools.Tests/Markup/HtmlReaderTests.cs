using Bot.ContentTools.Markup;
using Bot.ContentTools.Markup.Html;
using Bot.Core.Text;

namespace Bot.ContentTools.Tests.Markup;

public sealed class HtmlReaderTests
{
    /// <summary>HTML, the text in short, and what is told.</summary>
    public static TheoryData<string, string, string[]> Cases => new()
    {
        { "", "", [] },
        { "plain  text\nof lines", "plain text of lines", [] },
        { "a &lt; b &amp; c &#233;", "a < b & c é", [] },
        { "<p>one</p>\n <p>two</p>", "one¶two", [] },
        { "<p>one<p>two", "one¶two", [] },
        { "one<br>two<br/><br />three<br>", "one⏎two⏎⏎three", [] },
        { "<div>a<div>b</div>c</div>", "a¶b¶c", [] },
        { "<b>a <i>b</i></b> c", "*a /b/* c", [] },
        { "<b>a<i>b</b>c</i>", "*a/b/*/c/", [] },
        { "<b><p>a</p><p>b</p></b>", "*a*¶*b*", [] },
        { "<p>a </p><b> b</b> ", "a¶*b*", [] },
        { "a<b> b </b> c", "a* b *c", [] },
        { "a&nbsp; b", "a\u00A0 b", [] },
        { "<h2>Title</h2>text", "*Title*¶text", [] },
        { "<code>a  b</code>", "`a  b`", [] },
        { "<code> x\n  = 1 </code> y", "`x = 1` y", [] },
        { "<p><code>if a:<br>    b</code></p>", "{:if a:\n    b}", [] },
        { "<code>if a:\n    b\n</code>", "{:if a:\n    b}", [] },
        { "see <code>a<br>b</code>", "see `a`⏎`b`", [] },
        { "<pre>\nfor x:\n    y &lt; 1\n</pre>z", "{:for x:\n    y < 1}¶z", [] },
        { "<pre class=\"lang-SQL\">a<br>b</pre>", "{sql:a\nb}", [] },
        { "<pre><code class=\"hljs language-py\"><span>a</span> b</code></pre>", "{py:a b}", [] },
        { "<pre>a", "{:a}", [] },
        { "<ul><li>a<li>b <b>c</b></ul>d", "[-a|-b *c*]¶d", [] },
        { "<ol><li><p>a</p><p>b</p></li><li>c<ul><li>d</li></ul></li></ol>", "[1a¶b|1c¶[-d]]", [] },
        { "<ol start='3'><li>a</ol>", "[1a]", ["The items of a list are numbered 1, 2, 3 here"] },
        { "<li>a</li>", "[-a]", [] },
        { "<a href='https://a.example/?b=1&amp;c'>d</a>", "<https://a.example/?b=1&c d>", [] },
        { "<a name='x'>d</a>", "d", [] },
        { "<img src='https://a.example/b%20c.png' alt=''>", "<https://a.example/b%20c.png b c.png>", [] },
        { "<img src='//a.example/b.png' alt='A cat'>", "<https://a.example/b.png A cat>", [] },
        {
            "<img src='a/b.png' alt='A cat'>", "[A cat]",
            ["The image b.png has no address on the web and is left out"]
        },
        { "<p><img src='a/b.png'></p>", "", ["The image b.png has no address on the web and is left out"] },
        {
            "x <img src='@@PLUGINFILE@@/b%20c.png?x=1'>", "x [b c.png]",
            ["The image b c.png has no address on the web and is left out"]
        },
        {
            "<img alt='dog' src='data:image/png;base64,AAAA'>", "[dog]",
            ["An image is kept within the text and is left out"]
        },
        { "<img alt='x' data-equation-content='\\frac12' src='/e'>", "\\(\\frac12\\)", [] },
        { "<table><tr><th>a<th>b<tr><td><p>c</p><td>d</table>", "a | b¶c | d", [] },
        { "x<sup>2</sup> + H<sub>2</sub>O", "x² + H₂O", [] },
        { "x<sup>n+1</sup>", "xⁿ⁺¹", [] },
        { "x<sup>2</sup>3", "x²3", [] },
        { "x<sup>a</sup>b", "x^(a)b", ["Powers and indices are written in one line, behind ^ and _"] },
        { "x<sup>n b</sup>", "x^(n b)", ["Powers and indices are written in one line, behind ^ and _"] },
        { "the 1<sup>st</sup>", "the 1st", [] },
        { "<math><mi>x</mi><mo>+</mo><mn>1</mn></math>", "x+1", [] },
        {
            "<math><msup><mi>x</mi><mn>2</mn></msup></math>", "x2",
            ["A formula is shown without its layout; powers, indices and fractions stand in one line"]
        },
        { "<math alttext='x^2'><mi>x</mi></math>", "\\(x^2\\)", [] },
        { "a<script>b<c></script>d", "ad", ["A part of type <script> is no text and is left out"] },
        { "a<style>b</style>c<!-- d -->e", "ace", [] },
        { "<video src=x><p>y</p></video>z", "z", ["A part of type <video> is no text and is left out"] },
        { "a List<String> b", "a List<String> b", [] },
        { "#include <iostream>", "#include <iostream>", [] },
        { "if a<b and c>d", "if a<b and c>d", [] },
        { "if a < b then", "if a < b then", [] },
        { "a <b", "a <b", [] },
        { "a &unknown; & b", "a &unknown; & b", [] },
        { "<span style='font-weight: bold'>a</span> b", "*a* b", [] },
        { "<span style='white-space: pre-wrap'> a  b</span>", " a  b", [] },
        { "<o:p>a</o:p>", "a", [] },
        { "<s>a</s>", "a", ["Text is not struck out here"] },
        { "</b></p></ul></td>a</pre>", "a", [] },
        { "<p></p><p>&nbsp;</p>", "\u00A0", [] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_reads_fragments(string html, string expected, string[] told)
    {
        var lost = new List<string>();

        var text = HtmlReader.Read(html, lost.Add);

        Assert.Equal((html, expected), (html, CommonShape.Of(text.Blocks)));
        Assert.Equal(told, lost);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<ul><li>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<sup>")]
    [InlineData("<span style='white-space:pre;font-weight:bold'>")]
    [InlineData("<b><p></b>")]
    [InlineData("<a href=x>")]
    [InlineData("<math><msup>")]
    [InlineData("<pre><code>")]
    [InlineData("<")]
    [InlineData("&")]
    [InlineData("<x ")]
    [InlineData("<svg>")]
    public void Whatever_is_nested_a_hundred_thousand_times_is_read_in_one_go(string tag)
    {
        var text = HtmlReader.Read(string.Concat(Enumerable.Repeat(tag, 100_000)) + "word", _ => { });

        Assert.NotNull(System.Text.Json.JsonSerializer.Serialize(text, CoreJson.Options));
        Assert.True(text.IsEmpty || text.ToPlainText().Length > 0);
    }
}
