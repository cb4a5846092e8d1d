using Bot.Emulators.Tests.Discord.Support;

namespace Bot.Emulators.Tests.Discord;

/// <summary>The usual way, from a command to an edit.</summary>
public sealed class ConversationTests : DiscordTest
{
    [Fact]
    public async Task A_command_is_answered_and_a_press_gets_a_reply_for_one_person()
    {
        var gateway = await Connected();
        var (ada, bob) = (Ada.In(Quiz), Bob.In(Quiz));

        var used = await ada.Uses("/daily");
        await Bot.Answer(await gateway.Interaction(), 4, new { content = "Question", components = Row(Button("B")) });
        var question = await bob.Sees("Question");
        await bob.Presses("B");
        var press = await gateway.Interaction();
        await Bot.Answer(press, 4, new { content = "Right!", flags = 64 });

        Assert.True((await bob.Sees("Right!")).IsEphemeral);
        ada.SeesNothingLike("Right!");
        bob.SawOnly("Right!");
        Assert.Equal(question.Id, (await used.Answered()).Id);
        Assert.Equal($"{question.Id}", (string?)press["message"]!["id"]);
        Assert.Empty(Server.FailedInteractions);
        Server.HasNoViolations();
    }

    [Fact]
    public async Task A_thinking_reply_is_filled_in_later()
    {
        var gateway = await Connected();
        await Ada.In(Quiz).Uses("/daily");
        var interaction = await gateway.Interaction();

        Assert.Equal(204, (await Bot.Answer(interaction, 5, new { flags = 64 })).Status);
        var seen = await Ada.In(Quiz).Sees("thinking");
        Assert.True(seen is { IsDeferred: true, IsEphemeral: true });
        await Bot.Result("PATCH", Bot.Hook(interaction, "/messages/@original"), new { content = "Here" });

        Assert.Equal("Here", seen.Text);
        Assert.False(seen.IsDeferred);
        Assert.Single(Ada.In(Quiz).Messages);
    }

    [Fact]
    public async Task A_post_in_a_channel_is_shown_and_can_be_edited()
    {
        object nobody = new { parse = Array.Empty<string>() };
        var id = await Bot.Sent(Quiz.Id, new { content = "Daily", allowed_mentions = nobody });
        var shown = await Quiz.Shows("Daily");

        await Bot.Result("PATCH", $"/channels/{Quiz.Id}/messages/{id}", new { content = "Closed" });

        Assert.Equal(["Daily", "Closed"], shown.Versions.Select(v => v.Text));
        Assert.Equal(["Daily", "Closed"], Quiz.PublicTexts);
        Server.HasNoViolations();
    }
}
