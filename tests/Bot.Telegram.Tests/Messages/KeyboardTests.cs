using Bot.Core.Chat;
using Bot.Core.Text;
using Bot.Telegram.Api;
using Bot.Telegram.Messages;
using Bot.Telegram.Tests.Messages.Support;

namespace Bot.Telegram.Tests.Messages;

public sealed class KeyboardTests
{
    private static readonly Card Buttons = new()
    {
        Body = RichText.Plain("Settings"),
        Buttons =
        [
            [new Button("Now", "t1", ButtonStyle.Primary), new Button("UTC", "t2", ButtonStyle.Current)],
            [new Button("‹ Back", "t3")],
        ],
        StartLinks = [new StartLink("Why?", "1_w_7-AbC")],
    };

    [Fact]
    public void Buttons_stand_out_as_the_card_says_and_links_come_last() => Assert.Equal(
        [
            [
                new("Now") { CallbackData = "t1", Style = "primary" },
                new("UTC") { CallbackData = "t2", Style = "success" },
            ],
            [new("‹ Back") { CallbackData = "t3" }],
            [new("Why?") { Url = "https://t.me/QuizBot?start=1_w_7-AbC" }],
        ],
        Rows(Composed.From(Buttons)));

    [Fact]
    public void An_older_server_gets_the_same_buttons_without_looks() => Assert.Equal(
        Composed.From(Buttons).Buttons().Select(b => b with { Style = null }),
        Composed.From(Buttons, isPlain: true).Buttons());

    [Fact]
    public void A_private_chat_needs_no_link_to_itself() => Assert.Equal(
        ["Now", "UTC", "‹ Back"], Composed.From(Buttons, kind: ChatKind.Private).Buttons().Select(b => b.Text));

    [Fact]
    public void A_channel_has_the_link() =>
        Assert.Contains(Composed.From(Buttons, kind: ChatKind.Channel).Buttons(), b => b.Url is not null);

    [Fact]
    public void Options_come_before_other_buttons() => Assert.Equal(
        ["A · yes", "Now", "UTC", "‹ Back", "Why?"],
        Composed.From(Buttons with
        {
            Choices = [new Choice { Letter = "A", Text = RichText.Plain("yes"), Token = "tA" }],
        }).Buttons().Select(b => b.Text));

    [Fact]
    public void A_text_alone_has_no_keyboard() =>
        Assert.Null(Assert.Single(Composed.From(Card.Of(RichText.Plain("Hello")))).Keyboard);

    [Fact]
    public void A_label_is_one_line_of_what_can_be_seen() => Assert.Equal(
        "a <b>\uFFFD c",
        Composed.From(Buttons with { Buttons = [[new Button(" a <b>\0\nc\n", "t")]] }).Buttons()[0].Text);

    [Fact]
    public void A_row_that_is_too_long_becomes_several_even_ones() => Assert.Equal(
        [6, 6, 5],
        Rows(Composed.From(new Card { Body = RichText.Plain("x"), Buttons = [Some(17)] })).Select(r => r.Count));

    [Fact]
    public void A_hundred_buttons_stand_below_one_message() =>
        Assert.Equal(100, Assert.Single(Composed.From(Topics(100))).Keyboard!.InlineKeyboard.Sum(r => r.Count));

    [Fact]
    public void Further_buttons_stand_below_further_messages()
    {
        var messages = Composed.From(Topics(151));

        Assert.Equal(["Settings", "⋯"], messages.Select(m => m.Text));
        Assert.Equal([100, 51], messages.Select(m => m.Keyboard!.InlineKeyboard.Sum(r => r.Count)));
        Assert.Equal(Some(151).Select(b => b.Token), messages.Buttons().Select(b => b.CallbackData));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    [InlineData("漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢")]
    public void A_button_that_carries_nothing_or_more_than_64_bytes_is_our_mistake(string token)
    {
        var fault = Assert.Throws<ArgumentException>(
            () => Composed.From(Buttons with { Buttons = [[new Button("x", token)]] }));
        Assert.Throws<ArgumentException>(
            () => Composed.From(Buttons with { StartLinks = [new StartLink("x", token)] }));
        Assert.Throws<ArgumentException>(() => Composed.From(Buttons with
        {
            Choices = [new Choice { Letter = "A", Text = RichText.Plain("yes"), Token = token }],
        }));
        Assert.True(token == "" || !fault.Message.Contains(token), "A token stands in the error.");
    }

    private static Card Topics(int count) => new()
    {
        Body = RichText.Plain("Settings"),
        Buttons = [.. Some(count).Chunk(1)],
    };

    private static Button[] Some(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new Button($"Topic {i}", $"t{i}"))];

    private static IReadOnlyList<IReadOnlyList<InlineKeyboardButton>> Rows(
        IReadOnlyList<ComposedMessage> messages) => messages[^1].Keyboard!.InlineKeyboard;
}
