using System.Text.Json.Nodes;
using Bot.Emulators.Discord;
using Bot.Emulators.Tests.Discord.Support;

namespace Bot.Emulators.Tests.Discord.Gateway;

public sealed class EventTests : DiscordTest
{
    private const int Guilds = 1;
    private const int Messages = 1 << 9;

    protected override DiscordServerOptions Options =>
        new() { IdentifyWindow = TimeSpan.Zero, AcknowledgeWindow = TimeSpan.FromSeconds(30) };

    [Fact]
    public async Task The_bot_hears_when_it_comes_and_goes_and_of_outages()
    {
        var client = await Begun(Guilds);
        var lab = Server.Guild("Lab", Bob);
        lab.Adds(Server.Bot);
        var created = await client.Event("GUILD_CREATE");
        lab.GoesDown();
        var outage = await client.Event("GUILD_DELETE");
        lab.ComesBack();
        var back = await client.Event("GUILD_CREATE");
        lab.Removes(Server.Bot);
        var removed = await client.Event("GUILD_DELETE");

        foreach (var told in (JsonNode[])[created, outage, back, removed])
        {
            Assert.Equal($"{lab.Id}", (string?)told["d"]!["id"]);
        }
        Assert.True((bool?)outage["d"]!["unavailable"]);
        Assert.False(removed["d"]!.AsObject().ContainsKey("unavailable"));
    }

    [Fact]
    public async Task Channels_and_threads_tell_their_changes()
    {
        var client = await Begun(Guilds);
        var lab = Uni.Channel("lab");
        lab.Denies(Server.Bot, DiscordPermission.SendMessages);
        var thread = lab.Thread("week 1");
        thread.Archives();
        await Bot.Sent(thread.Id, new { content = "Wakes it" });
        thread.Deletes();
        lab.Deletes();

        Assert.Equal("lab", (string?)(await client.Event("CHANNEL_CREATE"))["d"]!["name"]);
        var overwrite = (await client.Event("CHANNEL_UPDATE"))["d"]!["permission_overwrites"]![0]!;
        Assert.Equal(($"{Server.Bot.Id}", "2048"), ((string?)overwrite["id"], (string?)overwrite["deny"]));
        Assert.Equal($"{lab.Id}", (string?)(await client.Event("THREAD_CREATE"))["d"]!["parent_id"]);
        Assert.True((bool)(await client.Event("THREAD_UPDATE"))["d"]!["thread_metadata"]!["archived"]!);
        Assert.False((bool)(await client.Event("THREAD_UPDATE"))["d"]!["thread_metadata"]!["archived"]!);
        Assert.Equal($"{thread.Id}", (string?)(await client.Event("THREAD_DELETE"))["d"]!["id"]);
        Assert.Equal($"{lab.Id}", (string?)(await client.Event("CHANNEL_DELETE"))["d"]!["id"]);
    }

    [Fact]
    public async Task Roles_tell_what_the_bot_may_do()
    {
        var client = await Begun(Guilds);
        Uni.Grants(Server.Bot, DiscordPermission.ManageMessages);
        var granted = (await client.Event("GUILD_ROLE_UPDATE"))["d"]!["role"]!;
        Uni.Revokes(Server.Bot, DiscordPermission.SendMessages);
        var revoked = (await client.Event("GUILD_ROLE_UPDATE"))["d"]!["role"]!;

        Assert.Equal(DiscordGuild.BotPermissions | 8192, ulong.Parse((string)granted["permissions"]!));
        Assert.Equal(0UL, ulong.Parse((string)revoked["permissions"]!) & 2048);
        Assert.Equal($"{Server.Bot.Id}", (string?)granted["tags"]!["bot_id"]);
    }

    [Fact]
    public async Task Only_events_of_the_intents_are_told()
    {
        var without = await Begun(Guilds);
        var with = await Begun(Messages);
        await Bot.Sent(Quiz.Id, new { content = "Mine" });
        Bob.In(Quiz).Types("His");
        Bob.In(Quiz).Types($"<@{Server.Bot.Id}> help");
        Uni.Channel("lab");

        Assert.Equal("CHANNEL_CREATE", (string?)(await without.Next())!["t"]);
        Assert.Equal("Mine", (string?)(await with.Event("MESSAGE_CREATE"))["d"]!["content"]);
        Assert.Equal("", (string?)(await with.Event("MESSAGE_CREATE"))["d"]!["content"]);
        Assert.EndsWith("help", (string?)(await with.Event("MESSAGE_CREATE"))["d"]!["content"]);
    }

    [Fact]
    public async Task Edits_and_deletions_are_told_but_not_of_ephemerals()
    {
        var client = await Begun(Messages);
        await Bot.Registers(Command("daily"));
        await Ada.In(Quiz).Uses("/daily");
        await Bot.Answer(await client.Interaction(), 4, new { content = "Only you", flags = 64 });
        var path = $"/channels/{Quiz.Id}/messages/{await Bot.Sent(Quiz.Id, new { content = "1" })}";
        await Bot.Result("PATCH", path, new { content = "2" });
        await Bot.Call("DELETE", path);

        Assert.Equal("1", (string?)(await client.Event("MESSAGE_CREATE"))["d"]!["content"]);
        Assert.Equal("2", (string?)(await client.Event("MESSAGE_UPDATE"))["d"]!["content"]);
        Assert.Equal($"{Uni.Id}", (string?)(await client.Event("MESSAGE_DELETE"))["d"]!["guild_id"]);
    }

    private async Task<GatewayClient> Begun(int intents)
    {
        var client = Client();
        await client.Begins(intents);
        if (intents == Guilds) await client.Event("GUILD_CREATE");
        return client;
    }
}
