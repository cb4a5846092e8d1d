using Bot.Telegram.Tests.Updates.Support;
using NodaTime;

namespace Bot.Telegram.Tests.Updates.Polling;

public sealed class StopTests
{
    [Fact]
    public async Task A_clean_stop_confirms_what_is_done_and_what_is_under_way_when_it_ends_in_time()
    {
        await using var poller = new Poller();
        poller.Inbox.IsSlow = true;
        foreach (var id in (long[])[5, 6, 7]) poller.Ann(id);
        await poller.Start();
        await Until.True(() => poller.Inbox.Events.Count == 3, "three events");
        poller.Inbox.Finish(5);

        var stopped = poller.Stop();
        poller.Inbox.Finish(6);
        await Until.True(() => poller.Time.IsAwaitedWithin(Duration.FromSeconds(2)), "the last wait");
        poller.Time.Advance(Duration.FromSeconds(1));
        await stopped.WaitAsync(TimeSpan.FromSeconds(20));

        var last = poller.Polls[^1];
        Assert.Equal((7, 1, 0), (
            last.GetProperty("offset").GetInt32(), last.GetProperty("limit").GetInt32(),
            last.GetProperty("timeout").GetInt32()));
    }

    [Fact]
    public async Task With_nothing_to_confirm_a_stop_asks_nothing()
    {
        await using var poller = new Poller();
        await poller.Start();
        await Until.True(() => poller.Polls.Count == 1, "a poll");

        await poller.Stop();

        Assert.Single(poller.Polls);
    }

    [Fact]
    public async Task A_stop_does_not_wait_for_a_server_that_is_silent()
    {
        await using var poller = new Poller();
        poller.Inbox.IsSlow = true;
        poller.Ann(5);
        await poller.Start();
        await Until.True(() => poller.Inbox.Events.Count == 1, "the event");
        poller.Api.Prepare("getUpdates", StubApi.Unreachable);
        poller.Inbox.Finish(5);

        await poller.Stop().WaitAsync(TimeSpan.FromSeconds(20));
    }
}
