using Bot.Emulators.Discord.Text;

namespace Bot.Emulators.Tests.Discord;

public sealed class ReadTextTests
{
    [Theory]
    [InlineData("**bold** and *it* and _it_", "bold and it and it")]
    [InlineData("snake_case_name", "snake_case_name")]
    [InlineData(@"09\:00 \*\*x\*\*", "09:00 **x**")]
    [InlineData("`a*b*` and ``x`y``", "a*b* and x`y")]
    [InlineData("```python\nx = **y**\n```", "x = **y**")]
    [InlineData("- one\n- two", "• one\n• two")]
    [InlineData("-# small", "small")]
    [InlineData("[the *words*](<https://example.org/x_y>)", "the words <https://example.org/x_y>")]
    [InlineData("closes <t:1772614800:R>", "closes <t:1772614800:R>")]
    public void People_read_words_and_no_marks(string markdown, string read) =>
        Assert.Equal(read, ReadText.Of(markdown));
}
