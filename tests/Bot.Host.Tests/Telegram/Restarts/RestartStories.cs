using Bot.Host.Tests.Support;
using Bot.Host.Tests.Telegram.World;

namespace Bot.Host.Tests.Telegram.Restarts;

public sealed class RestartStories
{
    [Theory, BothWays]
    public async Task What_people_do_while_the_worker_is_stopped_is_answered_when_it_is_back(Delivery way)
    {
        await using var world = await TelegramWorld.Start(way, new() { AnswerWindow = TimeSpan.FromMinutes(2) });
        var ann = await world.Learner("Ann");
        var ben = await world.Learner("Ben");
        await ann.Types("/daily");
        var question = await ann.Sees("Daily question ·");

        await world.Stops();
        var press = await ann.Presses(question.Right(), question);
        await ben.Types("/daily");
        await world.Starts();

        Assert.StartsWith("✅ Right!", (await press.Answered()).Text);
        await ann.Sees("Streak: 1 day");
        await ben.Sees("Daily question ·");
        Assert.Contains("your first answer", (await ann.Answers(question, question.Right())).Text);
        Assert.Single(ann.Messages, m => m.Text.Contains("Daily question ·", StringComparison.Ordinal));
        Assert.Single(ann.Messages, m => m.Text.Contains("Welcome", StringComparison.Ordinal));
        world.IsInOrder();
    }

    [Theory, BothWays]
    public async Task A_question_that_was_due_while_the_worker_was_stopped_comes_once(Delivery way)
    {
        await using var world = await TelegramWorld.Start(way);
        var ann = await world.Learner("Ann");

        await world.Stops();
        world.Clock.GoesTo(9);
        world.Clock.Passes(TimeSpan.FromHours(2));
        await world.Starts();
        await ann.Sees("Daily question ·");
        await world.Stops();
        await world.Starts();
        await ann.Types("/help");
        await ann.Sees("this list");

        Assert.Single(ann.Messages, m => m.Text.Contains("Daily question ·", StringComparison.Ordinal));
        Assert.Equal(1, Rows.Number(world.Database, "SELECT count(*) FROM dispatches WHERE kind = 'daily_question'"));
        world.IsInOrder();
    }
}
