using Bot.Core.Chat;
using Bot.Core.Text;
using Bot.Discord.Api;
using Bot.Discord.Interactions;
using Bot.Discord.Tests.Messages.Support;
using Bot.Discord.Tests.Support;

namespace Bot.Discord.Tests.Interactions;

public sealed class ComposerTests
{
    private const int OnEphemeral = 64;
    private const int OfComponents = 32768;

    private static readonly Card Details = Card.Of(RichText.Plain("Details"));
    private static readonly Card Page = Card.Of(RichText.Plain("Page"));

    [Fact]
    public void A_toast_alone_is_a_message_since_there_are_no_toasts()
    {
        var reply = Composed(Public, new PressAnswer { Toast = "Saved *now*" });
        Assert.Equal("Saved \\*now\\*", Assert.Single(reply.Messages).Content);
        Assert.Null(reply.Update);
    }

    [Fact]
    public void A_toast_before_details_is_not_said_since_they_say_it()
    {
        var reply = Composed(Public, new PressAnswer { Toast = "Right", Details = Details });
        Assert.Equal("Details", Assert.Single(reply.Messages).Content);
    }

    [Theory]
    [InlineData(OnEphemeral, false)]
    [InlineData(OnEphemeral | OfComponents, true)]
    public void On_ones_own_message_the_toast_stands_below_the_page(int flags, bool isV2)
    {
        var reply = Composed(Raw.Press("x", flags: flags), new PressAnswer { Toast = "Saved", Replacement = Page });
        Assert.Equal("Page\n\n-# Saved", reply.Update!.Text());
        Assert.Equal(isV2, reply.Update!.IsV2());
        Assert.Empty(reply.Messages);
    }

    [Fact]
    public void In_direct_messages_every_message_is_ones_own()
    {
        var reply = Composed(
            Raw.Press("x", Raw.InPrivate), new PressAnswer { Toast = "Saved", Replacement = Page, Details = Details });
        Assert.Equal("Page\n\n-# Saved", reply.Update!.Text());
        Assert.Equal("Details", Assert.Single(reply.Messages).Content);
    }

    [Fact]
    public void On_a_message_for_all_the_toast_is_for_the_presser_alone()
    {
        var reply = Composed(Public, new PressAnswer { Toast = "Saved", Replacement = Page });
        Assert.Equal("Page", reply.Update!.Text());
        Assert.Equal("Saved", Assert.Single(reply.Messages).Content);
    }

    [Fact]
    public void A_page_takes_away_what_it_replaces_and_claims_no_flag_of_the_first_response()
    {
        var reply = Composed(Raw.Press("x", flags: OnEphemeral), new PressAnswer { Replacement = Page });
        Assert.Empty(reply.Update!.Components!);
        Assert.Null(reply.Update!.Flags);
    }

    [Theory]
    [InlineData("", "100/200/400")]
    [InlineData(Raw.InPrivate, "@me/200/400")]
    public void A_reply_about_another_message_leads_there(string where, string path)
    {
        foreach (var shown in new[] { "400", "400.v2" })
        {
            var reply = AnswerComposer.Compose(
                Opened(Raw.Command("daily", where)), Details with { ReplyTo = new MessageRef(shown) });
            Assert.Equal(
                $"Details\n\n[↑ The message](<https://discord.com/channels/{path}>)", reply.Messages[0].Content);
            Assert.Null(reply.Messages[0].MessageReference);
        }
    }

    [Fact]
    public void A_channel_that_is_told_otherwise_is_the_same_channel()
    {
        var command = Raw.Command("daily").Replace("\"channel_id\":\"200\",", "", StringComparison.Ordinal);
        var reply = AnswerComposer.Compose(Opened(command), Details with { ReplyTo = new MessageRef("400") });
        Assert.Contains("/channels/100/200/400>", reply.Messages[0].Content);
    }

    [Fact]
    public void A_reply_about_nothing_or_about_another_platforms_message_leads_nowhere()
    {
        foreach (var shown in new[] { null, new MessageRef("5:7") })
        {
            var reply = AnswerComposer.Compose(Opened(Raw.Command("daily")), Details with { ReplyTo = shown });
            Assert.Equal("Details", reply.Messages[0].Content);
        }
    }

    private static string Public => Raw.Press("x");

    private static InteractionReply Composed(string press, PressAnswer answer) =>
        AnswerComposer.Compose(Opened(press), answer);

    private static OpenInteraction Opened(string json) => new(Raw.Read(json), receivedAt: 0);
}
