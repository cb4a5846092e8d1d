using System.Collections.Concurrent;
using Bot.Discord.Tests.Gateway.Sockets.Support;
using Bot.Discord.Tests.Gateway.Support;
using Bot.Testing;
using NodaTime;

namespace Bot.Discord.Tests.Gateway.Sockets;

public sealed class ResumeTests
{
    [Theory]
    [InlineData("drops")]
    [InlineData("closes")]
    [InlineData("asks")]
    [InlineData("is silent")]
    public async Task Whatever_ends_a_connection_the_next_goes_on_where_it_was(string how)
    {
        var asked = new ConcurrentQueue<(string Address, string Frame)>();
        var events = new Events();
        int? code = null;
        await using var gateway = await RawGateway.Start(async peer =>
        {
            if (peer.Number > 1)
            {
                asked.Enqueue((peer.Address, (await peer.Hello()).ToJsonString()));
                await peer.Event("MISSED", 3);
                await peer.Event("RESUMED", 4);
                await peer.Closed();
                return;
            }
            peer.Acknowledges = how != "is silent";
            await peer.Ready(interval: how == "is silent" ? 1_000 : 40_000);
            await peer.Event("SEEN", 2);
            await Until.True(() => events.All.Count == 2, "it is seen");
            if (how == "closes") await peer.Close(4000);
            if (how == "asks") await peer.Send("""{"op":7,"d":null}""");
            if (how != "drops") await peer.Closed();
            code = peer.CloseCode;
        });
        await using var worker = new Worker(gateway.Url, events: events);
        await Until.True(() => events.All.Count == 4, "it is resumed");

        Assert.Equal(["READY", "SEEN", "MISSED", "RESUMED"], events.Names);
        Assert.Equal(
            ("/again?v=10&encoding=json",
                $$$"""{"op":6,"d":{"token":"{{{Worker.Token}}}","session_id":"s1","seq":2}}"""),
            Assert.Single(asked));
        if (how is "asks" or "is silent") await Until.True(() => code == 4000, "it closes so that it can be resumed");
    }

    [Fact]
    public async Task It_stops_with_4000_and_the_next_worker_begins_after_what_is_done()
    {
        var codes = new ConcurrentQueue<int?>();
        var asked = new ConcurrentQueue<string>();
        await using var gateway = await RawGateway.Start(async peer =>
        {
            if (peer.Number == 1)
            {
                await peer.Ready();
                for (var i = 2; i <= 6; i++) await peer.Event("INTERACTION_CREATE", i);
            }
            else
            {
                asked.Enqueue((await peer.Hello()).ToJsonString());
                await peer.Event("RESUMED", 9);
            }
            await peer.Closed();
            codes.Enqueue(peer.CloseCode);
        });
        var kept = new Kept();
        await using (var first = new Worker(gateway.Url, kept, new Events { IsSlow = e => e.Sequence is 4 }))
            await Until.True(() => first.Events.All.Count == 6, "all are handed in");
        await using (var second = new Worker(gateway.Url, kept))
            await Until.True(() => second.Events.All.Count == 1, "it is resumed");

        Assert.Equal([4000, 4000], codes);
        Assert.Contains("\"session_id\":\"s1\",\"seq\":3", Assert.Single(asked));
    }

    [Fact]
    public async Task What_is_under_way_at_the_stop_has_a_moment_to_be_done()
    {
        await using var gateway = await RawGateway.Start(async peer =>
        {
            await peer.Ready();
            await peer.Event("INTERACTION_CREATE", 2);
            await peer.Closed();
        });
        var events = new Events { IsSlow = e => e.Sequence == 2 };
        var time = new ManualTime(Instant.FromUtc(2026, 11, 22, 9, 0));
        await using var worker = new Worker(gateway.Url, events: events, clock: time);
        await Until.True(() => events.All.Count == 2, "it is handed in");

        var stopping = worker.Stop();
        await Task.WhenAny(stopping, Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System));
        Assert.False(stopping.IsCompleted);
        events.Finish(2);
        await stopping;
        Assert.Equal(2, worker.Kept.Session?.Sequence);
    }

    [Fact]
    public async Task Another_bot_begins_a_session_of_its_own()
    {
        var asked = new ConcurrentQueue<int>();
        await using var gateway = await RawGateway.Start(async peer =>
        {
            asked.Enqueue((int)(await peer.Ready())["op"]!);
            await peer.Closed();
        });
        var kept = new Kept();
        foreach (var token in new[] { "one.secret", "two.secret" })
        {
            await using var worker = new Worker(gateway.Url, kept, token: token);
            await Until.True(() => worker.Events.All.Count == 1, "READY is handed in");
        }

        Assert.Equal([2, 2], asked);
        Assert.DoesNotContain("secret", string.Join(' ', kept.Values.Values));
    }

    [Fact]
    public async Task A_session_that_is_over_is_neither_resumed_nor_kept()
    {
        var asked = new ConcurrentQueue<int>();
        var kept = new Kept();
        await using var gateway = await RawGateway.Start(async peer =>
        {
            if (peer.Number > 1)
            {
                asked.Enqueue((int)(await peer.Hello())["op"]!);
                return;
            }
            await peer.Ready();
            await Until.True(() => kept.Session is not null, "it is kept");
            await peer.Send("""{"op":9,"d":false}""");
            await peer.Closed();
        });
        await using var worker = new Worker(gateway.Url, kept);

        await Until.True(() => !asked.IsEmpty, "it connects again");
        await Until.True(() => kept.Session is null, "it is forgotten");
        Assert.Equal(2, asked.First());
    }

    [Fact]
    public async Task Without_anything_kept_it_works_as_well()
    {
        await using var gateway = await RawGateway.Start(async peer =>
        {
            await peer.Ready();
            await peer.Closed();
        });
        await using var worker = new Worker(gateway.Url, new Kept { IsBroken = true });

        await Until.True(() => worker.Events.All.Count == 1, "READY is handed in");
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"session_id":"s9","url":"nowhere","sequence":1,"bot":"","at":1}""")]
    public async Task What_was_kept_may_be_nonsense(string text)
    {
        var asked = 0;
        await using var gateway = await RawGateway.Start(async peer =>
        {
            asked = (int)(await peer.Ready())["op"]!;
            await peer.Closed();
        });
        var kept = new Kept();
        kept.Values["session"] = kept.Values["identifies"] = text;
        await using var worker = new Worker(gateway.Url, kept);

        await Until.True(() => worker.Events.All.Count == 1, "READY is handed in");
        Assert.Equal(2, asked);
    }
}
