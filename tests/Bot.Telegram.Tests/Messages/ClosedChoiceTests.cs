using Bot.Core.Chat;
using Bot.Core.Text;
using Bot.Telegram.Tests.Messages.Support;

namespace Bot.Telegram.Tests.Messages;

public sealed class ClosedChoiceTests
{
    [Fact]
    public void After_the_close_the_message_tells_the_key_and_how_many_chose_what()
    {
        var message = Assert.Single(Composed.From(Closed()));

        Assert.Equal(
            "What?\n\n<b>A</b> yes — 2 · 29 %\n✅ <b>B</b> no — 4 · 57 %\n❌ <b>C</b> &lt;maybe&gt; — 1 · 14 %",
            message.Text);
        Assert.Equal(
            [("A", null, true), ("✅ B", "success", true), ("❌ C", "danger", true)],
            Assert.Single(message.Keyboard!.InlineKeyboard).Select(b => (b.Text, b.Style, b.Disabled is not null)));
        Assert.All(message.Keyboard.InlineKeyboard[0], b => Assert.Null(b.CallbackData));
    }

    [Fact]
    public void An_older_server_gets_no_dead_buttons()
    {
        var message = Assert.Single(Composed.From(Closed(), isPlain: true));

        Assert.Contains("✅ <b>B</b> no — 4 · 57 %", message.Text);
        Assert.Null(message.Keyboard);
    }

    private static Card Closed() => new()
    {
        Body = RichText.Plain("What?"),
        Choices =
        [
            new Choice { Letter = "A", Text = RichText.Plain("yes"), Note = "2 · 29 %" },
            new Choice { Letter = "B", Text = RichText.Plain("no"), Note = "4 · 57 %", Mark = ChoiceMark.Right },
            new Choice { Letter = "C", Text = RichText.Plain("<maybe>"), Note = "1 · 14 %", Mark = ChoiceMark.Wrong },
        ],
    };
}
