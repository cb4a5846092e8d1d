using Bot.Core.Chat;
using Bot.Core.Text;
using Bot.Discord.Tests.Messages.Support;

namespace Bot.Discord.Tests.Messages;

public sealed class RowTests
{
    private static readonly Card Hello = Card.Of(RichText.Plain("Hello"));

    [Theory]
    [InlineData("2 2 2 2 2", "2 2 2 2 2", false)]
    [InlineData("3 3 3 2 2 3", "3 3 3 4 3", false)]
    [InlineData("1 1 1 1 1 1 1 1", "2 2 2 1 1", false)]
    [InlineData("6 7", "3 3 4 3", false)]
    [InlineData("3 3 3 3 3 3", "3 3 3 3 3 3", true)]
    [InlineData("5 5 5 5 5 5", "5 5 5 5 5 5", true)]
    [InlineData("1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1", "4 4 4 4 4", false)]
    [InlineData("3 3 3 3 3 3 3 3 3 3", "3 3 3 3 3 3 3 3 3|3", true)]
    [InlineData("2 4 2 4 2 4 2 4 2 4 2", "2 4 2 4 2 4 2 4 2|4 2", true)]
    [InlineData("3 3 3 3 3 3 3 3 2 2 1", "3 3 3 3 3 3 3 3 2 3", true)]
    public void More_rows_than_a_message_has_are_joined_or_find_room_elsewhere(string rows, string expected, bool isV2)
    {
        var card = Hello with
        {
            Buttons = [.. rows.Split(' ').Select((size, row) => Enumerable.Range(1, size[0] - '0')
                .Select(i => new Button($"{row}.{i}", $"{row}-{i}")).ToList())],
        };

        var messages = Composed.From(card);

        Assert.Equal(expected, string.Join('|', messages.Select(
            m => string.Join(' ', m.Rows().Select(r => r.Components.Count)))));
        Assert.Equal(isV2, messages[0].IsV2());
        Composed.Whole(card);
    }

    [Fact]
    public void A_label_too_long_for_its_button_stands_in_the_text()
    {
        var card = Hello with
        {
            Buttons =
            [
                [new Button(new string('x', 80), "1"), new Button(new string('*', 400), "2")],
                [new Button(new string('y', 81), "3")],
            ],
        };

        var message = Assert.Single(Composed.From(card));

        Assert.Equal([new string('x', 80), "1", "2"], message.Buttons().Select(b => b.Label));
        Assert.EndsWith($"\n**2** {new string('y', 81)}", message.Content, StringComparison.Ordinal);
        Composed.Whole(card);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void A_button_that_carries_nothing_or_too_much_is_our_mistake(int length) =>
        Assert.Throws<ArgumentException>(
            () => Composed.From(Hello with { Buttons = [[new Button("a", new string('t', length))]] }));
}
