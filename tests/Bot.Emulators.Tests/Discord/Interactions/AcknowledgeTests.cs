using System.Text.Json.Nodes;
using Bot.Emulators.Discord;
using Bot.Emulators.Tests.Discord.Support;
using SetClock = Bot.Emulators.Tests.Telegram.Support.SetClock;

namespace Bot.Emulators.Tests.Discord.Interactions;

public sealed class AcknowledgeTests : DiscordTest
{
    private readonly SetClock _clock = new();

    protected override DiscordServerOptions Options => new() { Clock = _clock };

    [Fact]
    public async Task After_three_seconds_it_is_too_late()
    {
        var gateway = await Connected();
        var ada = Ada.In(Quiz);
        var used = await ada.Uses("/daily");
        var interaction = await gateway.Interaction();

        _clock.Advance(TimeSpan.FromSeconds(3.1));

        (await Bot.Answer(interaction, 4, new { content = "x" })).IsRefused(404, 10062);
        Assert.True(used.HasFailed);
        Assert.Equal(["Ada: uses /daily"], Server.FailedInteractions);
        Assert.True((await ada.Sees("The application did not respond")).IsNotice);
        Bob.In(Quiz).SeesNothingLike("The application did not respond");
    }

    [Fact]
    public async Task Within_three_seconds_it_is_in_time_and_once_is_enough()
    {
        var gateway = await Connected();
        await Ada.In(Quiz).Uses("/daily");
        var interaction = await gateway.Interaction();
        _clock.Advance(TimeSpan.FromSeconds(2.9));

        Assert.Equal(204, (await Bot.Answer(interaction, 5)).Status);
        (await Bot.Answer(interaction, 4, new { content = "x" })).IsRefused(400, 40060);
        _clock.Advance(TimeSpan.FromHours(1));
        (await Bot.Answer(interaction, 5)).IsRefused(400, 40060);
        Assert.Empty(Server.FailedInteractions);
    }

    [Fact]
    public async Task An_unknown_interaction_or_a_wrong_token_is_unknown()
    {
        var gateway = await Connected();
        await Ada.In(Quiz).Uses("/daily");
        var interaction = await gateway.Interaction();

        var path = $"/interactions/{interaction["id"]}/other/callback";
        (await Bot.Call("POST", path, new { type = 5 })).IsRefused(404, 10062);
        (await Bot.Call("POST", $"/interactions/1/{interaction["token"]}/callback", new { type = 5 }))
            .IsRefused(404, 10062);
    }

    [Theory]
    [InlineData("command", new[] { 4, 5 })]
    [InlineData("press", new[] { 4, 5, 6, 7 })]
    [InlineData("typing", new[] { 8 })]
    public async Task Each_kind_takes_its_own_types(string kind, int[] allowed)
    {
        var gateway = await Connected();
        await Bot.Registers(Command(
            "daily", new { type = 3, name = "topic", description = "x", autocomplete = true }));
        await Bot.Sent(Quiz.Id, new { content = "Question", components = Row(Button("A")) });
        foreach (var type in (int[])[1, 4, 5, 6, 7, 8])
        {
            await (kind switch
            {
                "command" => Ada.In(Quiz).Uses("/daily"),
                "press" => Ada.In(Quiz).Presses("A"),
                _ => Begun(Ada.In(Quiz).Completes("/daily", "topic", "x")),
            });
            object data = type == 8
                ? new { choices = Array.Empty<object>() }
                : new { content = "x", components = Row(Button("A")) };
            var answer = await Bot.Answer(await gateway.Interaction(), type, type is 5 or 6 ? null : data);

            if (allowed.Contains(type)) Assert.Equal(204, answer.Status);
            else answer.IsInvalid("type");
        }
    }

    [Fact]
    public async Task The_message_of_a_callback_is_checked_like_every_other()
    {
        var gateway = await Connected();
        await Ada.In(Quiz).Uses("/daily");
        var interaction = await gateway.Interaction();

        (await Bot.Answer(interaction, 4)).IsRefused(400, 50006);
        (await Bot.Answer(interaction, 4, new { content = new string('x', 2001) })).IsInvalid("data.content");
        (await Bot.Answer(interaction, 4, new { content = "x", components = new[] { new { type = 2 } } }))
            .IsInvalid("data.components.0.type");
        Assert.Equal(204, (await Bot.Answer(interaction, 4, new { content = "x" })).Status);
    }

    [Fact]
    public async Task The_response_is_told_on_request()
    {
        var gateway = await Connected();
        await Ada.In(Quiz).Uses("/daily");
        var interaction = await gateway.Interaction();
        var path = $"/interactions/{interaction["id"]}/{interaction["token"]}/callback?with_response=true";

        var told = await Bot.Result("POST", path, new { type = 4, data = new { content = "x", flags = 64 } });

        Assert.Equal((string?)interaction["id"], (string?)told["interaction"]!["id"]);
        Assert.True((bool)told["interaction"]!["response_message_ephemeral"]!);
        Assert.Equal("x", (string?)told["resource"]!["message"]!["content"]);
    }

    [Fact]
    public async Task No_token_of_the_bot_is_needed()
    {
        var gateway = await Connected();
        await Ada.In(Quiz).Uses("/daily");
        Bot.Http.DefaultRequestHeaders.Authorization = null;
        var interaction = await gateway.Interaction();

        Assert.Equal(204, (await Bot.Answer(interaction, 4, new { content = "x" })).Status);
        await Bot.Result("POST", Bot.Hook(interaction), new { content = "y" });
    }

    [Fact]
    public async Task What_a_deferral_must_not_carry_is_noted()
    {
        var gateway = await Connected();
        await Ada.In(Quiz).Uses("/daily");
        await Bot.Answer(await gateway.Interaction(), 5, new { flags = 64 });
        Assert.Empty(Server.Violations);
        await Ada.In(Quiz).Uses("/daily");
        await Bot.Answer(await gateway.Interaction(), 5, new { content = "x" });

        Assert.Contains(Server.Violations, v => v.Contains("nothing but the flag 64"));
    }

    /// <summary>The interaction has begun, whether or not its choices ever come.</summary>
    private static Task Begun(Task<IReadOnlyList<DiscordChoice>> completing) =>
        completing.IsFaulted ? completing : Task.CompletedTask;
}
