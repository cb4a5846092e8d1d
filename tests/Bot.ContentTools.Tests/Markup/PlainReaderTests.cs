using Bot.ContentTools.Markup;
using Bot.Core.Text;

namespace Bot.ContentTools.Tests.Markup;

public sealed class PlainReaderTests
{
    [Theory]
    [InlineData("  one  ", "one")]
    [InlineData("one\ntwo", "one\ntwo")]
    [InlineData("if x:\n  print(x)\n\ty()", "if x:\n\u00a0\u00a0print(x)\n\u00a0\u00a0\u00a0\u00a0y()")]
    [InlineData("one\n\n  two\n", "one\n\u00a0\u00a0two")]
    public void Lines_and_their_indentation_are_kept(string plain, string shown)
    {
        var text = PlainReader.Read(plain);

        Assert.Equal(shown, text.ToPlainText());
        Assert.Equal(shown, RichText.Markdown(CommonMarkWriter.Write(text)).ToPlainText());
    }

    [Fact]
    public void An_indentation_of_the_layout_is_left_out() =>
        Assert.Equal("one\ntwo", PlainReader.Read("one\n  two", keepsIndent: false).ToPlainText());
}
