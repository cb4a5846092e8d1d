using Bot.Discord.Gateway.Session;
using Bot.Discord.Tests.Gateway.Support;
using NodaTime;

namespace Bot.Discord.Tests.Gateway.Session;

public sealed class StoppingTests
{
    [Theory]
    [InlineData("Asking", "")]
    [InlineData("Waiting", "")]
    [InlineData("Held", "")]
    [InlineData("Connecting", "Close(4000)")]
    [InlineData("AwaitingHello", "Close(4000)")]
    [InlineData("Live", "Close(4000)")]
    public void It_stops_so_that_the_session_can_be_resumed(string phase, string done)
    {
        var shard = Shard.In(Enum.Parse<SessionPhase>(phase));

        Assert.Equal(done, Shard.Line(shard.Take(new GatewayInput.StopAsked())));
        Assert.Equal((SessionPhase.Over, null), (shard.Session.Phase, shard.Session.Due));
    }

    [Fact]
    public void A_bot_that_is_behind_takes_no_more_until_it_caught_up()
    {
        var shard = Shard.In(SessionPhase.Live);
        shard.Event("A", 9);

        Assert.Equal("Close(4000) Lost Tell", Shard.Line(shard.Take(new GatewayInput.QueueFull())));
        Assert.Empty(shard.Passes(Duration.FromHours(1)));
        Assert.Empty(shard.Event("B", 10));
        shard.Take(new GatewayInput.QueueHasRoom());
        Assert.Equal(new GatewayAction.SendResume("s1", 9), shard.Begins());
    }
}
