using System.Net;
using Bot.Core.Chat;
using Bot.Telegram.Tests.Updates.Support;
using NodaTime;

namespace Bot.Telegram.Tests.Webhook;

public sealed class DeliveryTests
{
    private static readonly string Daily = Raw.Text(Raw.Private, "/daily");

    [Fact]
    public async Task A_delivery_is_acknowledged_when_the_bot_is_done_with_it()
    {
        await using var hook = await Hook.Start();
        hook.Inbox.IsSlow = true;

        var answer = hook.Deliver(Daily);
        await Until.True(() => hook.Inbox.Events.Count == 1, "the event");
        Assert.False(answer.IsCompleted);
        hook.Inbox.Finish(1);

        Assert.Equal(HttpStatusCode.OK, (await answer).StatusCode);
    }

    [Fact]
    public async Task A_slow_one_is_to_be_repeated_and_its_repeat_joins_it()
    {
        await using var hook = await Hook.Start();
        hook.Inbox.IsSlow = true;

        var first = hook.Deliver(Daily);
        await Until.True(() => hook.Inbox.Events.Count == 1, "the event");
        await hook.Passes(() => first.IsCompleted, "the answer");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await first).StatusCode);
        Assert.NotNull((await first).Headers.RetryAfter);

        var second = hook.Deliver(Daily);
        hook.Inbox.Finish(1);
        Assert.Equal(HttpStatusCode.OK, (await second).StatusCode);
        Assert.Single(hook.Inbox.Events);
    }

    [Fact]
    public async Task A_repeat_after_the_bot_is_done_is_acknowledged_and_not_handed_in_again()
    {
        await using var hook = await Hook.Start();
        hook.Inbox.IsSlow = true;
        var first = hook.Deliver(Daily);
        await Until.True(() => hook.Inbox.Events.Count == 1, "the event");
        await hook.Passes(() => first.IsCompleted, "the answer");
        hook.Inbox.Finish(1);

        Assert.Equal(HttpStatusCode.OK, (await hook.Deliver(Daily)).StatusCode);
        Assert.Single(hook.Inbox.Events);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"update_id\":")]
    [InlineData("[]")]
    [InlineData("""{"update_id":9,"message":{"message_id":"my secret"}}""")]
    public async Task What_cannot_be_read_is_noted_and_never_comes_again(string body)
    {
        await using var hook = await Hook.Start();

        Assert.Equal(HttpStatusCode.OK, (await hook.Deliver(body)).StatusCode);

        Assert.DoesNotContain("secret", Assert.Single(hook.Log.Lines.Concat(hook.FeedLog.Lines)));
    }

    [Fact]
    public async Task A_fault_of_the_bot_itself_has_the_delivery_repeated()
    {
        await using var hook = await Hook.Start();
        hook.Inbox.Fault = new InvalidOperationException("no room");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await hook.Deliver(Daily)).StatusCode);
        hook.Inbox.Fault = null;

        Assert.Equal(HttpStatusCode.OK, (await hook.Deliver(Daily)).StatusCode);
        Assert.Single(hook.Inbox.Events);
    }

    [Fact]
    public async Task A_delivery_tells_the_moment_except_soon_after_nobody_listened_or_somebody_was_turned_away()
    {
        await using var hook = await Hook.Start();

        Assert.Equal(Since(hook, 150), await Time(hook, 1));
        hook.Time.Advance(Duration.FromSeconds(150));
        Assert.Equal(EventTime.Exactly(hook.Time.Now), await Time(hook, 2));
        hook.Inbox.Fault = new InvalidOperationException("no room");
        await hook.Deliver(Raw.Text(Raw.Private, "/daily", id: 3));
        hook.Inbox.Fault = null;
        hook.Time.Advance(Duration.FromSeconds(60));
        Assert.Equal(Since(hook, 150), await Time(hook, 3));
    }

    private static async Task<EventTime> Time(Hook hook, long id)
    {
        await hook.Deliver(Raw.Text(Raw.Private, "/daily", id: id));
        return hook.Inbox.Events.Last().At;
    }

    private static EventTime Since(Hook hook, double seconds) =>
        new(hook.Time.Now - Duration.FromSeconds(seconds), hook.Time.Now);
}
