using Bot.Core.Chat;
using Bot.Core.Text;
using Bot.Discord.Tests.Api.Support;
using Bot.Discord.Tests.Support;

namespace Bot.Discord.Tests.Sending;

public sealed class ChatTests
{
    private static readonly ChatAddress Here = new("discord", "200");
    private static readonly Card Hello = Card.Of(RichText.Plain("Hello"));

    [Fact]
    public async Task Nothing_said_to_a_press_ends_its_waiting_mark()
    {
        await using var speaker = new Speaker();
        var press = speaker.Happens<ButtonPressed>(Raw.Press("x"));
        Assert.IsType<SendResult.Ok>(await speaker.Chat.Dismiss(press, null, default));
        Assert.IsType<SendResult.Ok>(await speaker.Chat.Dismiss(press, null, default));
        Assert.Equal("""{"type":6}""", Assert.Single(speaker.Bodies).ToJsonString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_command_whose_answer_is_a_post_says_that_it_comes(bool isPromised)
    {
        await using var speaker = new Speaker();
        var given = speaker.Happens<CommandGiven>(Raw.Command("daily"));
        if (isPromised) await speaker.Promises(given);
        await speaker.Chat.Dismiss(given, RichText.Plain("Here it comes."), default);
        await speaker.Chat.Dismiss(given, RichText.Plain("Here it comes."), default);
        Assert.Equal(isPromised ? 2 : 1, speaker.Bodies.Count);
        var said = isPromised ? speaker.Bodies[^1] : speaker.Bodies[0]["data"]!;
        Assert.Equal("Here it comes.", (string?)said["content"]);
        Assert.Equal(isPromised ? 64 : 68, (int?)speaker.Bodies[0]["data"]!["flags"]);
    }

    [Fact]
    public async Task What_can_no_longer_be_answered_need_not_be_dismissed()
    {
        await using var speaker = new Speaker();
        Assert.IsType<SendResult.MessageGone>(
            await speaker.Chat.Dismiss(Speaker.Told<ButtonPressed>(Raw.Press("x", Raw.InPrivate)), null, default));
        Assert.Empty(speaker.Calls);
    }

    [Fact]
    public async Task Before_Discord_was_reached_nothing_is_sent()
    {
        await using var speaker = new Speaker(isReached: false);
        Assert.IsType<SendResult.Transient>(await speaker.Chat.Post(Here, Hello, "key", default));
        Assert.IsType<SendResult.Transient>(await speaker.Chat.Edit(Here, new MessageRef("7"), Hello, default));
        Assert.Empty(speaker.Calls);
    }

    [Theory]
    [InlineData("telegram", "200", "7")]
    [InlineData("discord", "-200", "7")]
    [InlineData("discord", "200", "5:7")]
    public async Task What_is_none_of_Discords_is_our_mistake(string platform, string chat, string message)
    {
        await using var speaker = new Speaker();
        var address = new ChatAddress(platform, chat);
        Assert.IsType<SendResult.BadRequest>(
            await speaker.Chat.Edit(address, new MessageRef(message), Hello, default));
        Assert.Empty(speaker.Calls);
    }

    [Fact]
    public async Task Where_the_bot_was_refused_it_tries_again_when_rights_change_and_where_it_spoke_it_need_not()
    {
        var isRefused = true;
        await using var speaker = new Speaker(_ => isRefused
            ? RawServer.Http(403, """{"code":50013,"message":"Missing Permissions"}""")
            : RawServer.Http(200, Rest.Sent));
        Assert.IsType<SendResult.Forbidden>(await speaker.Chat.Post(Here, Hello, "key", default));
        Assert.True(speaker.Voices.MayHaveReturned(200));
        isRefused = false;
        Assert.IsType<SendResult.Ok>(await speaker.Chat.Edit(Here, new MessageRef("7"), Hello, default));
        Assert.False(speaker.Voices.MayHaveReturned(200));
    }

    [Fact]
    public void A_repeat_is_safe_for_less_time_than_Discord_keeps_nonces() =>
        Assert.InRange(new Speaker().Chat.SafeRepeat.TotalSeconds, 1, 179);

    [Fact]
    public void An_hour_after_its_post_a_message_is_not_edited_freely() =>
        Assert.InRange(new Speaker().Chat.Limits.EditsFreely.TotalMinutes, 1, 60);
}
