using Bot.Core.Chat;
using Bot.Core.Text;
using Bot.Discord.Api;
using Bot.Discord.Tests.Messages.Support;

namespace Bot.Discord.Tests.Messages;

public sealed class ButtonTests
{
    private static readonly Card Hello = Card.Of(RichText.Plain("Hello"));

    [Theory]
    [InlineData(3, "ABC")]
    [InlineData(5, "ABCDE")]
    [InlineData(6, "ABC DEF")]
    [InlineData(10, "ABCDE FGHIJ")]
    public void Letters_stand_on_the_buttons_and_options_in_the_text(int count, string expected)
    {
        var card = Hello with { Choices = Choices(count) };

        var message = Assert.Single(Composed.From(card));

        Assert.Equal(expected, string.Join(' ', message.Rows().Select(
            r => string.Concat(r.Components.Cast<ButtonComponent>().Select(b => b.Label)))));
        Assert.StartsWith("Hello\n\n**A** option\n**B** option\n", message.Content, StringComparison.Ordinal);
        Composed.Whole(card);
    }

    [Fact]
    public void Closed_options_are_marked_and_have_no_buttons()
    {
        var card = Hello with
        {
            Choices =
            [
                new Choice { Letter = "A", Text = RichText.Plain("one"), Mark = ChoiceMark.Right, Note = "3 · 42 %" },
                new Choice { Letter = "B", Text = RichText.Plain("two"), Mark = ChoiceMark.Wrong, Note = "your answer" },
                new Choice { Letter = "C", Text = RichText.CodeBlock("", "x"), Note = "0" },
            ],
            Footer = RichText.Of($"{3} answers"),
        };

        var message = Assert.Single(Composed.From(card));

        Assert.Equal(
            "Hello\n\n✅ **A** one — 3 · 42 %\n\n❌ **B** two — your answer\n\n**C** — 0\n```\nx\n```\n\n-# 3 answers",
            message.Content);
        Assert.Null(message.Components);
        Composed.Whole(card);
    }

    [Fact]
    public void Options_of_several_lines_have_space_between_them()
    {
        var card = Hello with
        {
            Choices = [.. Choices(2), new Choice { Letter = "C", Text = RichText.Plain("a\nb"), Token = "c" }],
        };

        Assert.Equal(
            "Hello\n\n**A** option\n\n**B** option\n\n**C** a\nb", Assert.Single(Composed.From(card)).Content);
    }

    [Fact]
    public void Buttons_keep_their_rows_and_looks()
    {
        var card = Hello with
        {
            Buttons =
            [
                [new Button("one", "1", ButtonStyle.Primary), new Button("✓ two", "2", ButtonStyle.Current)],
                [new Button(" ", "3")],
            ],
            StartLinks = [new StartLink("Why?", "payload")],
        };

        var message = Assert.Single(Composed.From(card));

        Assert.Equal(
            [new(ComponentButtonStyle.Primary, "one", "1"), new(ComponentButtonStyle.Success, "✓ two", "2"),
             new(ComponentButtonStyle.Secondary, "⋯", "3")],
            message.Buttons());
        Assert.Equal([2, 1], message.Rows().Select(r => r.Components.Count));
    }

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
    public void A_button_that_carries_nothing_or_too_much_is_our_mistake(int length) => Assert.Throws<ArgumentException>(
        () => Composed.From(Hello with { Buttons = [[new Button("a", new string('t', length))]] }));

    private static IReadOnlyList<Choice> Choices(int count) => [.. Enumerable.Range(0, count).Select(i => new Choice
    {
        Letter = $"{(char)('A' + i)}", Text = RichText.Plain("option"), Token = $"token{i}",
    })];
}
