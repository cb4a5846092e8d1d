using Bot.ContentTools.Markup;
using Bot.ContentTools.Tests.Support;
using Bot.Core.Tests;
using Bot.Core.Text;

namespace Bot.ContentTools.Tests.Markup;

public sealed class CommonMarkWriterTests
{
    [Fact]
    public void What_is_written_is_read_back_to_the_letter() => Property.Holds(
        Texts.Any,
        text => Assert.Equal(
            Tidy.Text(text).ToPlainText(),
            Tidy.Text(RichText.Markdown(CommonMarkWriter.Write(text))).ToPlainText()),
        cases: 3000);

    [Fact]
    public void Every_line_is_read_back_to_the_letter() => Property.Holds(
        Texts.Line,
        line =>
        {
            var text = line.ReplaceLineEndings(" ").Trim();
            Assert.Equal(text, RichText.Markdown(CommonMarkWriter.Write(PlainReader.Read(text))).ToPlainText());
        },
        cases: 3000);

    [Theory]
    [InlineData("**bold** and *slanted*, `code` and [a link](<https://e.example/a_b>)")]
    [InlineData("***both***")]
    [InlineData("a *b **c** d* e")]
    [InlineData("[**bold**](<https://e.example/>)")]
    [InlineData("one\\\ntwo\n\nthree")]
    [InlineData("- a\n- b\n\n+ c\n\n1. d\n2. e\n   - f")]
    [InlineData("```python\na = [1]\n\nif a:\n    b()\n```")]
    [InlineData("1.  ```\n     x\n    ```")]
    public void Structure_is_read_back_as_it_was(string commonMark)
    {
        var text = Tidy.Text(RichText.Markdown(commonMark));

        Assert.Equal(SameText.Of(text), SameText.Of(Tidy.Text(RichText.Markdown(CommonMarkWriter.Write(text)))));
    }

    [Theory]
    [InlineData("a_b, 2 * 3 < 4, x[0] & y", "a_b, 2 \\* 3 < 4, x\\[0\\] & y")]
    [InlineData(" trail ", "trail")]
    [InlineData("-5", "-5")]
    [InlineData("- 5", "\\- 5")]
    [InlineData("1. one", "1\\. one")]
    [InlineData("C:\\temp", "C:\\temp")]
    public void Only_what_would_be_mark_up_is_escaped(string line, string written) =>
        Assert.Equal(written, CommonMarkWriter.Write(RichText.Plain(line)));
}
