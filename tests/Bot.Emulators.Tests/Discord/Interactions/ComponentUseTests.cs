using System.Text.Json.Nodes;
using Bot.Emulators.Tests.Discord.Support;

namespace Bot.Emulators.Tests.Discord.Interactions;

/// <summary>Buttons and menus as people use them.</summary>
public sealed class ComponentUseTests : DiscordTest
{
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
}
