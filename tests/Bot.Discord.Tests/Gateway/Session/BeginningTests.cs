using Bot.Discord.Gateway;
using Bot.Discord.Gateway.Session;
using Bot.Discord.Tests.Gateway.Support;
using NodaTime;

namespace Bot.Discord.Tests.Gateway.Session;

public sealed class BeginningTests
{
    [Fact]
    public void A_new_session_asks_connects_identifies_and_lives()
    {
        var shard = Shard.In(SessionPhase.Live);

        Assert.Equal(
            "AskDirectory Connect SaveIdentifies SendIdentify Save Live Tell READY", Shard.Line(shard.Done));
        Assert.Contains(new GatewayAction.Connect(new Uri(Shard.First + "?v=10&encoding=json")), shard.Done);
        Assert.Contains(new GatewayAction.Save("s1", new Uri(Shard.Again), 1), shard.Done);
        Assert.Contains(new GatewayAction.Tell(null), shard.Done);
    }

    [Fact]
    public void The_session_of_the_worker_before_is_resumed_where_it_was_without_asking()
    {
        var shard = Shard.In(SessionPhase.Live, isKnown: true);

        Assert.Equal("Connect SendResume Live Tell RESUMED", Shard.Line(shard.Done));
        Assert.Contains(new GatewayAction.Connect(new Uri(Shard.Again + "?v=10&encoding=json")), shard.Done);
        Assert.Contains(new GatewayAction.SendResume("s1", 4), shard.Done);
    }

    [Fact]
    public void What_was_missed_comes_before_the_session_is_there()
    {
        var shard = Shard.In(SessionPhase.Resuming, isKnown: true);

        Assert.Equal("INTERACTION_CREATE", Shard.Line(shard.Event("INTERACTION_CREATE", 5)));
        Assert.Equal("Live Tell RESUMED", Shard.Line(shard.Event("RESUMED", 6)));
    }

    [Fact]
    public void A_gateway_that_is_set_goes_before_the_one_that_is_told()
    {
        var shard = new Shard("ws://localhost:9/gateway?token=no");
        shard.Take(new GatewayInput.Started());
        shard.Tells();

        Assert.Equal(
            "ws://localhost:9/gateway?token=no&v=10&encoding=json",
            $"{shard.Done.OfType<GatewayAction.Connect>().Single().Address}");
    }

    [Fact]
    public void A_gateway_that_is_set_needs_no_directory()
    {
        var shard = new Shard("ws://localhost:9/gateway") { Directory = null };
        shard.Take(new GatewayInput.Started());

        Assert.Equal("Connect", Shard.Line(shard.Tells()));
    }

    [Fact]
    public void Without_any_address_the_directory_is_asked_until_it_answers()
    {
        var shard = Shard.In(SessionPhase.Asking);
        var directory = shard.Directory;
        shard.Directory = null;
        for (var i = 0; i < 10; i++)
        {
            shard.Tells();
            Assert.Equal(SessionPhase.Waiting, shard.Session.Phase);
            shard.Passes(shard.Session.Due!.Value - shard.Now);
        }

        Assert.Contains(shard.Done, a => a is GatewayAction.Tell { Trouble: not null });
        shard.Directory = directory;
        Assert.Equal("Connect", Shard.Line(shard.Tells()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("https://resume.test")]
    [InlineData("ws://resume.test")]
    public void Without_an_address_of_its_own_that_is_as_safe_it_is_resumed_at_the_first(string? url)
    {
        var shard = Shard.In(SessionPhase.Identifying);
        shard.Event("READY", 1, Shard.Ready(url: url));
        shard.Closes();

        Assert.Equal(Shard.First, shard.Reconnects());
        Assert.Equal("SendResume", Shard.Line([shard.Begins()]));
    }

    [Fact]
    public void A_session_without_an_id_is_begun_anew()
    {
        var shard = Shard.In(SessionPhase.Identifying);
        shard.Event("READY", 1, "{}");
        shard.Closes();

        Assert.IsType<GatewayAction.SendIdentify>(shard.Begins());
    }

    [Fact]
    public void A_session_that_was_resumed_elsewhere_may_turn_out_to_be_new()
    {
        var shard = Shard.In(SessionPhase.Resuming, isKnown: true);

        Assert.Equal("Forget Save Live Tell READY", Shard.Line(shard.Event("READY", 1, Shard.Ready("s2"))));
        shard.Closes();
        Assert.Equal(new GatewayAction.SendResume("s2", 1), shard.Begins());
    }

    [Theory]
    [InlineData(2_499, 1, false)]
    [InlineData(2_500, 1, true)]
    [InlineData(10, 2, true)]
    public void A_bot_that_wants_several_shards_says_so(int guilds, int shards, bool isTold)
    {
        var shard = Shard.In(SessionPhase.Asking);
        shard.Directory = shard.Directory! with { Shards = shards };
        shard.Tells();
        shard.Take(new GatewayInput.Opened());
        shard.Hello();
        shard.Event("READY", 1, Shard.Ready(guilds: guilds));

        Assert.Equal(isTold, shard.Done.OfType<GatewayAction.Tell>().Last().Trouble is not null);
        shard.Closes();
        shard.Begins();
        shard.Event("RESUMED", 2);
        Assert.Equal(isTold, shard.Done.OfType<GatewayAction.Tell>().Last().Trouble is not null);
    }
}
