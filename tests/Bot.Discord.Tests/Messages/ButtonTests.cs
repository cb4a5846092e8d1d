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
                new Choice { Letter = "B", Text = RichText.Plain("two"), Mark = ChoiceMark.Wrong, Note = "yours" },
                new Choice { Letter = "C", Text = RichText.CodeBlock("", "x"), Note = "0" },
            ],
            Footer = RichText.Of($"{3} answers"),
        };

        var message = Assert.Single(Composed.From(card));

        Assert.Equal(
            "Hello\n\n✅ **A** one — 3 · 42 %\n\n❌ **B** two — yours\n\n**C** — 0\n```\nx\n```\n\n-# 3 answers",
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

    private static IReadOnlyList<Choice> Choices(int count) => [.. Enumerable.Range(0, count).Select(i => new Choice
    {
        Letter = $"{(char)('A' + i)}", Text = RichText.Plain("option"), Token = $"token{i}",
    })];
}
