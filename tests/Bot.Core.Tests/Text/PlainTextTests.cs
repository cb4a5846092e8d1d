using Bot.Core.Text;
using Bot.Testing;

namespace Bot.Core.Tests.Text;

public sealed class PlainTextTests
{
    public static TheoryData<string, string> Cases => new()
    {
        { "", "" },
        { "A **b** *c* `d` [e](https://f.example)", "A b c d e" },
        { "One\n\nTwo  \nthree", "One\nTwo\nthree" },
        { "a\n\n```python\nx = 1\n\ny = 2\n```\n\nb", "a\nx = 1\n\ny = 2\nb" },
        { "- a\n- b\n\nc", "• a\n• b\nc" },
        { "1. a\n2. b", "1. a\n2. b" },
        { "- a\n  - b\n- c", "• a\n• b\n• c" },
        { "-\n- b", "• \n• b" },
        { "# Title\n\ntext", "Title\ntext" },
        { "&lt;b&gt;", "<b>" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_plain_form_has_the_words_and_their_lines(string commonMark, string expected) =>
        Assert.Equal(expected, RichText.Markdown(commonMark).ToPlainText());

    [Fact]
    public void A_moment_is_told_in_utc() =>
        Assert.Equal("at 2026-03-02 08:00 UTC", RichText.Of($"at {Some.Monday}").ToPlainText());

    [Fact]
    public void Plain_text_is_shown_exactly() => Property.Holds(
        Property.AnyText, text => Assert.Equal(text.TrimEnd(), RichText.Plain(text).ToPlainText()));

    [Fact]
    public void Nothing_is_empty_and_joins_without_a_trace()
    {
        Assert.True(RichText.Empty.IsEmpty);
        Assert.True(RichText.Markdown("").IsEmpty);
        Assert.False(RichText.Plain("a").IsEmpty);
        Assert.Equal("a\nb", RichText.Join(RichText.Plain("a"), RichText.Empty, RichText.Plain("b")).ToPlainText());
    }
}
