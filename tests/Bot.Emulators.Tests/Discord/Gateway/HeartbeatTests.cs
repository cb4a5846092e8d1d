using Bot.Emulators.Discord;
using Bot.Emulators.Tests.Discord.Support;

namespace Bot.Emulators.Tests.Discord.Gateway;

public sealed class HeartbeatTests : DiscordTest
{
    protected override DiscordServerOptions Options => new()
    {
        HeartbeatInterval = TimeSpan.FromMilliseconds(200),
        HeartbeatGrace = TimeSpan.FromSeconds(1),
    };

    [Fact]
    public async Task Beats_are_acknowledged_also_before_a_session()
    {
        var client = Client();
        await client.Opens();
        Assert.Equal(200, (int)client.Hello!["d"]!["heartbeat_interval"]!);
        await client.Sends(1, null);
        await client.Op(11);
        await client.Identifies();
        await client.Event("READY");
        await client.Sends(1, client.Sequence);

        await client.Op(11);
    }

    [Fact]
    public async Task Who_does_not_beat_is_closed()
    {
        var client = Client();
        await client.Begins();

        Assert.Equal(4009, await client.ClosedWith());
        Assert.Contains("heartbeats", Assert.Single(Server.Violations));
    }

    [Fact]
    public async Task Who_beats_stays()
    {
        var client = Client();
        await client.Begins();
        for (var i = 0; i < 20; i++)
        {
            await client.Sends(1, client.Sequence);
            await client.Op(11);
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }

        Assert.Equal(1, Server.Connected);
    }
}
