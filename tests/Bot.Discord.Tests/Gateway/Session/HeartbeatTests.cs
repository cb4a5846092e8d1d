using Bot.Discord.Gateway.Pacing;
using Bot.Discord.Gateway.Session;
using Bot.Discord.Tests.Gateway.Support;
using NodaTime;

namespace Bot.Discord.Tests.Gateway.Session;

public sealed class HeartbeatTests
{
    private static readonly Duration Interval = Duration.FromMilliseconds(Shard.Beat);

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.25)]
    [InlineData(0.999)]
    public void The_first_beat_comes_after_a_random_part_of_the_interval(double random)
    {
        var shard = Shard.In(SessionPhase.AwaitingHello);
        shard.Random = random;
        shard.Hello();

        Assert.Equal(shard.Now + (Interval * random), shard.Session.Due);
    }

    [Fact]
    public void Answered_beats_follow_one_another_by_the_interval()
    {
        var shard = Shard.In(SessionPhase.Live);
        shard.Passes(Interval / 2);

        for (var i = 0; i < 10; i++)
        {
            shard.Frame(11);
            Assert.Equal("SendHeartbeat", Shard.Line(shard.Passes(Interval)));
        }
    }

    [Fact]
    public void A_beat_that_is_not_answered_by_the_next_ends_the_connection_and_the_session_is_resumed()
    {
        var shard = Shard.In(SessionPhase.Live);
        shard.Event("A", 6);
        shard.Passes(Interval / 2);

        Assert.Equal("Close(4000) Lost", Shard.Line(shard.Passes(Interval)).Split(" Connect")[0]);
        Assert.Equal(new GatewayAction.SendResume("s1", 6), shard.Begins());
    }

    [Fact]
    public void A_new_connection_does_not_wait_for_the_answer_that_the_old_one_owed()
    {
        var shard = Shard.In(SessionPhase.Live);
        shard.Passes(Interval / 2);
        shard.Closes();
        shard.Begins();
        shard.Event("RESUMED", 2);

        Assert.Equal("SendHeartbeat", Shard.Line(shard.Passes(Interval / 2)));
        shard.Frame(11);
        Assert.Equal("SendHeartbeat", Shard.Line(shard.Passes(Interval)));
    }

    [Fact]
    public void A_request_for_a_beat_is_answered_at_once_and_changes_no_other()
    {
        var shard = Shard.In(SessionPhase.Live);
        var due = shard.Session.Due;

        Assert.Equal("SendHeartbeat", Shard.Line(shard.Frame(1)));
        Assert.Equal(due, shard.Session.Due);
        Assert.Equal("SendHeartbeat", Shard.Line(shard.Passes(Interval / 2)));
    }

    [Theory]
    [InlineData(null, 41_250)]
    [InlineData("0", 41_250)]
    [InlineData("-5", 41_250)]
    [InlineData("\"40000\"", 41_250)]
    [InlineData("1e300", 41_250)]
    [InlineData("1", 20)]
    [InlineData("999999999", 300_000)]
    public void A_strange_interval_is_none(string? interval, int milliseconds)
    {
        var shard = Shard.In(SessionPhase.AwaitingHello);
        shard.Random = 1;
        shard.Frame(10, interval is null ? "{}" : $$"""{"heartbeat_interval":{{interval}} }""");
        shard.Event("READY", 1, Shard.Ready());

        Assert.Equal(shard.Now + Duration.FromMilliseconds(milliseconds), shard.Session.Due);
    }

    [Fact]
    public void Requests_without_end_do_not_make_it_send_more_than_Discord_allows()
    {
        var shard = Shard.In(SessionPhase.Live);

        for (var i = 0; i < 500; i++) shard.Frame(1);
        Assert.Equal(SendBudget.Most, shard.Done.OfType<GatewayAction.Send>().Count());
        shard.Passes(Duration.FromSeconds(61));
        shard.Frame(11);
        Assert.NotEmpty(shard.Frame(1));
    }

    [Fact]
    public void A_beat_waits_for_room()
    {
        var shard = Shard.In(SessionPhase.Live);
        for (var i = 0; i < 500; i++) shard.Frame(1);

        Assert.Empty(shard.Passes(Duration.FromSeconds(59)));
        Assert.Equal("SendHeartbeat", Shard.Line(shard.Passes(Duration.FromSeconds(1))));
    }
}
