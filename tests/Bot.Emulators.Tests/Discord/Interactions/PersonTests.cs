using System.Text.Json.Nodes;
using Bot.Emulators.Discord;
using Bot.Emulators.Tests.Discord.Support;

namespace Bot.Emulators.Tests.Discord.Interactions;

/// <summary>What people can do, and what the bot is told of it.</summary>
public sealed class PersonTests : DiscordTest
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
    public async Task An_interaction_tells_all_that_the_documentation_names()
    {
        var gateway = await Connected();
        await Bob.In(Quiz).Uses("/daily");
        var told = await gateway.Interaction();

        Assert.Equal($"{Server.Bot.ApplicationId}", (string?)told["application_id"]);
        Assert.Equal((2, 1, 0), ((int)told["type"]!, (int)told["version"]!, (int)told["context"]!));
        Assert.Equal($"{Uni.Id}", (string?)told["guild_id"]);
        Assert.Equal($"{Uni.Id}", (string?)told["authorizing_integration_owners"]!["0"]);
        Assert.Equal(($"{Quiz.Id}", 0), ((string?)told["channel"]!["id"], (int)told["channel"]!["type"]!));
        Assert.Equal($"{Quiz.Id}", (string?)told["channel_id"]);
        Assert.Equal($"{Bob.Id}", (string?)told["member"]!["user"]!["id"]);
        Assert.True(ulong.Parse((string)told["member"]!["permissions"]!) > 0);
        Assert.Equal(("de", "en-US"), ((string?)told["locale"], (string?)told["guild_locale"]));
        Assert.Equal("daily", (string?)told["data"]!["name"]);
        Assert.Null(told["user"]);
        foreach (var name in (string[])["token", "app_permissions", "entitlements", "attachment_size_limit"])
        {
            Assert.NotNull(told[name]);
        }
    }

    [Fact]
    public async Task In_direct_messages_there_is_a_user_and_no_member()
    {
        var gateway = await Connected();
        var dm = Bob.Dm();
        await dm.Uses("/daily");
        var told = await gateway.Interaction();
        await Bot.Answer(told, 4, new { content = "Hello" });

        Assert.Equal(($"{Bob.Id}", 1), ((string?)told["user"]!["id"], (int)told["context"]!));
        Assert.Null(told["member"]);
        Assert.Null(told["guild_id"]);
        Assert.Equal((1, $"{dm.ChannelId}"), ((int)told["channel"]!["type"]!, (string?)told["channel"]!["id"]));
        await dm.Sees("Hello");
        Bob.In(Quiz).SeesNothingLike("Hello");
    }

    [Fact]
    public async Task In_a_thread_the_channel_has_a_parent()
    {
        var gateway = await Connected();
        var thread = Quiz.Thread("week 1");
        await Bob.In(thread).Uses("/daily");
        var channel = (await gateway.Interaction())["channel"]!;

        Assert.Equal((11, $"{Quiz.Id}"), ((int)channel["type"]!, (string?)channel["parent_id"]));
        Assert.False((bool)channel["thread_metadata"]!["archived"]!);
    }

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

    [Fact]
    public async Task A_menu_sends_the_values_behind_its_labels()
    {
        var gateway = await Connected();
        var menu = JsonNode.Parse("""
            {"type":3,"custom_id":"zones","max_values":2,"options":[
              {"label":"Berlin","value":"1"},{"label":"Paris","value":"2"},{"label":"Rome","value":"3"}]}
            """)!;
        await Bot.Sent(Quiz.Id, new { content = "Where?", components = Row(menu) });

        await Bob.In(Quiz).Selects("Paris");
        var one = (await gateway.Interaction())["data"]!;
        await Bob.In(Quiz).SelectsAll(["Berlin", "Rome"]);
        var two = (await gateway.Interaction())["data"]!;

        Assert.Equal(("zones", 3, 2), ((string?)one["custom_id"], (int)one["component_type"]!, (int)one["id"]!));
        Assert.Equal(["2"], one["values"]!.AsArray().Select(v => (string?)v));
        Assert.Equal(["1", "3"], two["values"]!.AsArray().Select(v => (string?)v));
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => Bob.In(Quiz).SelectsAll(["Berlin", "Paris", "Rome"]));
    }

    [Fact]
    public async Task Only_live_buttons_are_pressed_but_a_changed_client_sends_anything()
    {
        var gateway = await Connected();
        var (dead, link) = (Button("Dead"), Button("Link"));
        dead["disabled"] = true;
        (link["style"], link["url"]) = (5, "https://x.example/");
        link.Remove("custom_id");
        await Bot.Sent(Quiz.Id, new { content = "Question", components = Row(Button("A) one"), dead, link) });
        var (question, bob) = (await Quiz.Shows("Question"), Bob.In(Quiz));

        foreach (var label in (string[])["Dead", "Link", "None"])
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => bob.Presses(label, on: question));
        }
        await bob.Presses("A)");
        var data = (await gateway.Interaction())["data"]!;
        Assert.Equal(("press A) one", 2), ((string?)data["custom_id"], (int)data["component_type"]!));
        await bob.PressesData("forged", on: question);
        Assert.Equal("forged", (string?)(await gateway.Interaction())["data"]!["custom_id"]);
        Quiz.Deletes(question);
        await Assert.ThrowsAsync<InvalidOperationException>(() => bob.Presses("A)", on: question));
    }

    [Fact]
    public async Task Nobody_hears_of_a_press_where_the_bot_is_gone()
    {
        var gateway = await Connected();
        await Bot.Sent(Quiz.Id, new { content = "Question", components = Row(Button("A")) });
        Uni.Removes(Server.Bot);

        await Bob.In(Quiz).Presses("A");
        await Bob.Dm().Uses("/daily");

        Assert.Equal($"{Bob.Dm().ChannelId}", (string?)(await gateway.Interaction())["channel_id"]);
    }

    [Fact]
    public async Task Waiting_ends_with_what_is_there_instead()
    {
        await using var server = await DiscordServer.Start(new() { Patience = TimeSpan.FromMilliseconds(50) });
        var ada = server.Person("Ada").Dm();
        ada.Types("Hello");

        var e = await Assert.ThrowsAsync<TimeoutException>(() => ada.Sees("Hello"));
        Assert.Contains("Ada: Hello", e.Message);
    }
}
