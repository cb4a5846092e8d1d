using Bot.Emulators.Discord;
using Bot.Emulators.Tests.Discord.Support;

namespace Bot.Emulators.Tests.Discord.Gateway;

/// <summary>Why the gateway closes a connection.</summary>
public sealed class RefusalTests : DiscordTest
{
    protected override DiscordServerOptions Options => new() { IdentifyWindow = TimeSpan.Zero };

    [Theory]
    [InlineData("""{"op":99}""", 4001, 1)]
    [InlineData("""{"op":"2"}""", 4001, 1)]
    [InlineData("""{"op":""", 4002, 1)]
    [InlineData("[]", 4002, 1)]
    [InlineData("""{"op":1,"d":"x"}""", 4002, 1)]
    [InlineData("""{"op":2,"d":null}""", 4002, 1)]
    [InlineData("""{"op":2,"d":{"token":"T","intents":0}}""", 4002, 1)]
    [InlineData("""{"op":3,"d":{}}""", 4003, 1)]
    [InlineData("""{"op":2,"d":{"token":"x","intents":0,"properties":{}}}""", 4004, 0)]
    [InlineData("""{"op":6,"d":{"token":"x","session_id":"x","seq":1}}""", 4004, 0)]
    [InlineData("""{"op":6,"d":{"token":"T","session_id":"x"}}""", 4002, 1)]
    [InlineData("""{"op":2,"d":{"token":"T","intents":0,"properties":{},"shard":[1,1]}}""", 4010, 1)]
    [InlineData("""{"op":2,"d":{"token":"T","intents":0,"properties":{},"shard":"x"}}""", 4010, 1)]
    [InlineData("""{"op":2,"d":{"token":"T","properties":{}}}""", 4013, 1)]
    [InlineData("""{"op":2,"d":{"token":"T","intents":262144,"properties":{}}}""", 4013, 1)]
    [InlineData("""{"op":2,"d":{"token":"T","intents":32768,"properties":{}}}""", 4014, 0)]
    public async Task What_is_wrong_closes_with_its_code(string text, int code, int violations)
    {
        var client = Client();
        await client.Opens();
        await client.SendsText(text.Replace("\"T\"", $"\"{Server.Token}\""));

        Assert.Equal(code, await client.ClosedWith());
        Assert.Equal(violations, Server.Violations.Count);
        Assert.Equal(0, Server.Connected);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(6)]
    public async Task One_session_is_enough_for_a_connection(int op)
    {
        var client = Client();
        await client.Begins();
        await (op == 2 ? client.Identifies() : client.Resumes(client.SessionId, client.Sequence));

        Assert.Equal(4005, await client.ClosedWith());
    }

    [Theory]
    [InlineData("")]
    [InlineData("?v=9&encoding=json")]
    [InlineData("?v=10&encoding=etf")]
    [InlineData("?v=10&encoding=json&compress=zstd-stream")]
    public async Task The_address_says_version_and_encoding(string query)
    {
        var client = Client();
        await client.Opens(query: query);

        Assert.Equal(4012, await client.ClosedWith());
        Assert.Single(Server.Violations);
    }

    [Fact]
    public async Task A_message_has_4096_bytes_at_most()
    {
        var client = Client();
        await client.Opens();
        string Beat(int bytes) => "{\"op\":1,\"d\":null".PadRight(bytes - 1) + "}";
        await client.SendsText(Beat(4096));
        await client.Op(11);
        await client.SendsText(Beat(4097));

        Assert.Equal(4002, await client.ClosedWith());
    }

    [Fact]
    public async Task There_are_120_messages_in_a_minute_at_most()
    {
        var client = Client();
        await client.Opens();
        for (var i = 0; i < 120; i++) await client.Sends(1, null);
        for (var i = 0; i < 120; i++) await client.Op(11);
        await client.Sends(1, null);

        Assert.Equal(4008, await client.ClosedWith());
    }
}
