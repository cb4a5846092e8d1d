using Bot.Core.Chat;
using Bot.Core.Tests;
using Bot.Core.Text;
using Bot.Discord.Tests.Messages.Support;

namespace Bot.Discord.Tests.Messages;

public sealed class AnyTextTests
{
    [Fact]
    public void Any_text_is_shown_whole_in_messages_that_the_platform_takes() => Property.Holds(
        RichTexts.Any,
        text =>
        {
            if (Words.Of(text) != "") Composed.Whole(Card.Of(text));
        },
        cases: 300);

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("\u200B\u2800")]
    public void A_card_without_words_still_has_a_text_that_the_platform_takes(string words) =>
        Assert.Equal("⋯", Assert.Single(Composed.From(Card.Of(RichText.Plain(words)))).Content);
}
