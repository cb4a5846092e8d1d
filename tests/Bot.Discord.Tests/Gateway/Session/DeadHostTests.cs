using Bot.Discord.Gateway.Session;
using Bot.Discord.Tests.Gateway.Support;
using NodaTime;
using static Bot.Discord.Tests.Gateway.Session.DeadHost;

namespace Bot.Discord.Tests.Gateway.Session;

/// <summary>The host that a session is to be resumed at is gone. R: a connection there; F: one to the first gateway.
/// </summary>
public sealed class DeadHostTests
{
    private static readonly Duration AtMost = Duration.FromMinutes(16);

    [Theory]
    [InlineData("refuses", "RRRRRFRRF")]
    [InlineData("hangs", "RRRRRFRRF")]
    [InlineData("says no hello", "RRRRRFRRF")]
    [InlineData("says nothing after", "RRRRRFRRF")]
    [InlineData("drops", "RRRRRFRRF")]
    [InlineData("4000", "RRRRRFRRF")]
    [InlineData("1001", "RRRRRFRRF")]
    [InlineData("op 9 true", "RRRRRFRRF")]
    [InlineData("op 7", "RRRRRFRRF")]
    public void The_session_is_asked_for_at_the_first_gateway(string how, string way)
    {
        var shard = Lost();
        var since = shard.Now;

        Assert.Equal(way, Way(shard, how));

        Assert.Equal(new GatewayAction.SendResume("s1", 1), shard.Done.OfType<GatewayAction.Send>().Last());
        Assert.DoesNotContain(shard.Done, a => a is GatewayAction.Forget);
        Assert.True(shard.Now - since < AtMost, $"It took {shard.Now - since}.");
    }

    [Fact]
    public void Where_it_came_back_it_is_resumed_next()
    {
        var shard = Lost();
        Way(shard, "refuses");
        shard.Event("RESUMED", 2);

        shard.Closes();

        Assert.Equal(Shard.First, shard.Reconnects());
        Assert.Equal(new GatewayAction.SendResume("s1", 2), shard.Begins());
        shard.Event("RESUMED", 3);
        shard.Closes();
        Assert.Equal("FFFFF", Way(shard, "refuses", tries: 5));
    }

    [Theory]
    [InlineData("op 9 false", 0)]
    [InlineData("4007", 0)]
    [InlineData("op 9 true", 1)]
    [InlineData("4000", 1)]
    [InlineData("says nothing after", 1)]
    public void What_the_first_gateway_does_not_resume_is_begun_anew(string how, int more)
    {
        var shard = Lost();
        Way(shard, "hangs");
        var since = shard.Now;
        Fails(shard, how);
        for (; more > 0; more--)
        {
            Assert.Equal(new GatewayAction.SendResume("s1", 1), shard.Begins());
            Assert.Equal(Shard.First, shard.Address);
            Fails(shard, how);
        }

        Assert.Contains(shard.Done, a => a is GatewayAction.Forget);
        Assert.IsType<GatewayAction.SendIdentify>(shard.Begins());
        Assert.Equal(Shard.First, shard.Address);
        Assert.True(shard.Now - since < AtMost, $"It took {shard.Now - since}.");
    }

    [Theory]
    [InlineData("refuses")]
    [InlineData("hangs")]
    [InlineData("says no hello")]
    public void While_nothing_is_reached_no_session_is_given_up_and_none_begun(string how)
    {
        var shard = Lost();

        Assert.Equal("RRRRRFRFRFRF", Way(shard, how, tries: 12, isFirstGone: true));
        Way(shard, how, tries: 200, isFirstGone: true);

        Assert.DoesNotContain(shard.Done, a => a is GatewayAction.Forget);
        Assert.Single(shard.Done.OfType<GatewayAction.SendIdentify>());
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(100)]
    [InlineData(101)]
    public void After_an_outage_the_session_is_asked_for_where_it_was(int tries)
    {
        var shard = Lost();
        Way(shard, "refuses", tries, isFirstGone: true);
        if (shard.Reconnects() == Shard.First)
        {
            shard.Take(new GatewayInput.Opened());
            Assert.DoesNotContain(shard.Hello(), a => a is GatewayAction.Send);
        }

        Assert.Equal(new GatewayAction.SendResume("s1", 1), shard.Begins());
        Assert.Equal(Shard.Again, shard.Address);
    }

    [Fact]
    public void A_first_gateway_that_is_reached_now_and_then_gives_a_new_session_in_the_end()
    {
        var shard = Lost();
        var firsts = 0;
        for (var i = 0; i < 40 && !shard.Done.Any(a => a is GatewayAction.Forget); i++)
        {
            var isReached = shard.Reconnects() == Shard.First && ++firsts % 2 == 0;
            Fails(shard, isReached ? "4000" : "refuses");
        }

        Assert.IsType<GatewayAction.SendIdentify>(shard.Begins());
    }

    [Fact]
    public void A_worker_that_starts_with_such_a_session_asks_where_the_first_gateway_is()
    {
        var shard = new Shard();
        shard.Take(new GatewayInput.Started(Shard.Saved));

        Assert.Equal("RRRRRFRRF", Way(shard, "hangs"));
        Assert.Equal(new GatewayAction.SendResume("s1", 4), shard.Done.OfType<GatewayAction.Send>().Last());
    }

    [Fact]
    public void A_worker_that_is_not_told_where_goes_on_at_the_old_place()
    {
        var shard = new Shard { Directory = null };
        shard.Take(new GatewayInput.Started(Shard.Saved));

        Assert.Equal("RRRRRRRRR", Way(shard, "refuses", tries: 9));
    }

    [Fact]
    public void Catching_up_is_no_failure()
    {
        var shard = Shard.In(SessionPhase.Live);
        for (var i = 0; i < 20; i++)
        {
            shard.Take(new GatewayInput.QueueFull());
            shard.Take(new GatewayInput.QueueHasRoom());
            Assert.Equal(new GatewayAction.SendResume("s1", 1), shard.Begins());
            Assert.Equal(Shard.Again, shard.Address);
        }
    }

    [Fact]
    public void A_session_that_lived_in_between_has_all_tries_again()
    {
        var shard = Lost();
        for (var i = 2; i < 10; i++)
        {
            Assert.Equal("RRRR", Way(shard, "refuses", tries: 4));
            shard.Begins();
            Assert.Equal(Shard.Again, shard.Address);
            shard.Event("RESUMED", i);
            shard.Closes();
        }
    }
}
