using Bot.Core.Chat;
using Bot.Core.Tests;
using Bot.Telegram.Tests.Messages.Support;

namespace Bot.Telegram.Tests.Messages;

public sealed class HtmlPropertyTests
{
    [Fact]
    public void Any_text_is_shown_whole_in_messages_that_Telegram_takes() => Property.Holds(
        RichTexts.Any,
        text =>
        {
            if (Words.Of(text) != "") Composed.Whole(Card.Of(text));
        },
        cases: 300);
}
