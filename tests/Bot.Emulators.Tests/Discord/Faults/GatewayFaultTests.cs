using System.Net.WebSockets;
using System.Text.Json;
using Bot.Emulators.Discord;
using Bot.Emulators.Tests.Discord.Support;

namespace Bot.Emulators.Tests.Discord.Faults;

public sealed class GatewayFaultTests : DiscordTest
{
    protected override DiscordServerOptions Options => new() { IdentifyWindow = TimeSpan.Zero };

    private DiscordGatewayFaults Fault => Server.Faults.Gateway;

    [Theory]
    [InlineData(4000, true)]
    [InlineData(4004, true)]
    [InlineData(4009, false)]
    public async Task A_close_has_the_code_that_was_asked_for(int code, bool isKept)
    {
        var client = await Connected();
        Fault.Closes(code);

        Assert.Equal(code, await client.ClosedWith());
        await client.Closes(code);
        Assert.Equal(isKept, await IsKept(client));
        Server.HasNoViolations();
    }

    [Fact]
    public async Task A_connection_can_be_lost_without_a_word()
    {
        var client = await Connected();
        Fault.Drops();

        await Assert.ThrowsAsync<WebSocketException>(client.Next);
        Assert.True(await IsKept(client));
    }

    [Fact]
    public async Task A_zombie_says_nothing_and_loses_nothing()
    {
        var client = await Connected();
        Fault.GoesSilent();
        await client.Sends(1, client.Sequence);
        await Ada.In(Quiz).Uses("/daily");
        var next = client.Next();
        await Task.WhenAny(next, Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System));
        Assert.False(next.IsCompleted);
        client.Socket.Abort();
        await Assert.ThrowsAnyAsync<Exception>(() => next);

        var again = Client();
        await again.Opens(client.ResumeUrl);
        await again.Resumes(client.SessionId, client.Sequence);
        await again.Interaction();
    }

    [Fact]
    public async Task A_reconnect_and_a_heartbeat_can_be_asked_for()
    {
        var client = await Connected();
        Fault.AsksForHeartbeat();
        await client.Op(1);
        Fault.AsksToReconnect();
        await client.Op(7);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_session_can_become_invalid(bool resumable)
    {
        var client = await Connected();
        Fault.InvalidatesSessions(resumable);
        Assert.Equal(resumable, (bool)(await client.Op(9))["d"]!);
        await client.Closes(4000);

        Assert.Equal(resumable, await IsKept(client));
    }

    [Fact]
    public async Task Identifies_and_resumes_can_be_refused()
    {
        Fault.RefusesIdentifies();
        var client = Client();
        await client.Opens();
        await client.Identifies();
        Assert.False((bool)(await client.Op(9))["d"]!);
        await client.Identifies();
        await client.Event("READY");

        var other = await Connected();
        await other.Closes(4000);
        Fault.RefusesResumes();
        Assert.False(await IsKept(other));
    }

    [Fact]
    public async Task Events_come_twice_late_or_between_garbage()
    {
        var client = await Connected();
        Fault.DuplicatesEvents();
        await Ada.In(Quiz).Uses("/daily");
        var (first, second) = (await client.Next(), await client.Next());
        Assert.Equal(first!.ToJsonString(), second!.ToJsonString());

        Fault.SendsGarbage();
        await Assert.ThrowsAnyAsync<JsonException>(client.Next);

        Fault.EventDelay = TimeSpan.FromMilliseconds(300);
        var begun = TimeProvider.System.GetTimestamp();
        await Ada.In(Quiz).Uses("/daily");
        await client.Interaction();
        Assert.True(TimeProvider.System.GetElapsedTime(begun) > TimeSpan.FromMilliseconds(250));
    }

    [Fact]
    public async Task A_hello_can_be_withheld_and_the_door_be_closed()
    {
        Fault.WithholdsHello();
        var client = Client();
        await client.Socket.ConnectAsync(new($"{Server.GatewayUrl}?v=10&encoding=json"), CancellationToken.None);
        await client.Identifies();
        Assert.Equal("READY", (string?)(await client.Next())!["t"]);

        Fault.IsDown = true;
        await Assert.ThrowsAsync<WebSocketException>(() => Client().Opens());
        Fault.IsDown = false;
        await Client().Opens();
    }

    private async Task<bool> IsKept(GatewayClient client)
    {
        var again = Client();
        await again.Opens(client.ResumeUrl);
        await again.Resumes(client.SessionId, client.Sequence);
        var next = await again.Next();
        return (string?)next!["t"] == "RESUMED";
    }
}
