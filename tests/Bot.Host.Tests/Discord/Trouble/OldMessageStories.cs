using Bot.Emulators.Discord;
using Bot.Host.Tests.Discord.World;
using Bot.Host.Tests.Support;

namespace Bot.Host.Tests.Discord.Trouble;

public sealed class OldMessageStories
{
    private const string Edit = "PATCH /channels/{channel_id}/messages/{message_id}";

    [Fact]
    public async Task A_question_is_not_edited_after_an_hour_and_a_close_that_is_put_off_holds_nothing_up()
    {
        await using var world = await DiscordWorld.Start();
        var study = await Study.Begun(world);
        var question = await study.Asked(world);
        await study.Ann.In(study.Channel).Presses(question.Right(), question);
        await study.Ann.In(study.Channel).Sees("Right!");
        world.Clock.Passes(TimeSpan.FromSeconds(20));
        await study.Channel.Shows("1 answer");
        await Until.True(
            () => Rows.Number(world.Database, "SELECT count(*) FROM dispatches WHERE state <> 'sent'") == 0,
            () => "the worker knows that it is shown");

        world.Clock.Passes(TimeSpan.FromHours(2));
        await study.Ben.In(study.Channel).Presses(question.Wrong(), question);
        await study.Ben.In(study.Channel).Sees("Not right.");
        Assert.Equal(0, Rows.Number(world.Database, "SELECT count(*) FROM dispatches WHERE state = 'planned'"));
        world.Clock.Passes(TimeSpan.FromHours(2));
        await study.Ben.In(study.Channel).Uses("/help");
        await study.Ben.In(study.Channel).Sees("this list");
        Assert.DoesNotContain(
            world.Discord.Requests, r => r.Route == Edit && r.At > question.SentAt + TimeSpan.FromHours(1));

        world.Discord.Faults.Refuses(Edit, 400, 30046, "Maximum number of edits to messages older than 1 hour", 2);
        await study.Asked(world);
        await Until.True(
            () =>
            {
                world.Clock.Passes(TimeSpan.FromSeconds(10));
                return question.Text.Contains("closed", StringComparison.Ordinal);
            },
            () => "the question is closed");
        Assert.Equal(2, world.Discord.Faults.Struck);
        Assert.Empty(question.Buttons);
        world.IsInOrder();
    }
}
