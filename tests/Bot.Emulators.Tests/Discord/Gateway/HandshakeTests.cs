using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Bot.Emulators.Discord;
using Bot.Emulators.Tests.Discord.Support;

namespace Bot.Emulators.Tests.Discord.Gateway;

public sealed class HandshakeTests : DiscordTest
{
    protected override DiscordServerOptions Options => new() { IdentifyWindow = TimeSpan.Zero };

    [Fact]
    public async Task A_session_begins_with_hello_and_READY_and_the_guilds_follow()
    {
        var client = Client();
        await client.Begins();
        var guild = (await client.Event("GUILD_CREATE"))["d"]!;

        Assert.Equal(41_250, (int)client.Hello!["d"]!["heartbeat_interval"]!);
        var ready = client.Ready!;
        Assert.Equal(10, (int)ready["v"]!);
        Assert.Equal($"{Server.Bot.Id}", (string?)ready["user"]!["id"]);
        Assert.Equal($"{Server.Bot.ApplicationId}", (string?)ready["application"]!["id"]);
        var listed = ready["guilds"]![0]!;
        Assert.Equal(($"{Uni.Id}", true), ((string?)listed["id"], (bool?)listed["unavailable"]));
        Assert.NotEqual(Server.GatewayUrl, client.ResumeUrl);
        Assert.Equal($"{Ada.Id}", (string?)guild["owner_id"]);
        Assert.Equal($"{Uni.General.Id}", (string?)guild["system_channel_id"]);
        Assert.Equal(["general", "quiz"], guild["channels"]!.AsArray().Select(c => (string?)c!["name"]));
        Assert.Equal($"{Server.Bot.Id}", (string?)guild["members"]![0]!["user"]!["id"]);
        Assert.Equal(["@everyone", "Quizline"], guild["roles"]!.AsArray().Select(r => (string?)r!["name"]));
        foreach (var name in (string[])["joined_at", "threads", "unavailable"]) Assert.NotNull(guild[name]);
        Assert.Equal((1, 1), (Server.Identifies, Server.Connected));
        Server.HasNoViolations();
    }

    [Fact]
    public async Task Without_the_intent_no_guild_follows()
    {
        var gateway = await Connected(intents: 0);
        await Ada.In(Quiz).Uses("/daily");

        Assert.Equal("INTERACTION_CREATE", (string?)(await gateway.Next())!["t"]);
    }

    [Fact]
    public async Task Binary_frames_are_understood_too()
    {
        var client = Client();
        await client.Opens();
        await client.SendsText("""{"op":1,"d":null}""", WebSocketMessageType.Binary);

        await client.Op(11);
    }

    [Fact]
    public async Task A_stream_can_be_compressed()
    {
        await Bot.Registers(Command("daily"));
        var client = Client();
        await client.Opens(query: "?v=10&encoding=json&compress=zlib-stream");
        await client.Identifies();
        await client.Event("GUILD_CREATE");
        for (var i = 0; i < 3; i++) await Ada.In(Quiz).Uses("/daily");

        for (var i = 0; i < 3; i++) Assert.Equal("daily", (string?)(await client.Interaction())["data"]!["name"]);
    }

    [Fact]
    public async Task A_slash_before_the_query_is_fine()
    {
        var client = Client();
        await client.Opens($"{Server.GatewayUrl}/");

        Assert.Equal(10, (int)client.Hello!["op"]!);
        Server.HasNoViolations();
    }

    [Fact]
    public async Task A_guild_belongs_to_one_shard_and_direct_messages_to_the_first()
    {
        await Bot.Registers(Command("daily"));
        var mine = (int)((Uni.Id >> 22) % 2);
        var (first, second) = (Client(), Client());
        await first.Begins(shard: [0, 2]);
        await second.Begins(shard: [1, 2]);
        var (with, without) = mine == 0 ? (first, second) : (second, first);
        Assert.Single(with.Ready!["guilds"]!.AsArray());
        Assert.Empty(without.Ready!["guilds"]!.AsArray());
        Assert.Equal([mine, 2], with.Ready["shard"]!.AsArray().Select(n => (int)n!));

        await Ada.In(Quiz).Uses("/daily");
        await Ada.Dm().Uses("/daily");

        Assert.Equal($"{Uni.Id}", (string?)(await with.Interaction())["guild_id"]);
        Assert.Null((await first.Interaction())["guild_id"]);
    }

    [Fact]
    public async Task Two_sessions_both_hear_everything()
    {
        var first = await Connected();
        var second = Client();
        await second.Begins();
        await Ada.In(Quiz).Uses("/daily");

        Assert.Equal((string?)(await first.Interaction())["id"], (string?)(await second.Interaction())["id"]);
    }
}
