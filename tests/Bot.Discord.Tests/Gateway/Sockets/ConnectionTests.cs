using System.Text.Json.Nodes;
using Bot.Discord.Gateway;
using Bot.Discord.Tests.Gateway.Sockets.Support;

namespace Bot.Discord.Tests.Gateway.Sockets;

public sealed class ConnectionTests
{
    [Fact]
    public async Task It_identifies_with_what_it_needs_and_nothing_privileged()
    {
        JsonNode? asked = null;
        var address = "";
        await using var gateway = await RawGateway.Start(async peer =>
        {
            address = peer.Address;
            asked = await peer.Ready();
            await peer.Closed();
        });
        await using var worker = new Worker(gateway.Url);
        await Until.True(() => worker.Events.All.Count == 1, "READY is handed in");

        var os = (string?)asked!["d"]!["properties"]!["os"];
        Assert.Equal("/first?v=10&encoding=json", address);
        Assert.Equal(
            $$$"""
            {"op":2,"d":{"token":"{{{Worker.Token}}}","intents":1,"properties":{"os":"{{{os}}}","browser":"quizline",
            "device":"quizline"},"shard":[0,1]}}
            """.ReplaceLineEndings(""),
            asked.ToJsonString());
        Assert.Null(worker.Health.Trouble);
    }

    [Fact]
    public async Task Events_come_in_their_order_as_they_are()
    {
        await using var gateway = await RawGateway.Start(async peer =>
        {
            await peer.Ready();
            for (var i = 2; i <= 200; i++) await peer.Event("NEW_THING", i, $$"""{"id":"{{i}}9007199254740993"}""");
            await peer.Closed();
        });
        await using var worker = new Worker(gateway.Url);
        await Until.True(() => worker.Events.All.Count == 200, "all are handed in");

        Assert.Equal(Enumerable.Range(1, 200).Select(i => (long)i), worker.Events.All.Select(e => e.Sequence));
        Assert.Equal("2009007199254740993", worker.Events.All.Last().Data.GetProperty("id").GetString());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(400)]
    public async Task Messages_may_be_long_and_come_in_parts(int parts)
    {
        var text = new string('я', 700_000);
        await using var gateway = await RawGateway.Start(async peer =>
        {
            await peer.Ready();
            await peer.Send($$$"""{"op":0,"t":"LONG","s":2,"d":{"text":"{{{text}}}"}}""", parts: parts);
            await peer.Closed();
        });
        await using var worker = new Worker(gateway.Url);
        await Until.True(() => worker.Events.All.Count == 2, "it is handed in");

        Assert.Equal(text, worker.Events.All.Last().Data.GetProperty("text").GetString());
    }

    [Fact]
    public async Task What_cannot_be_read_is_passed_over()
    {
        await using var gateway = await RawGateway.Start(async peer =>
        {
            await peer.Ready();
            await peer.Send("{\"op\":0,\"typed\":");
            await peer.Send([0x78, 0x9C, 0x01], System.Net.WebSockets.WebSocketMessageType.Binary);
            await peer.Send("[" + new string(' ', Bot.Discord.Gateway.Socket.GatewaySocket.LargestMessage) + "]");
            await peer.Send("""{"op":77,"d":{}}""");
            await peer.Event("AFTER", 3);
            await peer.Closed();
        });
        await using var worker = new Worker(gateway.Url);
        await Until.True(() => worker.Events.All.Count == 2, "what can be read is handed in");

        Assert.Equal(["READY", "AFTER"], worker.Events.Names);
        Assert.Contains(worker.Log.All, line => line.Contains("could not be read"));
    }

    [Fact]
    public async Task A_bot_without_room_stops_no_heartbeat_and_loses_nothing()
    {
        Peer? connection = null;
        await using var gateway = await RawGateway.Start(async peer =>
        {
            connection = peer;
            await peer.Ready(interval: 400);
            for (var i = 2; i <= 500; i++) await peer.Event("INTERACTION_CREATE", i);
            await peer.Closed();
        });
        var events = new Events();
        events.HasNoRoom();
        await using var worker = new Worker(gateway.Url, events: events);
        await Until.True(() => connection?.Beats >= 3, "it beats");

        Assert.Empty(events.All);
        Assert.Equal(1, connection!.Number);
        events.HasRoom();
        await Until.True(() => events.All.Count == 500, "all are handed in");
    }

    [Fact]
    public async Task A_bot_that_fails_at_an_event_gets_the_next_one()
    {
        await using var gateway = await RawGateway.Start(async peer =>
        {
            await peer.Ready();
            for (var i = 2; i <= 5; i++) await peer.Event("INTERACTION_CREATE", i, """{"typed":"typed"}""");
            await peer.Closed();
        });
        var events = new Events
        {
            Fault = e => e.Sequence == 3 ? new InvalidOperationException($"typed {e.Data}") : null,
        };
        await using var worker = new Worker(gateway.Url, events: events);
        await Until.True(() => worker.Kept.Session?.Sequence == 5, "all are done with");

        Assert.Contains(worker.Log.All, line => line.Contains("INTERACTION_CREATE") && line.Contains("passed over"));
    }

    [Fact]
    public async Task Without_a_gateway_that_is_set_it_goes_where_the_directory_says()
    {
        await using var gateway = await RawGateway.Start(async peer =>
        {
            await peer.Ready();
            await peer.Closed();
        });
        var asked = 0;
        await using var worker = new Worker(
            gateway.Url, isGatewaySet: false, directory: _ => ++asked == 1
                ? throw new HttpRequestException("Down.")
                : Task.FromResult<GatewayDirectory?>(new() { Url = gateway.Url, Remaining = 1 }));

        await Until.True(() => worker.Events.All.Count == 1, "READY is handed in");
        Assert.Equal(2, asked);
    }
}
