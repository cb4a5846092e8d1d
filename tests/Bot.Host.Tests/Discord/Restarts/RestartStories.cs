using Bot.Host.Tests.Discord.World;
using Bot.Host.Tests.Support;

namespace Bot.Host.Tests.Discord.Restarts;

public sealed class RestartStories
{
    [Fact]
    public async Task A_quick_restart_resumes_and_answers_what_happened_meanwhile()
    {
        // Discord waits three seconds for an answer; here it waits for the restart.
        await using var world = await DiscordWorld.Start(new() { AcknowledgeWindow = TimeSpan.FromMinutes(2) });
        var ann = await world.Learner("Ann");
        await ann.Uses("/daily");
        var question = await ann.Sees("Daily question ·");

        await world.Stops();
        await ann.Presses(question.Right(), question);
        await world.Starts();
        await ann.Sees("Right!");
        await ann.Sees("Streak: 1 day");
        Assert.Equal((1, 1), (world.Discord.Identifies, world.Discord.Resumes));
        Assert.Single(ann.Messages, m => m.Text.Contains("Daily question ·", StringComparison.Ordinal));
        world.IsInOrder();
    }

    [Fact]
    public async Task A_press_that_waited_too_long_counts_and_is_told_when_it_is_repeated()
    {
        await using var world = await DiscordWorld.Start();
        var study = await Study.Begun(world);
        var question = await study.Asked(world);
        await world.Stops();
        await study.Ann.In(study.Channel).Presses(question.Right(), question);
        world.Clock.Passes(TimeSpan.FromSeconds(10));
        await world.Starts();
        await Until.True(
            () => Rows.Number(world.Database, "SELECT count(*) FROM events WHERE kind = 'answered'") == 1,
            () => "the answer counts");
        await study.Ann.In(study.Channel).Presses(question.Wrong(), question);
        await study.Ann.In(study.Channel).Sees("Your first answer was");
        world.Discord.HasNoViolations();
    }

    [Fact]
    public async Task In_direct_messages_the_verdict_is_told_however_late()
    {
        await using var world = await DiscordWorld.Start();
        var ann = await world.Learner("Ann");
        await ann.Uses("/daily");
        var question = await ann.Sees("Daily question ·");
        await world.Stops();
        await ann.Presses(question.Right(), question);
        world.Clock.Passes(TimeSpan.FromSeconds(10));
        await world.Starts();

        await ann.Sees("Streak: 1 day");
        Assert.Single(ann.Messages, m => m.FromBot && m.Text.Contains("Right!", StringComparison.Ordinal));
        world.Discord.HasNoViolations();
    }

    [Fact]
    public async Task A_question_that_was_due_while_the_worker_was_stopped_comes_once()
    {
        await using var world = await DiscordWorld.Start();
        var ann = await world.Learner("Ann");

        await world.Stops();
        world.Clock.GoesTo(9);
        world.Clock.Passes(TimeSpan.FromHours(2));
        await world.Starts();
        await ann.Sees("Daily question ·");
        await world.Stops();
        await world.Starts();
        await ann.Uses("/help");
        await ann.Sees("this list");

        Assert.Single(ann.Messages, m => m.Text.Contains("Daily question ·", StringComparison.Ordinal));
        Assert.Equal(1, Rows.Number(world.Database, "SELECT count(*) FROM dispatches WHERE kind = 'daily_question'"));
        world.IsInOrder();
    }
}
