using Bot.Core.Chat;
using Bot.Core.Text;
using Bot.Telegram.Tests.Messages.Support;

namespace Bot.Telegram.Tests.Messages;

public sealed class ChoiceTests
{
    private static readonly RichText Long = RichText.Of($"It loads the *rows* with `SELECT … IN`, then joins them");

    [Fact]
    public void Short_options_stand_on_the_buttons_one_below_the_other()
    {
        var message = Assert.Single(Composed.From(Open("True", "`False`", "28 characters fit in a line.")));

        Assert.Equal("What?", message.Text);
        Assert.Equal(
            ["A · True | tA", "B · False | tB", "C · 28 characters fit in a line. | tC"],
            message.Keyboard!.InlineKeyboard.Select(row => Assert.Single(row))
                .Select(b => $"{b.Text} | {b.CallbackData}"));
    }

    public static TheoryData<string, RichText> NotForButtons { get; } = new()
    {
        { "29 characters", RichText.Plain(new string('x', 29)) },
        { "wide letters", RichText.Plain(new string('W', 15)) },
        { "ideographs", RichText.Plain(new string('漢', 15)) },
        { "emoji", RichText.Plain(string.Concat(Enumerable.Repeat("😀", 15))) },
        { "two lines", RichText.Markdown("a\\\nb") },
        { "two paragraphs", RichText.Markdown("a\n\nb") },
        { "a block of code", RichText.CodeBlock("sql", "SELECT 1") },
        { "a list", RichText.List(RichText.Plain("a")) },
        { "a link", RichText.Markdown("**[a](https://e.example)**") },
        { "spaces that count", RichText.Code("a  b") },
        { "the same as another", RichText.Plain("False") },
        { "nothing", RichText.Empty },
        { "nothing that is seen", RichText.Plain("\u200B") },
    };

    [Theory]
    [MemberData(nameof(NotForButtons))]
    public void One_option_that_a_button_cannot_show_puts_all_of_them_into_the_message(string what, RichText option)
    {
        var card = Open("`False`", "True");
        card = card with { Choices = [.. card.Choices, new Choice { Letter = "C", Text = option, Token = "tC" }] };

        var message = Assert.Single(Composed.From(card));

        Assert.True(message.Text.StartsWith("What?\n\n<b>A</b> <code>False</code>\n", StringComparison.Ordinal), what);
        Assert.Equal(["A", "B", "C"], Assert.Single(message.Keyboard!.InlineKeyboard).Select(b => b.Text));
        Composed.Whole(card);
    }

    [Fact]
    public void Long_options_stand_in_the_message_with_blank_lines_between_them()
    {
        var card = Open("short", "short too") with { Footer = RichText.Plain("Closes soon") };
        card = card with { Choices = [card.Choices[0] with { Text = Long }, card.Choices[1]] };

        Assert.Equal(
            "What?\n\n<b>A</b> It loads the <i>rows</i> with <code>SELECT … IN</code>, then joins them\n\n"
            + "<b>B</b> short too\n\nCloses soon",
            Assert.Single(Composed.From(card)).Text);
    }

    [Fact]
    public void Options_of_one_line_each_need_no_blank_lines_between_them() => Assert.Equal(
        "What?\n\n<b>A</b> as long as a line of a phone may be\n<b>B</b> short",
        Assert.Single(Composed.From(Open("as long as a line of a phone may be", "short"))).Text);

    [Fact]
    public void Code_stands_below_its_letter()
    {
        var card = new Card
        {
            Body = RichText.Plain("Which?"),
            Choices =
            [
                new Choice { Letter = "A", Text = RichText.CodeBlock("sql", "SELECT 1\nFROM a"), Token = "tA" },
                new Choice { Letter = "B", Text = RichText.Code("SELECT 2"), Token = "tB" },
            ],
        };

        Assert.Equal(
            "Which?\n\n<b>A</b>\n<pre><code class=\"language-sql\">SELECT 1\nFROM a</code></pre>\n\n"
            + "<b>B</b> <code>SELECT 2</code>",
            Assert.Single(Composed.From(card)).Text);
    }

    [Theory]
    [InlineData(5, new[] { 5 })]
    [InlineData(8, new[] { 8 })]
    [InlineData(10, new[] { 5, 5 })]
    [InlineData(26, new[] { 7, 7, 7, 5 })]
    public void Letters_share_rows_of_at_most_eight(int count, int[] rows)
    {
        var options = Enumerable.Range(0, count).Select(i => $"option {i} which is too long for a button");

        var message = Assert.Single(Composed.From(Open([.. options])));

        Assert.Equal(rows, message.Keyboard!.InlineKeyboard.Select(row => row.Count));
    }

    private static Card Open(params string[] options) => new()
    {
        Body = RichText.Plain("What?"),
        Choices = [.. options.Index().Select(o => new Choice
        {
            Letter = $"{(char)('A' + o.Index)}",
            Text = RichText.Markdown(o.Item),
            Token = $"t{(char)('A' + o.Index)}",
        })],
    };
}
