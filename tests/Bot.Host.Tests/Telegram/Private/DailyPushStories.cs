using Bot.Host.Tests.Telegram.World;

namespace Bot.Host.Tests.Telegram.Private;

public sealed class DailyPushStories
{
    [Theory, BothWays]
    public async Task The_question_comes_at_nine_in_the_zone_of_the_chat_and_the_next_day_closes_it(Delivery way)
    {
        await using var world = await TelegramWorld.Start(way);
        var ann = await world.Learner("Ann");
        await ann.Types("/settings zone America/New_York");
        await ann.Sees("09:00 (America/New_York)");

        world.Clock.GoesTo(13, 59);
        await ann.Types("/help");
        await ann.Sees("this list");
        ann.SeesNothingLike("Daily question ·");
        world.Clock.GoesTo(14);
        var first = await ann.Sees("Daily question ·");
        var closes = Assert.Single(first.Entities, e => e.Type == "date_time");
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 14, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds(), closes.UnixTime);
        Assert.All(first.Buttons, b => Assert.Null(b.Style));
        var (key, right) = (first.Key(), first.Right());
        Assert.StartsWith("✅ Right!", (await ann.Answers(first, right)).Text);

        world.Clock.GoesTo(14);
        var second = await ann.Sees($"Last question: {key} was right, and you had it.");
        Assert.StartsWith("Last question:", second.Text);
        await ann.Sees("Daily question, closed");
        Assert.Contains("your answer", first.Text);
        Assert.All(first.Buttons, b => Assert.True(b.IsDisabled));
        Assert.Equal($"✅ {key}", Assert.Single(first.Buttons, b => b.Style == "success").Text);
        Assert.Equal(
            new DateTimeOffset(2026, 3, 4, 14, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds(),
            second.Entities.Single(e => e.Type == "date_time").UnixTime);
        await ann.Answers(second, second.Wrong());
        await ann.Sees("Streak: 2 days · 50 % right");
        world.IsInOrder();
    }
}
