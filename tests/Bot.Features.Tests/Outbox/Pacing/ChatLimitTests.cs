using Bot.Core.Chat;
using Bot.Features.Outbox;
using NodaTime;

namespace Bot.Features.Tests.Outbox.Pacing;

public sealed class ChatLimitTests : LaneBench
{
    [Fact]
    public async Task A_chat_gets_its_burst_and_in_no_stretch_of_the_time_that_it_makes_up_for_more()
    {
        var lanes = Lanes(new ChatLimits { PerChatPerSecond = 0.5, PerChatBurst = 3 });
        var sends = Enumerable.Range(0, 6).Select(i => Send(lanes, $"{i}", Lane.Feedback)).ToList();
        await Task.WhenAll(sends.Take(3)).WaitAsync(Patience, TimeProvider.System);
        var start = Time.Now;
        Time.Advance(Duration.FromSeconds(6));
        Assert.False(sends[3].IsCompleted);
        await PassUntil(Task.WhenAll(sends));
        Assert.InRange((Time.Now - start).TotalSeconds, 6.1, 7);
    }

    [Fact]
    public async Task A_group_has_a_budget_for_any_minute_and_a_private_chat_has_not()
    {
        var lanes = Lanes(new ChatLimits { PerGroupPerMinute = 20 });
        await Task.WhenAll(Enumerable.Range(0, 30).Select(i => Send(lanes, $"{i}", Lane.Daily, "private")))
            .WaitAsync(Patience, TimeProvider.System);
        var start = Time.Now;
        var group = Enumerable.Range(0, 30)
            .Select(i => Send(lanes, $"{i}", Lane.Daily, "group", ChatKind.Group)).ToList();
        await Task.WhenAll(group.Take(20)).WaitAsync(Patience, TimeProvider.System);
        Time.Advance(Duration.FromSeconds(60));
        Assert.False(group[20].IsCompleted);
        await PassUntil(Task.WhenAll(group));
        Assert.InRange((Time.Now - start).TotalSeconds, 60.5, 62);
    }

    [Theory]
    [InlineData(RetryScope.Chat)]
    [InlineData(RetryScope.Global)]
    public async Task A_platform_that_asks_to_wait_holds_the_chat_or_everything(RetryScope scope)
    {
        var lanes = Lanes(new ChatLimits());
        await lanes.Send(Chat("a"), ChatKind.Private, Lane.Daily,
            _ => Task.FromResult<SendResult>(new SendResult.RetryAfter(Duration.FromSeconds(30), scope)));
        var start = Time.Now;
        var same = Send(lanes, "same", Lane.Feedback, "a");
        var other = Send(lanes, "other", Lane.Feedback, "b");
        if (scope is RetryScope.Chat) await other.WaitAsync(Patience, TimeProvider.System);
        else Assert.False(other.IsCompleted);

        Time.Advance(Duration.FromSeconds(29));
        Assert.False(same.IsCompleted);
        await PassUntil(Task.WhenAll(same, other));
        Assert.InRange((Time.Now - start).TotalSeconds, 30, 32);
    }

    [Theory]
    [InlineData("b", 2, true)]
    [InlineData("b", 4, false)]
    [InlineData("a", 2, false)]
    public async Task Two_chats_told_to_wait_at_about_the_sameTime_hold_everything(
        string second, int secondsLater, bool all)
    {
        var lanes = Lanes(new ChatLimits());
        await Refused(lanes, "a", seconds: 1);
        Time.Advance(Duration.FromSeconds(secondsLater));
        await Refused(lanes, second, seconds: 30);

        var other = Send(lanes, "other", Lane.Feedback, "c");
        if (!all) await other.WaitAsync(Patience, TimeProvider.System);
        Time.Advance(Duration.FromSeconds(29.9));
        Assert.Equal(!all, other.IsCompleted);
        await PassUntil(other);
    }

    [Fact]
    public async Task A_platform_that_asks_to_wait_for_months_does_not_break_the_lane()
    {
        var lanes = Lanes(new ChatLimits());
        await lanes.Send(Chat("a"), ChatKind.Private, Lane.Daily,
            _ => Task.FromResult<SendResult>(new SendResult.RetryAfter(Duration.FromDays(100), RetryScope.Chat)));
        var held = Send(lanes, "held", Lane.Feedback, "a");
        await Send(lanes, "other", Lane.Feedback, "b").WaitAsync(Patience, TimeProvider.System);
        Assert.False(held.IsCompleted);
    }
}
