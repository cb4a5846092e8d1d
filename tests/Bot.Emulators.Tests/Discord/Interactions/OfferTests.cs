using System.Text.Json.Nodes;
using Bot.Emulators.Discord;
using Bot.Emulators.Tests.Discord.Support;

namespace Bot.Emulators.Tests.Discord.Interactions;

/// <summary>Commands as people are offered them.</summary>
public sealed class OfferTests : DiscordTest
{
    private static readonly object Sql = new { name = "SQL", value = "sql" };

    private static readonly object Settings = new
    {
        name = "settings",
        description = "x",
        default_member_permissions = "32",
        options = new object[]
        {
            new { type = 3, name = "time", description = "x", max_length = 5 },
            new { type = 4, name = "count", description = "x", min_value = 1, max_value = 9 },
            new { type = 5, name = "on", description = "x" },
            new { type = 3, name = "topic", description = "x", choices = new[] { Sql } },
            new { type = 3, name = "zone", description = "x", autocomplete = true },
        },
    };

    [Fact]
    public async Task Options_come_with_their_types()
    {
        var gateway = await Connected();
        await Bot.Registers(Settings);
        await Ada.In(Quiz).Uses("/settings", ("time", "08:30"), ("count", "3"), ("on", "true"), ("topic", "SQL"));
        var options = (await gateway.Interaction())["data"]!["options"]!.AsArray();

        Assert.Equal(["08:30", "3", "true", "sql"], options.Select(o => o!["value"]!.ToString()));
        Assert.Equal([3, 4, 5, 3], options.Select(o => (int)o!["type"]!));
    }

    [Theory]
    [InlineData("time", "08:30:00")]
    [InlineData("count", "10")]
    [InlineData("count", "three")]
    [InlineData("on", "perhaps")]
    [InlineData("topic", "Flask")]
    [InlineData("colour", "red")]
    public async Task What_the_client_does_not_take_cannot_be_sent(string option, string value)
    {
        await Bot.Registers(Settings);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Ada.In(Quiz).Uses("/settings", (option, value)));
    }

    [Fact]
    public async Task Commands_are_offered_only_to_those_who_may_use_them_and_where()
    {
        await Bot.Registers(
            Settings, new { name = "guild", description = "x", contexts = new[] { 0 } },
            new { name = "owner", description = "x", default_member_permissions = "0" },
            Command("must", new { type = 3, name = "what", description = "x", required = true }));
        async Task Fails(DiscordMember who, string command) =>
            await Assert.ThrowsAsync<InvalidOperationException>(() => who.Uses(command));

        await Fails(Ada.In(Quiz), "/unknown");
        await Fails(Ada.In(Quiz), "/must");
        await Fails(Bob.In(Quiz), "/settings");
        await Fails(Bob.In(Quiz), "/owner");
        await Fails(Bob.Dm(), "/guild");
        await Fails(Server.Person("Eve").In(Quiz), "/guild");
        Uni.Grants(Bob, DiscordPermission.ManageGuild);
        await Bob.In(Quiz).Uses("/settings");
        await Bob.In(Quiz).Uses("/guild");
        await Ada.In(Quiz).Uses("/owner");
        Quiz.Denies(Bob, DiscordPermission.UseApplicationCommands);
        await Fails(Bob.In(Quiz), "/guild");
    }

    [Fact]
    public async Task Sub_commands_are_written_after_the_command()
    {
        var gateway = await Connected();
        var zone = new { type = 3, name = "name", description = "x" };
        object sub = new { type = 1, name = "zone", description = "x", options = new[] { zone } };
        await Bot.Registers(Command("set", sub));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Ada.In(Quiz).Uses("/set"));
        await Ada.In(Quiz).Uses("/set zone", ("name", "Europe/Berlin"));
        var used = (await gateway.Interaction())["data"]!["options"]![0]!;

        Assert.Equal(("zone", 1), ((string?)used["name"], (int)used["type"]!));
        Assert.Equal("Europe/Berlin", (string?)used["options"]![0]!["value"]);
    }

    [Fact]
    public async Task Proposals_come_while_she_types()
    {
        var gateway = await Connected();
        await Bot.Registers(Settings);
        var proposing = Ada.In(Quiz).Completes("/settings", "zone", "ber", ("count", "3"));
        var asked = await gateway.Interaction();
        var focused = asked["data"]!["options"]!.AsArray().Single(o => (bool?)o!["focused"] == true)!;
        Assert.Equal((4, "ber"), ((int)asked["type"]!, (string?)focused["value"]));

        object choice(string name) => new { name, value = name };
        (await Bot.Answer(asked, 8, new { choices = Enumerable.Repeat(choice("x"), 26) })).IsInvalid("data.choices");
        (await Bot.Answer(asked, 8, new { choices = new[] { choice("") } })).IsInvalid("data.choices.0.name");
        (await Bot.Answer(asked, 8)).IsInvalid("data.choices");
        Assert.Equal(204, (await Bot.Answer(asked, 8, new { choices = new[] { choice("Europe/Berlin") } })).Status);

        Assert.Equal([new("Europe/Berlin", "Europe/Berlin")], await proposing);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Ada.In(Quiz).Completes("/settings", "time", "0"));
    }
}
