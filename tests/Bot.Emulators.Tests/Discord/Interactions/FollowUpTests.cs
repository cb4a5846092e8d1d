using System.Text.Json.Nodes;
using Bot.Emulators.Discord;
using Bot.Emulators.Tests.Discord.Support;
using SetClock = Bot.Emulators.Tests.Telegram.Support.SetClock;

namespace Bot.Emulators.Tests.Discord.Interactions;

public sealed class FollowUpTests : DiscordTest
{
    private readonly SetClock _clock = new();

    protected override DiscordServerOptions Options => new() { Clock = _clock };

    [Fact]
    public async Task The_token_lives_a_quarter_of_an_hour_and_the_message_longer()
    {
        var interaction = await Used();
        await Bot.Answer(interaction, 4, new { content = "First" });
        var message = await Bot.Result("GET", Original(interaction));
        _clock.Advance(TimeSpan.FromMinutes(14.9));
        await Bot.Result("PATCH", Original(interaction), new { content = "Second" });
        _clock.Advance(TimeSpan.FromMinutes(0.2));

        (await Bot.Call("PATCH", Original(interaction), new { content = "x" })).IsRefused(401, 50027);
        (await Bot.Call("POST", Bot.Hook(interaction), new { content = "x" })).IsRefused(401, 50027);
        await Bot.Result("PATCH", $"/channels/{Quiz.Id}/messages/{message["id"]}", new { content = "Third" });
        await Quiz.Shows("Third");
    }

    [Fact]
    public async Task Before_the_acknowledgement_there_is_no_webhook()
    {
        var interaction = await Used();

        (await Bot.Call("GET", Original(interaction))).IsRefused(404, 10015);
        (await Bot.Call("POST", Bot.Hook(interaction), new { content = "x" })).IsRefused(404, 10015);
        (await Bot.Call("POST", $"/webhooks/1/{interaction["token"]}", new { content = "x" })).IsRefused(404, 10015);
        (await Bot.Call("POST", $"/webhooks/{Server.Bot.ApplicationId}/x", new { content = "x" }))
            .IsRefused(401, 50027);
    }

    [Fact]
    public async Task The_first_follow_up_ends_the_thinking_and_cannot_change_who_sees_it()
    {
        var interaction = await Used();
        await Bot.Answer(interaction, 5);
        var thinking = await Bob.In(Quiz).Sees("thinking");
        Assert.Equal(128, (int)(await Bot.Result("GET", Original(interaction)))["flags"]!);

        await Bot.Result("POST", Bot.Hook(interaction), new { content = "First", flags = 64 });
        await Bot.Result("POST", Bot.Hook(interaction), new { content = "Second", flags = 64 });

        Assert.Equal(("First", false), (thinking.Text, thinking.IsEphemeral));
        Assert.True((await Ada.In(Quiz).Sees("Second")).IsEphemeral);
        Bob.In(Quiz).SeesNothingLike("Second");
    }

    [Fact]
    public async Task A_follow_up_is_edited_and_deleted_by_its_id()
    {
        var interaction = await Used();
        await Bot.Answer(interaction, 4, new { content = "First", flags = 64 });
        var second = await Bot.Result("POST", Bot.Hook(interaction), new { content = "Second", flags = 64 });
        var path = Bot.Hook(interaction, $"/messages/{second["id"]}");

        await Bot.Result("PATCH", path, new { content = "Changed" });
        var shown = await Ada.In(Quiz).Sees("Changed");
        Assert.Equal(204, (await Bot.Call("DELETE", path)).Status);
        Assert.Equal(204, (await Bot.Call("DELETE", Original(interaction))).Status);

        Assert.True(shown.IsDeleted);
        (await Bot.Call("GET", path)).IsRefused(404, 10008);
        (await Bot.Call("PATCH", Original(interaction), new { content = "x" })).IsRefused(404, 10008);
        (await Bot.Call("GET", Bot.Hook(interaction, "/messages/1"))).IsRefused(404, 10008);
        Ada.In(Quiz).SawOnly("First", "Changed");
    }

    [Fact]
    public async Task The_bots_token_does_not_reach_an_ephemeral()
    {
        var interaction = await Used();
        await Bot.Answer(interaction, 4, new { content = "Only you", flags = 64 });
        var id = (string)(await Bot.Result("GET", Original(interaction)))["id"]!;

        var path = $"/channels/{Quiz.Id}/messages/{id}";
        (await Bot.Call("PATCH", path, new { content = "x" })).IsRefused(404, 10008);
        (await Bot.Call("DELETE", path)).IsRefused(404, 10008);
        (await Bot.Call("GET", path)).IsRefused(404, 10008);
        Assert.Empty((await Bot.Result("GET", $"/channels/{Quiz.Id}/messages")).AsArray());
    }

    [Fact]
    public async Task A_press_edits_its_message_at_once_or_later()
    {
        var gateway = await Connected();
        await Bot.Sent(Quiz.Id, new { content = "Question", components = Row(Button("A"), Button("B")) });
        var question = await Quiz.Shows("Question");

        await Bob.In(Quiz).Presses("A");
        await Bot.Answer(await gateway.Interaction(), 7, new { content = "One answer" });
        Assert.Equal(("One answer", 2), (question.Text, question.Buttons.Count));
        await Bob.In(Quiz).Presses("B", on: question);
        var press = await gateway.Interaction();
        Assert.Equal(204, (await Bot.Answer(press, 6)).Status);
        await Bot.Result("PATCH", Original(press), new { content = "Two answers", components = Array.Empty<object>() });
        await Bot.Result("POST", Bot.Hook(press), new { content = "Thanks", flags = 64 });

        Assert.Equal(("Two answers", 0), (question.Text, question.Buttons.Count));
        Assert.True((await Bob.In(Quiz).Sees("Thanks")).IsEphemeral);
        Server.HasNoViolations();
    }

    [Fact]
    public async Task An_ephemeral_with_buttons_is_changed_by_its_own_presses()
    {
        var interaction = await Used();
        await Bot.Answer(interaction, 4, new { content = "Page 1", flags = 64, components = Row(Button("Next")) });

        await Ada.In(Quiz).Presses("Next");
        var press = await _gateway!.Interaction();
        Assert.Equal(64, (int)press["message"]!["flags"]!);
        await Bot.Answer(press, 7, new { content = "Page 2" });

        Assert.True((await Ada.In(Quiz).Sees("Page 2")).IsEphemeral);
        Bob.In(Quiz).SeesNothingLike("Page");
        await Assert.ThrowsAsync<InvalidOperationException>(
            async () => await Bob.In(Quiz).Presses("Next", on: await Ada.In(Quiz).Sees("Page 2")));
    }

    [Fact]
    public async Task Replies_need_no_permissions_in_the_channel()
    {
        Quiz.Denies(Server.Bot, DiscordPermission.ViewChannel | DiscordPermission.SendMessages);
        var interaction = await Used();

        Assert.Equal("0", (string?)interaction["app_permissions"]);
        Assert.Equal(204, (await Bot.Answer(interaction, 4, new { content = "Still here" })).Status);
        await Quiz.Shows("Still here");
    }

    private GatewayClient? _gateway;

    private string Original(JsonNode interaction) => Bot.Hook(interaction, "/messages/@original");

    private async Task<JsonNode> Used()
    {
        _gateway = await Connected();
        await Ada.In(Quiz).Uses("/daily");
        return await _gateway.Interaction();
    }
}
