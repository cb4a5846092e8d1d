using Bot.ContentTools.Markup;
using Bot.Core.Tests;
using Bot.Core.Text;
using FsCheck.Fluent;

namespace Bot.ContentTools.Tests.Markup;

public sealed class MarkdownTextTests
{
    [Fact]
    public void Words_emphasis_and_code_are_read_as_they_are_read_through_HTML() => Property.Holds(
        Gen.OneOf(SomeTexts.Any.Select(CommonMarkWriter.Write), SomeTexts.Plain, Property.AnyText),
        ReadsBothWays, cases: 5000);

    [Fact]
    public void A_line_of_words_is_read_as_it_is_parsed()
    {
        var words = Gen.Elements([.. "a1 äß漢,.;:?'/%()*_`[]<>&!\\#-+=~|\"\t"]).Select(c => (int)c);
        var found = 0;
        Property.Holds(words.ListOf().Select(w => string.Concat(w.Select(c => (char)c))), line =>
        {
            if (PlainMarkdown.Words(line) is not { } text) return;
            found++;
            Assert.Equal(
                (line, SameText.Of(MarkdownText.ThroughHtml([.. MarkdownText.Parse(line)], _ => { }))),
                (line, SameText.Of(text)));
        }, cases: 20_000);
        Assert.InRange(found, 100, int.MaxValue);
    }

    [Theory]
    [InlineData("a *b **c*** `d` &amp; e\nf\\\ng")]
    [InlineData("# a `b`\n\n## **c**\n\nd")]
    [InlineData("a&#32;\nb&nbsp; *c*")]
    [InlineData("` a ` `` ` `` ` `")]
    [InlineData("*a*\n*b* **c**\\\n**d**")]
    [InlineData("***a** b*\\\n\\\nc")]
    [InlineData("**a\\\nb**")]
    [InlineData("a\tb\fc\u00A0 \uFFFF d \0 e")]
    [InlineData("[a *b* `c`](https://d.example/?e=1&copy=f \"g\") [h](ä i) [j](<k l>) [](m) [n]() [o](data:p)")]
    [InlineData("*[a](b)* [**[c](d)**](e)")]
    [InlineData("```c# x\na\n\n  b \n```\n~~~&amp;\nc\n~~~\n```PHP\n\n```\n```\n```\n    d")]
    [InlineData("a&nbsp;b &nbsp; &amp;&amp;lt; &Tab;&#10; &lt;b&gt; &#0;")]
    [InlineData("http://a.example, www.b.example or c@d.example")]
    [InlineData("<b>a</b> [c](d) ![e](f) <https://g.example>\n\nh")]
    [InlineData("<div>\n\na *b*\n\n```\nc\n```\n\n</div>\n\nd")]
    public void Every_sign_is_read_the_same_both_ways(string markdown) => ReadsBothWays(markdown);

    private static void ReadsBothWays(string markdown)
    {
        var (lost, lostThroughHtml) = (new List<string>(), new List<string>());

        var text = MarkdownText.Of(MarkdownText.Parse(markdown), lost.Add);

        var throughHtml = MarkdownText.ThroughHtml([.. MarkdownText.Parse(markdown)], lostThroughHtml.Add);
        Assert.Equal((markdown, SameText.Of(throughHtml)), (markdown, SameText.Of(text)));
        Assert.Equal(lostThroughHtml, lost);
    }
}
