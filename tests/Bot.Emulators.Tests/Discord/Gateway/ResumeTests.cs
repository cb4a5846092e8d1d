using Bot.Emulators.Discord;
using Bot.Emulators.Tests.Discord.Support;
using SetClock = Bot.Emulators.Tests.Telegram.Support.SetClock;

namespace Bot.Emulators.Tests.Discord.Gateway;

public sealed class ResumeTests : DiscordTest
{
    private readonly SetClock _clock = new();

    protected override DiscordServerOptions Options =>
        new() { Clock = _clock, SessionBuffer = 3, IdentifyWindow = TimeSpan.Zero };

    [Fact]
    public async Task What_was_missed_comes_again_and_then_RESUMED()
    {
        var client = await Lost();
        await Ada.In(Quiz).Uses("/daily");
        await Ada.Dm().Uses("/daily");

        var again = Client();
        await again.Opens(client.ResumeUrl);
        await again.Resumes(client.SessionId, client.Sequence);
        var first = await again.Next();
        var second = await again.Next();
        var last = await again.Next();

        Assert.Equal([2L, 3, 4], [(long)first!["s"]!, (long)second!["s"]!, (long)last!["s"]!]);
        Assert.Equal($"{Uni.Id}", (string?)first["d"]!["guild_id"]);
        Assert.Equal("RESUMED", (string?)last["t"]);
        Assert.Equal((1, 1), (Server.Identifies, Server.Resumes));
        await Ada.In(Quiz).Uses("/daily");
        Assert.Equal(5, (long)(await again.Next())!["s"]!);
        Server.HasNoViolations();
    }

    [Fact]
    public async Task What_was_sent_but_not_received_comes_again_too()
    {
        var client = await Connected();
        await Ada.In(Quiz).Uses("/daily");
        var missed = (string?)(await client.Interaction())["id"];
        await client.Closes(4000);

        for (var round = 0; round < 2; round++)
        {
            var again = Client();
            await again.Opens(client.ResumeUrl);
            await again.Resumes(client.SessionId, 1);
            Assert.Equal(missed, (string?)(await again.Interaction())["id"]);
            await again.Event("RESUMED");
        }
    }

    [Fact]
    public async Task The_old_address_is_wrong()
    {
        var client = await Lost();
        var again = Client();
        await again.Opens();
        await again.Resumes(client.SessionId, client.Sequence);

        Assert.False((bool)(await again.Op(9))["d"]!);
        Assert.Contains("resume_gateway_url", Assert.Single(Server.Violations));
    }

    [Fact]
    public async Task An_unknown_session_is_invalid_and_the_connection_can_identify()
    {
        var client = await Lost();
        var again = Client();
        await again.Opens(client.ResumeUrl);
        await again.Resumes("x", 1);
        Assert.False((bool)(await again.Op(9))["d"]!);

        await again.Identifies();
        await again.Event("READY");
    }

    [Fact]
    public async Task A_sequence_that_never_was_ends_the_session()
    {
        var client = await Lost();
        var again = Client();
        await again.Opens(client.ResumeUrl);
        await again.Resumes(client.SessionId, client.Sequence + 1);

        Assert.Equal(4007, await again.ClosedWith());
        await IsGone(client);
    }

    [Fact]
    public async Task A_session_waits_five_minutes()
    {
        var client = await Lost();
        _clock.Advance(TimeSpan.FromMinutes(4.9));
        var again = Client();
        await again.Opens(client.ResumeUrl);
        await again.Resumes(client.SessionId, client.Sequence);
        await again.Event("RESUMED");
        await again.Closes(4000);
        await Until(() => Server.Connected == 0);
        _clock.Advance(TimeSpan.FromMinutes(5.1));

        await IsGone(client);
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(1001)]
    public async Task A_goodbye_ends_the_session(int code)
    {
        var client = await Connected();
        await client.Closes(code);
        await Until(() => Server.Connected == 0);

        await IsGone(client);
    }

    [Fact]
    public async Task More_than_the_buffer_holds_cannot_be_replayed()
    {
        var client = await Lost();
        for (var i = 0; i < 4; i++) await Ada.In(Quiz).Uses("/daily");

        await IsGone(client);
    }

    [Fact]
    public async Task A_second_connection_takes_the_session_over()
    {
        var client = await Connected();
        var again = Client();
        await again.Opens(client.ResumeUrl);
        await again.Resumes(client.SessionId, client.Sequence);
        await again.Event("RESUMED");

        Assert.Equal(4000, await client.ClosedWith());
        await Ada.In(Quiz).Uses("/daily");
        await again.Interaction();
    }

    /// <summary>A client that lost its connection, and kept its session.</summary>
    private async Task<GatewayClient> Lost()
    {
        var client = await Connected();
        client.Socket.Abort();
        await Until(() => Server.Connected == 0);
        return client;
    }

    private async Task IsGone(GatewayClient client)
    {
        var again = Client();
        await again.Opens(client.ResumeUrl);
        await again.Resumes(client.SessionId, client.Sequence);
        Assert.False((bool)(await again.Op(9))["d"]!);
    }
}
