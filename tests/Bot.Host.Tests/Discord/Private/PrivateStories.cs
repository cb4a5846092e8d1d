using Bot.Host.Tests.Discord.World;
using Bot.Host.Tests.Support;

namespace Bot.Host.Tests.Discord.Private;

public sealed class PrivateStories
{
    [Fact]
    public async Task A_learner_starts_answers_and_sees_the_verdict_with_everything_in_it()
    {
        await using var world = await DiscordWorld.Start();
        var ann = world.Discord.Person("Ann").Dm();

        await ann.Uses("/start");
        var welcome = await ann.Sees("Welcome to Quizline");
        Assert.Contains(Assert.Single(welcome.Menus).Options, o => o.Label == "Europe/Berlin");
        await ann.Selects("Europe/Berlin", welcome);
        await ann.Sees("09:00 (Europe/Berlin)");
        await ann.Uses("/daily");
        var question = await ann.Sees("What about");
        await ann.Presses(question.Wrong(), question);
        var verdict = await ann.Sees("Not right.");
        Assert.False(verdict.IsEphemeral);
        Assert.Contains("Reason b.", verdict.Text);
        Assert.Contains("The first", verdict.Text);
        Assert.Contains("Reason a.", verdict.Text);
        Assert.Contains("Streak: 1 day", verdict.Text);

        await ann.Presses(question.Right(), question);
        await ann.Sees("Your first answer was");
        await ann.Uses("/streak");
        await ann.Sees("1 day in a row");
        await ann.Uses("/streak", ("why", "true"));
        await ann.Sees("kept, you answered");
        Assert.Contains("What about", question.Text);
        world.IsInOrder();
    }

    [Fact]
    public async Task The_question_comes_at_nine_in_the_zone_of_the_chat_and_the_next_day_closes_it()
    {
        await using var world = await DiscordWorld.Start();
        var ann = await world.Learner("Ann");
        await ann.Uses("/settings", ("zone", "America/New_York"));
        await ann.Sees("09:00 (America/New_York)");

        world.Clock.GoesTo(13, 59);
        await ann.Uses("/help");
        await ann.Sees("this list");
        ann.SeesNothingLike("Daily question ·");
        world.Clock.GoesTo(14);
        var first = await ann.Sees("Daily question ·");
        var closes = new DateTimeOffset(2026, 3, 3, 14, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();
        Assert.Contains($"<t:{closes}:R>", first.Text);
        var right = first.Right();
        await ann.Presses(right, first);
        await ann.Sees("Right!");

        world.Clock.GoesTo(14);
        await ann.Sees($"Last question: {right} was right, and you had it.");
        await ann.Sees("Daily question, closed");
        Assert.Contains("your answer", first.Text);
        Assert.Empty(first.Buttons);
        var second = await ann.Sees("Daily question ·");
        await ann.Presses(second.Wrong(), second);
        await ann.Sees("Streak: 2 days · 50 % right");
        world.IsInOrder();
    }

    [Fact]
    public async Task A_very_old_button_tells_its_verdict_and_counts_for_nothing()
    {
        await using var world = await DiscordWorld.Start();
        var ann = await world.Learner("Ann");
        await ann.Uses("/daily");
        var question = await ann.Sees("What about");
        var button = question.Buttons[0].CustomId!;
        await ann.Uses("/settings", ("question", "off"));
        await ann.Sees("Daily question: off");

        world.Clock.Passes(TimeSpan.FromDays(40));
        await ann.PressesData(button, question);
        await ann.Sees("This question is closed");
        Assert.Equal(0, Rows.Number(world.Database, "SELECT count(*) FROM events WHERE kind = 'answered'"));
        world.IsInOrder();
    }
}
