using Bot.Host.Tests.Telegram.World;

namespace Bot.Host.Tests.Telegram.Private;

public sealed class PrivateStories
{
    [Theory, BothWays]
    public async Task A_learner_starts_answers_and_sees_the_verdict_with_everything_in_it(Delivery way)
    {
        await using var world = await TelegramWorld.Start(way);
        var ann = world.Telegram.Person("Ann");

        await ann.Types("/start");
        var welcome = await ann.Sees("Welcome to Quizline");
        Assert.Contains(welcome.Buttons, b => b.Text.Contains("Berlin", StringComparison.Ordinal));
        await ann.Types("/daily");
        var question = await ann.Sees("What about");
        var toast = await ann.Answers(question, question.Wrong());
        Assert.Equal($"❌ Not right this time.\nReason b.\nRight is {question.Key()}. Reason a.", toast.Text);
        Assert.False(toast.Alert);
        var verdict = await ann.Sees("Not right. You chose");
        Assert.Contains("Reason b.", verdict.Text);
        Assert.Contains($"Right is {question.Key()}: The first", verdict.Text);
        Assert.Contains("Reason a.", verdict.Text);
        Assert.Contains("Streak: 1 day", verdict.Text);

        var again = await ann.Answers(question, question.Right());
        Assert.StartsWith($"❌ {question.Wrong()[..1]}, your first answer, is not right.", again.Text);
        await ann.Sees("Your first answer was");
        await ann.Types("/streak");
        await ann.Sees("1 day in a row");
        await ann.Types("/streak why");
        await ann.Sees("kept, you answered");
        world.IsInOrder();
    }
}
