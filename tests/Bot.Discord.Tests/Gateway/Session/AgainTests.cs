using Bot.Discord.Gateway.Pacing;
using Bot.Discord.Gateway.Session;
using Bot.Discord.Tests.Gateway.Support;
using NodaTime;

namespace Bot.Discord.Tests.Gateway.Session;

/// <summary>How it goes on after a connection.</summary>
public sealed class AgainTests
{
    private static readonly Duration Minute = Duration.FromMinutes(1);

    [Fact]
    public void After_a_long_life_it_is_tried_at_once()
    {
        var shard = Shard.In(SessionPhase.Live);
        Lives(shard, Minute);
        shard.Closes();

        Assert.Equal(shard.Now, shard.Session.Due);
    }

    [Fact]
    public void Sessions_that_do_not_live_come_ever_more_slowly()
    {
        var shard = Shard.In(SessionPhase.Live);
        List<double> waits = [];
        for (var i = 0; i < 12; i++)
        {
            shard.Closes();
            waits.Add((shard.Session.Due!.Value - shard.Now).TotalSeconds);
            shard.Begins();
            shard.Event("RESUMED", 2 + i);
        }

        Assert.Equal([0, 0.75, 1.5, 3, 6, 12, 24, 45, 45], waits[..9]);
        Assert.Equal(45, waits[^1]);
    }

    [Theory]
    [InlineData(0.0, 0.5)]
    [InlineData(1.0, 1.0)]
    public void No_two_bots_wait_equally_long(double random, double seconds)
    {
        var pause = new ReconnectPause();
        pause.Next(random);

        Assert.Equal(Duration.FromSeconds(seconds), pause.Next(random));
    }

    [Theory]
    [InlineData(0.0, 1)]
    [InlineData(1.0, 5)]
    public void An_invalid_session_waits_one_to_five_seconds(double random, int seconds)
    {
        var shard = Shard.In(SessionPhase.Live);
        shard.Random = random;
        shard.Frame(9, "false");

        Assert.Equal(Duration.FromSeconds(seconds), shard.Session.Due - shard.Now);
    }

    [Fact]
    public void A_session_that_is_to_be_resumed_is_resumed_at_once()
    {
        var shard = Shard.In(SessionPhase.Live);
        shard.Frame(9, "true");

        Assert.Equal(shard.Now, shard.Session.Due);
        Assert.Equal(new GatewayAction.SendResume("s1", 1), shard.Begins());
    }

    [Fact]
    public void After_an_invalid_session_neither_it_nor_its_sequence_is_used_again()
    {
        var shard = Shard.In(SessionPhase.Live);
        shard.Event("A", 77);
        shard.Frame(9, "false");

        Assert.IsType<GatewayAction.SendIdentify>(shard.Begins());
        Assert.Equal(new GatewayAction.SendHeartbeat(null), shard.Frame(1).Single());
        shard.Event("READY", 1, Shard.Ready("s2"));
        shard.Closes();
        Assert.Equal(new GatewayAction.SendResume("s2", 1), shard.Begins());
    }

    [Theory]
    [InlineData("Connecting")]
    [InlineData("AwaitingHello")]
    [InlineData("Identifying")]
    [InlineData("Resuming")]
    public void Whatever_does_not_come_about_is_tried_again(string phase)
    {
        var shard = Shard.In(Enum.Parse<SessionPhase>(phase), isKnown: phase == "Resuming");
        for (var i = 0; i < 10 && !shard.Done.Any(a => a is GatewayAction.Lost); i++)
        {
            shard.Passes(Duration.FromSeconds(10));
            shard.Frame(11);
        }

        Assert.Contains(new GatewayAction.Close(4000), shard.Done);
        shard.Reconnects();
    }

    [Fact]
    public void A_long_replay_is_no_session_that_does_not_come()
    {
        var shard = Shard.In(SessionPhase.Resuming, isKnown: true);
        for (var i = 0; i < 30; i++)
        {
            shard.Passes(Duration.FromSeconds(10));
            shard.Frame(11);
            shard.Event("A", 5 + i);
        }

        Assert.Equal(SessionPhase.Resuming, shard.Session.Phase);
    }

    [Fact]
    public void Trouble_is_told_when_it_lasts_and_taken_back()
    {
        var shard = Shard.In(SessionPhase.Live);
        for (var i = 0; i < 11; i++)
        {
            shard.Closes();
            shard.Reconnects();
        }
        Assert.NotNull(shard.Done.OfType<GatewayAction.Tell>().Last().Trouble);

        shard.Begins();
        shard.Event("RESUMED", 2);
        Assert.Null(shard.Done.OfType<GatewayAction.Tell>().Last().Trouble);
    }

    private static void Lives(Shard shard, Duration time)
    {
        shard.Passes(time / 2);
        shard.Frame(11);
        shard.Passes(time / 2);
        shard.Frame(11);
    }
}
