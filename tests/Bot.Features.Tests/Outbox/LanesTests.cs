using Bot.Core.Chat;
using Bot.Features.Outbox;
using Bot.Testing;
using NodaTime;

namespace Bot.Features.Tests.Outbox;

public sealed class LanesTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ManualTime _time = new(Some.Monday);
    private readonly List<string> _sent = [];
    private readonly Lock _gate = new();
    private readonly List<IDisposable> _rubbish = [];

    [Fact]
    public async Task Sends_go_in_the_strict_order_of_their_lanes()
    {
        var lanes = Lanes(new ChatLimits { PerSecond = 1 });
        var sends = new[]
        {
            Send(lanes, "first", Lane.Announcement), Send(lanes, "count", Lane.Announcement),
            Send(lanes, "daily", Lane.Daily), Send(lanes, "battle", Lane.Battle),
            Send(lanes, "verdict", Lane.Feedback), Send(lanes, "verdict 2", Lane.Feedback),
        };
        await PassUntil(Task.WhenAll(sends));
        Assert.Equal(["first", "verdict", "verdict 2", "battle", "daily", "count"], _sent);
    }

    [Fact]
    public async Task A_broadcast_delays_a_verdict_by_at_most_one_send()
    {
        var lanes = Lanes(new ChatLimits { PerSecond = 1 });
        var broadcast = Enumerable.Range(0, 50)
            .Select(i => Send(lanes, $"news {i}", Lane.Announcement, $"chat {i}")).ToList();
        await PassUntil(broadcast[3]);
        var before = Count;
        await PassUntil(Send(lanes, "verdict", Lane.Feedback, "other"));
        Assert.InRange(_sent.IndexOf("verdict"), before, before + 1);
        await PassUntil(Task.WhenAll(broadcast));
    }

    [Fact]
    public async Task One_at_a_time_goes_to_a_chat_and_others_do_not_wait_for_it()
    {
        var lanes = Lanes(new ChatLimits());
        var slow = new TaskCompletionSource<SendResult>();
        var first = lanes.Send(Chat("a"), ChatKind.Private, Lane.Daily, () => slow.Task);
        var second = Send(lanes, "second", Lane.Feedback, "a");
        await Send(lanes, "elsewhere", Lane.Announcement, "b").WaitAsync(Patience, TimeProvider.System);
        Assert.False(second.IsCompleted);
        Assert.Equal(["elsewhere"], _sent);
        slow.SetResult(new SendResult.Ok());
        await Task.WhenAll(first, second).WaitAsync(Patience, TimeProvider.System);
    }

    [Fact]
    public async Task A_chat_gets_its_burst_and_then_its_pace()
    {
        var lanes = Lanes(new ChatLimits { PerChatPerSecond = 0.5, PerChatBurst = 3 });
        var sends = Enumerable.Range(0, 6).Select(i => Send(lanes, $"{i}", Lane.Feedback)).ToList();
        await Task.WhenAll(sends.Take(3)).WaitAsync(Patience, TimeProvider.System);
        var start = _time.Now;
        await PassUntil(sends[3]);
        Assert.InRange((_time.Now - start).TotalSeconds, 1.9, 3);
        await PassUntil(Task.WhenAll(sends));
        Assert.InRange((_time.Now - start).TotalSeconds, 5.9, 8);
    }

    [Fact]
    public async Task A_group_has_a_budget_by_the_minute_and_a_private_chat_has_not()
    {
        var lanes = Lanes(new ChatLimits { PerGroupPerMinute = 20 });
        await Task.WhenAll(Enumerable.Range(0, 30).Select(i => Send(lanes, $"{i}", Lane.Daily, "private")))
            .WaitAsync(Patience, TimeProvider.System);
        var start = _time.Now;
        var group = Enumerable.Range(0, 30)
            .Select(i => Send(lanes, $"{i}", Lane.Daily, "group", ChatKind.Group)).ToList();
        await Task.WhenAll(group.Take(20)).WaitAsync(Patience, TimeProvider.System);
        await PassUntil(Task.WhenAll(group));
        Assert.InRange((_time.Now - start).TotalSeconds, 29, 35);
    }

    [Theory]
    [InlineData(RetryScope.Chat)]
    [InlineData(RetryScope.Global)]
    public async Task A_platform_that_asks_to_wait_holds_the_chat_or_everything(RetryScope scope)
    {
        var lanes = Lanes(new ChatLimits());
        await lanes.Send(Chat("a"), ChatKind.Private, Lane.Daily,
            () => Task.FromResult<SendResult>(new SendResult.RetryAfter(Duration.FromSeconds(30), scope)));
        var start = _time.Now;
        var same = Send(lanes, "same", Lane.Feedback, "a");
        var other = Send(lanes, "other", Lane.Feedback, "b");
        if (scope is RetryScope.Chat) await other.WaitAsync(Patience, TimeProvider.System);
        else Assert.False(other.IsCompleted);

        _time.Advance(Duration.FromSeconds(29));
        Assert.False(same.IsCompleted);
        await PassUntil(Task.WhenAll(same, other));
        Assert.InRange((_time.Now - start).TotalSeconds, 30, 32);
    }

    [Fact]
    public async Task A_platform_that_asks_to_wait_for_months_does_not_break_the_lane()
    {
        var lanes = Lanes(new ChatLimits());
        await lanes.Send(Chat("a"), ChatKind.Private, Lane.Daily,
            () => Task.FromResult<SendResult>(new SendResult.RetryAfter(Duration.FromDays(100), RetryScope.Chat)));
        var held = Send(lanes, "held", Lane.Feedback, "a");
        await Send(lanes, "other", Lane.Feedback, "b").WaitAsync(Patience, TimeProvider.System);
        Assert.False(held.IsCompleted);
    }

    [Fact]
    public async Task A_send_that_throws_frees_its_chat()
    {
        var lanes = Lanes(new ChatLimits());
        await Assert.ThrowsAsync<InvalidOperationException>(() => lanes.Send(
            Chat("a"), ChatKind.Private, Lane.Daily, () => throw new InvalidOperationException("on purpose")));
        await Send(lanes, "next", Lane.Daily, "a").WaitAsync(Patience, TimeProvider.System);
    }

    [Fact]
    public async Task Budgets_are_forgotten_at_rest()
    {
        var lanes = Lanes(new ChatLimits { PerChatPerSecond = 1, PerGroupPerMinute = 20 });
        for (var i = 0; i < 1_000; i++)
        {
            await Send(lanes, $"{i}", Lane.Daily, $"chat {i}", ChatKind.Group).WaitAsync(Patience, TimeProvider.System);
            _time.Advance(Duration.FromSeconds(1));
        }
        Assert.InRange(lanes.ChatsKnown, 1, 200);
    }

    public void Dispose() => _rubbish.ForEach(r => r.Dispose());

    private int Count
    {
        get
        {
            lock (_gate) return _sent.Count;
        }
    }

    private Lanes Lanes(ChatLimits limits)
    {
        var lanes = new Lanes(limits, _time);
        _rubbish.Add(lanes);
        return lanes;
    }

    private Task<SendResult> Send(
        Lanes lanes, string what, Lane lane, string chat = "a", ChatKind kind = ChatKind.Private) =>
        lanes.Send(Chat(chat), kind, lane, () =>
        {
            lock (_gate) _sent.Add(what);
            return Task.FromResult<SendResult>(new SendResult.Ok());
        });

    private async Task PassUntil(Task task)
    {
        for (var tries = 0; tries < 2_000 && !task.IsCompleted; tries++)
        {
            await Task.WhenAny(task, Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System));
            if (!task.IsCompleted) _time.Advance(Duration.FromMilliseconds(250));
        }
        await task;
    }

    private static ChatAddress Chat(string name) => new("fake", name);
}
