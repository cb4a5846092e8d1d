using Bot.Discord.Gateway.Socket;
using Bot.Discord.Tests.Gateway.Sockets.Support;

namespace Bot.Discord.Tests.Gateway.Sockets;

public sealed class EndTests
{
    [Theory]
    [InlineData(4004, 1)]
    [InlineData(4014, 0)]
    public async Task After_a_fatal_code_it_says_why_and_ends(int code, int refusals)
    {
        var connections = 0;
        await using var gateway = await RawGateway.Start(async peer =>
        {
            connections = peer.Number;
            await peer.Hello();
            await peer.Close(code);
            await peer.Closed();
        });
        await using var worker = new Worker(gateway.Url);
        await worker.Running.WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System);

        Assert.Equal((1, refusals), (connections, worker.Health.Refusals));
        Assert.EndsWith(code == 4014 ? "no press on Discord can arrive." : ".", worker.Health.Trouble);
        Assert.Contains(worker.Log.All, line => line.StartsWith("Critical") && line.Contains(worker.Health.Trouble!));
    }

    [Fact]
    public async Task It_stops_while_nobody_answers()
    {
        await using var gateway = await RawGateway.Start(peer => peer.Closed());
        var worker = new Worker(gateway.Url);

        await worker.Stop();
        await worker.DisposeAsync();
    }

    [Fact]
    public async Task It_stops_while_there_is_no_gateway()
    {
        var gateway = await RawGateway.Start(_ => Task.CompletedTask);
        var url = gateway.Url;
        await gateway.DisposeAsync();
        await using var worker = new Worker(url);

        await Until.True(() => worker.Log.All.Any(l => l.Contains("Not connected")), "it is told");
    }

    [Fact]
    public async Task More_events_than_should_wait_here_stay_with_Discord()
    {
        var sequences = new List<long>();
        int? code = null;
        await using var gateway = await RawGateway.Start(async peer =>
        {
            if (peer.Number > 1)
            {
                var asked = await peer.Hello();
                lock (sequences) sequences.Add((long)asked["d"]!["seq"]!);
                await peer.Closed();
                return;
            }
            await peer.Ready();
            for (var i = 2; i <= EventQueue.Most + 5_000; i++) await peer.Event("INTERACTION_CREATE", i);
            await peer.Closed();
            code = peer.CloseCode;
        });
        var events = new Events();
        events.HasNoRoom();
        await using var worker = new Worker(gateway.Url, events: events);
        await Until.True(() => worker.Health.Trouble is not null, "it is held");
        Assert.Empty(sequences);

        events.HasRoom();
        await Until.True(() => sequences.Count > 0, "it is resumed");
        await Until.True(() => events.All.Count == sequences[0], "what was taken in is handed in");
        Assert.InRange(sequences[0], EventQueue.Most - 1, EventQueue.Most + 1);
        await Until.True(() => code is not null, "it was closed");
        Assert.Equal(4000, code);
    }
}
