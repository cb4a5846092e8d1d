using Bot.Discord.Gateway;
using Bot.Discord.Gateway.Pacing;
using Bot.Discord.Gateway.Session;
using Bot.Discord.Tests.Gateway.Support;
using NodaTime;

namespace Bot.Discord.Tests.Gateway.Session;

public sealed class IdentifyBudgetTests
{
    [Fact]
    public void With_none_left_it_waits_for_the_reset_says_so_and_asks_again()
    {
        var shard = Shard.In(SessionPhase.Asking);
        shard.Directory = shard.Directory! with { Remaining = 0, ResetAfter = Duration.FromHours(3) };

        Assert.Contains("2026-11-22T12:00:00Z", ((GatewayAction.Tell)shard.Tells().Single()).Trouble);
        Assert.Empty(shard.Passes(Duration.FromHours(2.99)));
        Assert.Equal("AskDirectory", Shard.Line(shard.Passes(Duration.FromHours(0.01))));
        shard.Directory = shard.Directory with { Remaining = 1000 };
        Assert.Equal("Connect", Shard.Line(shard.Tells()));
    }

    [Fact]
    public void With_none_left_and_no_word_about_the_reset_it_asks_an_hour_later()
    {
        var shard = Shard.In(SessionPhase.Asking);
        shard.Directory = new GatewayDirectory { Url = new Uri(Shard.First), Remaining = 0 };
        shard.Tells();

        Assert.Equal(Duration.FromHours(1), shard.Session.Due - shard.Now);
    }

    [Fact]
    public void With_none_left_none_is_started_however_soon_the_reset_is_said_to_be()
    {
        var shard = Shard.In(SessionPhase.Asking);
        shard.Directory = shard.Directory! with { Remaining = 0, ResetAfter = Duration.Zero };
        for (var i = 0; i < 100; i++)
        {
            shard.Tells();
            shard.Passes(shard.Session.Due!.Value - shard.Now);
        }

        Assert.DoesNotContain(shard.Done, a => a is GatewayAction.Connect);
    }

    [Fact]
    public void A_session_is_resumed_although_none_may_be_started()
    {
        var shard = Shard.In(SessionPhase.Live);
        shard.Directory = shard.Directory! with { Remaining = 0 };
        shard.Closes();

        Assert.IsType<GatewayAction.SendResume>(shard.Begins());
    }

    [Fact]
    public void Two_sessions_are_more_than_five_seconds_apart()
    {
        var shard = Shard.In(SessionPhase.Live);
        var first = shard.Now;
        shard.Random = 0;
        shard.Frame(9, "false");
        shard.Begins();

        Assert.Equal(IdentifyBudget.Between, shard.Now - first);
    }

    [Fact]
    public void In_any_day_it_stays_below_what_Discord_allows_even_when_it_is_told_nothing()
    {
        var shard = Shard.In(SessionPhase.Asking);
        shard.Directory = new GatewayDirectory { Url = new Uri(Shard.First) };
        List<Instant> identifies = [];
        while (identifies.Count < 1_600)
        {
            if (shard.Begins() is GatewayAction.SendIdentify) identifies.Add(shard.Now);
            shard.Frame(9, "false");
        }

        var most = identifies.Max(at => identifies.Count(i => i >= at && i - at < Duration.FromHours(24)));
        Assert.InRange(most, 400, 1_000);
    }

    [Fact]
    public void Restarts_are_counted_together()
    {
        IdentifyCount? count = null;
        var now = Instant.FromUtc(2026, 11, 22, 9, 0);
        var started = 0;
        for (var i = 0; i < 24 * 60; i++, now += Duration.FromMinutes(1))
        {
            var budget = new IdentifyBudget(count);
            if (budget.AllowedAt(now) > now) continue;
            budget.Spend(now);
            count = budget.Count;
            started++;
        }

        Assert.Equal(IdentifyBudget.MostPerDay, started);
    }

    [Fact]
    public void A_clock_that_was_ahead_locks_nobody_out()
    {
        var now = Instant.FromUtc(2026, 11, 22, 9, 0);
        var ahead = now + Duration.FromDays(300);
        var budget = new IdentifyBudget(new IdentifyCount(ahead, 500, ahead + Duration.FromDays(1)));

        Assert.Equal(now, budget.AllowedAt(now));
        budget.Spend(now);
        Assert.Equal(new IdentifyCount(now, 1, now), budget.Count);
    }
}
