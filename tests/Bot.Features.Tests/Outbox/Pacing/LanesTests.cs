using Bot.Core.Chat;
using Bot.Features.Outbox;
using NodaTime;

namespace Bot.Features.Tests.Outbox.Pacing;

public sealed class LanesTests : LaneBench
{
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
        Assert.Equal(["first", "verdict", "verdict 2", "battle", "daily", "count"], Sent);
    }

    [Fact]
    public async Task A_broadcast_delays_a_verdict_by_at_most_one_send()
    {
        var lanes = Lanes(new ChatLimits { PerSecond = 1 });
        var broadcast = Enumerable.Range(0, 50)
            .Select(i => Send(lanes, $"news {i}", Lane.Announcement, $"chat {i}")).ToList();
        await PassUntil(broadcast[3]);
        var before = Sent.Count;
        await PassUntil(Send(lanes, "verdict", Lane.Feedback, "other"));
        Assert.InRange(Sent.ToList().IndexOf("verdict"), before, before + 1);
        await PassUntil(Task.WhenAll(broadcast));
    }

    [Fact]
    public async Task One_at_aTime_goes_to_a_chat_and_others_do_not_wait_for_it()
    {
        var lanes = Lanes(new ChatLimits());
        var slow = new TaskCompletionSource<SendResult>();
        var first = lanes.Send(Chat("a"), ChatKind.Private, Lane.Daily, _ => slow.Task);
        var second = Send(lanes, "second", Lane.Feedback, "a");
        await Send(lanes, "elsewhere", Lane.Announcement, "b").WaitAsync(Patience, TimeProvider.System);
        Assert.False(second.IsCompleted);
        Assert.Equal(["elsewhere"], Sent);
        slow.SetResult(new SendResult.Ok());
        await Task.WhenAll(first, second).WaitAsync(Patience, TimeProvider.System);
    }

    [Fact]
    public async Task A_send_that_throws_frees_its_chat()
    {
        var lanes = Lanes(new ChatLimits());
        await Assert.ThrowsAsync<InvalidOperationException>(() => lanes.Send(
            Chat("a"), ChatKind.Private, Lane.Daily, _ => throw new InvalidOperationException("on purpose")));
        await Send(lanes, "next", Lane.Daily, "a").WaitAsync(Patience, TimeProvider.System);
    }

    [Fact]
    public async Task Budgets_are_forgotten_at_rest()
    {
        var lanes = Lanes(new ChatLimits { PerChatPerSecond = 1, PerGroupPerMinute = 20 });
        for (var i = 0; i < 1_000; i++)
        {
            await Send(lanes, $"{i}", Lane.Daily, $"chat {i}", ChatKind.Group).WaitAsync(Patience, TimeProvider.System);
            Time.Advance(Duration.FromSeconds(1));
        }
        Assert.InRange(lanes.ChatsKnown, 1, 200);
    }
}
