using Bot.Core.Chat;
using Bot.Core.Text;
using Bot.Telegram.Tests.Messages.Support;

namespace Bot.Telegram.Tests.Messages;

public sealed class RoomTests
{
    [Fact]
    public void A_message_has_at_most_100_entities()
    {
        var text = RichText.Markdown(string.Concat(Enumerable.Range(0, 450).Select(i => $"**b{i}** ")));

        var texts = Composed.Whole(Card.Of(text));

        Assert.Equal([100, 100, 100, 100, 50], texts.Select(t => t.Entities.Count));
    }

    [Fact]
    public void A_list_of_many_lines_has_at_most_100_entities_in_a_message()
    {
        var list = RichText.List(Enumerable.Range(0, 150).Select(i => RichText.Of($"**{i}** `{i}`")));

        var texts = Composed.Whole(Card.Of(list));

        Assert.Equal([100, 100, 100], texts.Select(t => t.Entities.Count));
    }

    [Theory]
    [InlineData(3000, 2)]
    [InlineData(5000, 2)]
    [InlineData(9000, 3)]
    public void The_last_message_carries_options_footer_and_buttons_together(int length, int messages)
    {
        var card = new Card
        {
            Body = RichText.Plain(string.Concat(Enumerable.Repeat("body ", length / 5))),
            Choices = [.. "ABC".Select(c => new Choice
            {
                Letter = $"{c}",
                Text = RichText.Plain(new string(c, 400)),
                Token = $"t{c}",
            })],
            Footer = RichText.Plain("The end"),
        };

        var read = Composed.Whole(card);

        Assert.Equal(messages, read.Count);
        Assert.EndsWith($"A {new('A', 400)}\n\nB {new('B', 400)}\n\nC {new('C', 400)}\n\nThe end", read[^1].Text);
    }
}
