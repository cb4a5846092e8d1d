using System.Text.Json;
using Bot.ContentTools.Markup;
using Bot.ContentTools.Markup.Html;
using Bot.Core.Tests;
using Bot.Core.Text;

namespace Bot.ContentTools.Tests.Markup;

public sealed class HtmlWriterTests
{
    [Fact]
    public void What_it_writes_is_read_back_as_the_same_text() => Property.Holds(SomeTexts.Any, text =>
        Assert.Equal(Json(text), Json(HtmlReader.Read(HtmlWriter.Write(text), Unexpected))), cases: 3000);

    [Fact]
    public void Any_characters_can_be_read_and_written() => Property.Holds(Property.AnyText, text =>
    {
        var once = HtmlReader.Read(text, _ => { });
        Assert.Equal(Json(once), Json(HtmlReader.Read(HtmlWriter.Write(once), Unexpected)));
    }, cases: 3000);

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("1 < 2 & \"x\"", "1 &lt; 2 &amp; &quot;x&quot;")]
    [InlineData("one\n\n`two`", "<p>one</p><p><code>two</code></p>")]
    [InlineData("```sql\nSELECT 1\n```", "<pre><code class=\"language-sql\">SELECT 1</code></pre>")]
    [InlineData("- a\n- b", "<ul><li>a</li><li>b</li></ul>")]
    [InlineData("[a **b**](https://c.example)", "<a href=\"https://c.example\">a <strong>b</strong></a>")]
    public void It_writes_plain_elements(string commonMark, string html) =>
        Assert.Equal(html, HtmlWriter.Write(RichText.Markdown(commonMark)));

    private static string Json(RichText text) => JsonSerializer.Serialize(text, CoreJson.Options);

    private static void Unexpected(string lost) => Assert.Fail(lost);
}
