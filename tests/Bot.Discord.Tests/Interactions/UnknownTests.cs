using Bot.Core.Chat;
using Bot.Discord.Gateway;
using Bot.Discord.Tests.Support;
using Bot.Testing;

namespace Bot.Discord.Tests.Interactions;

/// <summary>What the platform will add some day is passed over, and what came with it is still read.</summary>
public sealed class UnknownTests
{
    private const string Component =
        """{"type":77,"id":9,"components":[{"type":20,"custom_id":"x","style":99},{"type":16}],"mood":{"deep":[1]}}""";

    [Fact]
    public async Task A_press_on_a_message_of_unknown_components_is_a_press()
    {
        await using var door = new Door();
        await Happens(door, "INTERACTION_CREATE", Raw.Press("token").Replace(
            "\"content\":\"x\"",
            $$"""
            "content":"x","type":99,"components":[{{Component}}],"embeds":[{"type":"hologram"}],"poll":{"x":1},
            "author":{"id":"9","flags":9007199254740993},"interaction_metadata":{"type":42},"mentions":"none"
            """,
            StringComparison.Ordinal));
        Assert.Equal("token", Assert.IsType<ButtonPressed>(Assert.Single(door.Inbox.Events)).Token);
    }

    [Theory]
    [InlineData("1073741824")]
    [InlineData("576460752303423488")]
    public async Task Flags_that_nobody_knows_yet_hide_none_that_are_known(string unknown)
    {
        await using var door = new Door();
        var flags = ulong.Parse(unknown, System.Globalization.CultureInfo.InvariantCulture) | 64;
        await Happens(door, "INTERACTION_CREATE", Raw.Press("token").Replace(
            "\"flags\":0", $"\"flags\":{flags}", StringComparison.Ordinal));
        Assert.Null(Assert.IsType<ButtonPressed>(Assert.Single(door.Inbox.Events)).Message);
    }

    [Fact]
    public async Task A_command_with_unknown_kinds_everywhere_is_a_command()
    {
        await using var door = new Door();
        var option = """{"name":"time","type":99,"value":"08:30","shape":"round","options":null}""";
        await Happens(door, "INTERACTION_CREATE", Raw
            .Command("settings", Raw.InGuild(channel: "\"type\":177,\"thread_metadata\":null,\"flags\":1e3"), option)
            .Replace("\"context\":0", "\"context\":9", StringComparison.Ordinal));
        Assert.Equal("time 08:30", Assert.IsType<CommandGiven>(Assert.Single(door.Inbox.Events)).Arguments);
    }

    [Fact]
    public async Task A_kind_of_interaction_that_nobody_knows_yet_holds_up_nothing()
    {
        await using var door = new Door();
        var strange = Raw.Press("x").Replace("\"type\":3", "\"type\":77", StringComparison.Ordinal);
        await Happens(door, "INTERACTION_CREATE", strange);
        await Happens(door, "ENTITLEMENT_HOLOGRAM_CREATE", "[1,2,3]");
        Assert.Empty(door.Inbox.Events);
        await door.Happens(Raw.Press("x"));
        Assert.Single(door.Inbox.Events);
    }

    [Fact]
    public async Task A_guild_with_unknown_kinds_of_channels_is_greeted()
    {
        await using var door = new Door();
        await Happens(door, "READY", Map.Ready());
        await Happens(door, "GUILD_CREATE", Map.Guild("2026-03-02T09:00:00.000000+00:00").Replace(
            "\"channels\":[",
            """
            "premium_tier":99,"soundboard":{"x":1},"channels":[
              {"id":"198","type":177,"position":0,"permission_overwrites":[{"id":"5","type":9,"allow":"0","deny":"0"}]},
            """,
            StringComparison.Ordinal));
        Assert.IsType<ChatJoined>(Assert.Single(door.Inbox.Events));
    }

    private static async Task Happens(Door door, string name, string data) => await await door.Events.HandIn(
        new GatewayEvent(name, 1, Raw.Element(data), Some.Monday), CancellationToken.None);
}
