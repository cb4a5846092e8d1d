using Bot.Core.Chat;
using Bot.Core.Text;
using Bot.Discord.Tests.Support;
using NodaTime;

namespace Bot.Discord.Tests.Sending;

/// <summary>An interaction can be answered for a quarter of an hour.</summary>
public sealed class LateAnswerTests
{
    private const string Post = "POST channels/200/messages";

    [Fact]
    public async Task In_private_it_is_posted_and_a_repeat_shows_nothing_twice()
    {
        await using var speaker = new Speaker();
        var press = Speaker.Told<ButtonPressed>(Raw.Press("x", Raw.InPrivate));
        await speaker.Answers(press, "Right!");
        await speaker.Answers(press, "Right!");
        Assert.Equal([Post, Post], speaker.Calls);
        Assert.All(speaker.Bodies, b => Assert.Equal("Right!", (string?)b["content"]));
        Assert.All(speaker.Bodies, b => Assert.True((bool?)b["enforce_nonce"]));
        Assert.Single(speaker.Bodies.Select(b => (string?)b["nonce"]).Distinct());
        Assert.All(speaker.Bodies, b => Assert.Equal("{\"parse\":[]}", b["allowed_mentions"]!.ToJsonString()));
    }

    [Fact]
    public async Task Two_of_them_are_two_messages()
    {
        await using var speaker = new Speaker();
        var other = Raw.Press("x", Raw.InPrivate).Replace($"{Raw.Id}", $"{Raw.Id + 1}", StringComparison.Ordinal);
        await speaker.Answers(Speaker.Told<ButtonPressed>(Raw.Press("x", Raw.InPrivate)), "Right!");
        await speaker.Answers(Speaker.Told<ButtonPressed>(other), "Right!");
        Assert.Equal(2, speaker.Bodies.Select(b => (string?)b["nonce"]).Distinct().Count());
    }

    [Fact]
    public async Task A_command_of_private_is_answered_the_same_way()
    {
        await using var speaker = new Speaker();
        var given = Speaker.Told<CommandGiven>(Raw.Command("streak", Raw.InPrivate));
        Assert.IsType<SendResult.Ok>(await speaker.Chat.Tell(given, Card.Of(RichText.Plain("Streak")), default));
        Assert.Equal([Post], speaker.Calls);
    }

    [Fact]
    public async Task In_a_guild_everybody_would_see_it()
    {
        await using var speaker = new Speaker();
        var press = Speaker.Told<ButtonPressed>(Raw.Press("x"));
        var given = Speaker.Told<CommandGiven>(Raw.Command("streak"));
        Assert.IsType<SendResult.MessageGone>(await speaker.Answers(press, "Right!"));
        Assert.IsType<SendResult.MessageGone>(await speaker.Chat.FollowUp(press, new() { Toast = "x" }, default));
        Assert.IsType<SendResult.MessageGone>(
            await speaker.Chat.Tell(given, Card.Of(RichText.Plain("Streak")), default));
        Assert.Empty(speaker.Calls);
    }

    [Theory]
    [InlineData(14, false)]
    [InlineData(15, true)]
    [InlineData(60, true)]
    public async Task After_a_quarter_of_an_hour_the_interactions_token_is_not_used(int minutes, bool isLate)
    {
        await using var speaker = new Speaker();
        var press = speaker.Happens<ButtonPressed>(Raw.Press("x", Raw.InPrivate));
        await speaker.Promises(press);
        speaker.Passes(Duration.FromMinutes(minutes));
        Assert.IsType<SendResult.Ok>(await speaker.Answers(press, "Right!"));
        Assert.Equal(
            [$"POST interactions/{Raw.Id}/SECRET/callback", isLate ? Post : "POST webhooks/999/SECRET"], speaker.Calls);
    }

    [Fact]
    public async Task A_clock_that_is_wrong_takes_nothing_from_that_time()
    {
        await using var speaker = new Speaker();
        speaker.Passes(Duration.FromHours(3));
        var press = speaker.Happens<ButtonPressed>(Raw.Press("x", Raw.InPrivate));
        speaker.Passes(Duration.FromMinutes(10));
        await speaker.Answers(press, "Right!");
        Assert.Equal([$"POST interactions/{Raw.Id}/SECRET/callback"], speaker.Calls);
    }
}
