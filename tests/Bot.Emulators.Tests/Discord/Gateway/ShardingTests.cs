using Bot.Emulators.Discord;
using Bot.Emulators.Tests.Discord.Support;

namespace Bot.Emulators.Tests.Discord.Gateway;

public sealed class ShardingTests : DiscordTest
{
    protected override DiscordServerOptions Options =>
        new() { RequiresSharding = true, Shards = 2, PrivilegedIntents = 1 << 15, FrameBytes = 100 };

    [Fact]
    public async Task A_server_can_insist_on_shards()
    {
        Assert.Equal(2, (int)(await Bot.Result("GET", "/gateway/bot"))["shards"]!);
        var client = Client();
        await client.Opens();
        await client.Identifies();

        Assert.Equal(4011, await client.ClosedWith());
        Assert.Empty(Server.Violations);
    }

    [Fact]
    public async Task A_privileged_intent_that_was_given_is_taken_and_long_messages_come_in_pieces()
    {
        var client = Client();
        await client.Begins(intents: 1 | (1 << 15), shard: [(int)((Uni.Id >> 22) % 2), 2]);

        Assert.Equal("Uni", (string?)(await client.Event("GUILD_CREATE"))["d"]!["name"]);
        Assert.Equal(100, client.LongestPart);
    }
}
