using Bot.Core.Chat;
using Bot.Core.Text;
using Bot.Discord.Api;
using Bot.Discord.Messages;
using Bot.Discord.Tests.Messages.Support;

namespace Bot.Discord.Tests.Messages;

public sealed class EditTests
{
    private static readonly MessageStyle Edit = new() { IsEdit = true };
    private static readonly Card Short = Card.Of(RichText.Plain("Hello"));
    private static readonly Card Long = Card.Of(RichText.Plain(new string('x', 3000)));

    [Fact]
    public void An_edit_takes_away_the_buttons_that_were()
    {
        var body = Assert.Single(Composed.From(Short, Edit));

        Assert.Equal(("Hello", (MessageFlags?)null), (body.Content, body.Flags));
        Assert.Empty(body.Components!);
        Assert.Null(body.Embeds);
    }

    [Fact]
    public void An_edit_that_needs_components_takes_away_the_plain_text_that_was()
    {
        var body = Assert.Single(Composed.From(Long, Edit));

        Assert.Equal(("", MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2), (body.Content, body.Flags));
        Assert.Empty(body.Embeds!);
        Composed.Whole(Long, Edit);
    }

    [Fact]
    public void A_message_of_components_stays_one()
    {
        var body = Assert.Single(Composed.From(Short, Edit with { MustBeV2 = true }));

        Assert.True(body.IsV2());
        Assert.Equal("Hello", Assert.IsType<TextDisplay>(Assert.Single(body.Components!)).Content);
    }

    [Fact]
    public void An_edit_that_would_need_two_messages_goes_without_its_footer_or_is_the_last_part()
    {
        var big = RichText.Plain(new string('x', 3997));

        Assert.Equal(3997, Assert.Single(Composed.From(
            Card.Of(big) with { Footer = RichText.Plain("footer of it") }, Edit)).Text().Length);
        Assert.Equal("last", Assert.Single(Composed.From(
            Card.Of(RichText.Join(big, RichText.Plain("last"))) with { Footer = RichText.Empty }, Edit)).Text());
    }

    [Fact]
    public void Flags_are_set_on_new_messages_and_kept_by_edits()
    {
        Assert.Equal(
            MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications,
            Composed.From(Short with { Silent = true })[0].Flags);
        Assert.Equal(MessageFlags.IsComponentsV2, Composed.From(Long)[0].Flags);
        Assert.Null(Composed.From(Short with { Silent = true }, Edit)[0].Flags);
        Assert.Equal(MessageFlags.IsComponentsV2, Composed.From(Long, Edit with { MustBeV2 = true })[0].Flags);
        Assert.Equal(
            MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2,
            Composed.From(Long with { Silent = true }, Edit)[0].Flags);
        Assert.Null(Composed.From(Long)[0].Content);
    }

    [Fact]
    public void A_message_about_another_one_leads_there() => Assert.Equal(
        "Hello\n\n[↑ The message](<https://discord.com/channels/1/2/3>)",
        Composed.From(Short, new MessageStyle { JumpUrl = "https://discord.com/channels/1/2/3" })[0].Content);

    [Fact]
    public void No_message_notifies_anybody() => Assert.Empty(
        Composed.From(Card.Of(RichText.Plain("@everyone <@1>")))[0].AllowedMentions.Parse);
}
