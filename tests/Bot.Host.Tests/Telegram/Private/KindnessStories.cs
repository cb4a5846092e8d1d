using Bot.Host.Tests.Support;
using Bot.Host.Tests.Telegram.World;

namespace Bot.Host.Tests.Telegram.Private;

public sealed class KindnessStories
{
    [Theory, BothWays]
    public async Task What_the_bot_does_not_understand_is_answered_kindly(Delivery way)
    {
        await using var world = await TelegramWorld.Start(way);
        var ann = await world.Learner("Ann");

        await ann.Types("hello, who are you?");
        await ann.Sees("I read commands and buttons only.");
        await ann.Types("/frobnicate <i>");
        await ann.Sees("I do not know /frobnicate.");
        await ann.Types("/help@SomeOtherBot");
        await ann.Types("/help@quizlinetestbot");
        var help = await ann.Sees("Quizline asks one question a day");
        Assert.True(help.Entities.Count(e => e.Type == "bot_command") >= 6, "Commands can be tapped.");
        Assert.Single(ann.Messages, m => m.Text.Contains("Quizline asks one question", StringComparison.Ordinal));
        world.IsInOrder();
    }

    [Theory, BothWays]
    public async Task Forged_buttons_are_answered_and_change_nothing(Delivery way)
    {
        await using var world = await TelegramWorld.Start(way);
        var ann = await world.Learner("Ann");
        await ann.Types("/daily");
        var question = await ann.Sees("What about");
        var genuine = question.Buttons[0].CallbackData!;

        string[] forged = ["x", "", "1.a.zz.0.AAAA", genuine[..^1], genuine + "x", "'; DROP TABLE events --"];
        foreach (var data in forged)
        {
            var toast = await (await ann.PressesData(data, question)).Answered();
            Assert.Contains("no longer works", toast.Text);
        }
        var bob = await world.Learner("Bob");
        var foreign = await (await bob.PressesData(genuine, await bob.Sees("Welcome"))).Answered();
        Assert.Contains("belongs to another chat", foreign.Text);
        Assert.Equal(0, Rows.Number(world.Database, "SELECT count(*) FROM events WHERE kind = 'answered'"));
        world.IsInOrder();
    }

    [Theory, BothWays]
    public async Task A_very_old_button_tells_its_verdict_and_counts_for_nothing(Delivery way)
    {
        await using var world = await TelegramWorld.Start(way);
        var ann = await world.Learner("Ann");
        await ann.Types("/daily");
        var question = await ann.Sees("What about");
        var (data, right) = (question.Buttons[0].CallbackData!, question.Buttons[0].Text == question.Right());
        await ann.Types("/settings off");
        await ann.Sees("Daily question: off");

        world.Clock.Passes(TimeSpan.FromDays(40));
        var toast = await (await ann.PressesData(data, question)).Answered();

        Assert.StartsWith("⌛ Closed, so it does not count: ❌ A is not right.", toast.Text);
        await ann.Sees(right ? "is right:" : "is not right:");
        Assert.Equal(0, Rows.Number(world.Database, "SELECT count(*) FROM events WHERE kind = 'answered'"));
        world.IsInOrder();
    }
}
