using Bot.Telegram.Tests.Updates.Support;
using NodaTime;

namespace Bot.Telegram.Tests.Updates.Polling;

public sealed class PollLoopTests
{
    private static readonly string[] FullList =
        ["message", "channel_post", "callback_query", "my_chat_member", "chat_member"];

    [Fact]
    public async Task Every_poll_names_all_kinds_of_updates_since_the_server_remembers_what_was_asked_before()
    {
        await using var poller = new Poller();
        poller.Ann(1);
        await poller.Start();
        await Until.True(() => poller.Polls.Count >= 2, "two polls");
        await poller.Stop();

        Assert.Equal("deleteWebhook", poller.Api.Calls.First().Method);
        Assert.False(poller.Api.Calls.First().Body.TryGetProperty("drop_pending_updates", out _));
        Assert.All(poller.Polls, p => Assert.Equal(
            FullList, p.GetProperty("allowed_updates").EnumerateArray().Select(k => k.GetString())));
        Assert.Equal((100, 30), (
            poller.Polls[0].GetProperty("limit").GetInt32(), poller.Polls[0].GetProperty("timeout").GetInt32()));
    }

    [Fact]
    public async Task Only_what_is_done_before_the_first_that_is_not_is_confirmed()
    {
        await using var poller = new Poller();
        poller.Inbox.IsSlow = true;
        foreach (var id in (long[])[5, 6, 7]) poller.Ann(id);
        await poller.Start();
        await Until.True(() => poller.Inbox.Events.Count == 3, "three events");

        poller.Inbox.Finish(5);
        poller.Inbox.Finish(7);
        await poller.Passes(() => poller.Offsets.Contains(6), "a poll from 6");
        await poller.Passes(() => poller.Polls.Count > 4, "more polls");
        Assert.DoesNotContain(poller.Offsets, o => o > 6);
        poller.Inbox.Finish(6);
        await poller.Passes(() => poller.Offsets.Contains(8), "a poll from 8");

        Assert.Equal([5, 6, 7], poller.Inbox.Ids);
    }

    [Fact]
    public async Task Of_updates_that_come_out_of_order_none_is_confirmed_before_it_is_done()
    {
        await using var poller = new Poller();
        poller.Inbox.IsSlow = true;
        foreach (var id in (long[])[7, 5]) poller.Ann(id);
        await poller.Start();
        await Until.True(() => poller.Inbox.Events.Count == 2, "two events");

        poller.Inbox.Finish(7);
        await poller.Passes(() => poller.Polls.Count > 2, "more polls");
        Assert.All(poller.Offsets.OfType<long>(), o => Assert.Equal(5, o));
        poller.Inbox.Finish(5);
    }

    [Fact]
    public async Task While_one_update_is_under_way_those_behind_it_go_on_and_the_server_is_not_pestered()
    {
        await using var poller = new Poller();
        poller.Inbox.IsSlow = true;
        poller.Ann(5);
        await poller.Start();
        await Until.True(() => poller.Inbox.Events.Count == 1, "the first event");
        var start = poller.Time.Now;

        poller.Ann(6);
        await poller.Passes(() => poller.Inbox.Events.Count == 2, "the second event");
        await poller.Passes(() => poller.Time.Now - start > Duration.FromSeconds(20), "time");

        Assert.InRange(poller.Polls.Count, 2, 25);
        Assert.All(poller.Offsets.Skip(1), o => Assert.Equal(5, o));
    }

    [Fact]
    public async Task Updates_are_handed_in_in_the_order_of_their_chat()
    {
        await using var poller = new Poller();
        foreach (var id in Enumerable.Range(1, 250)) poller.Ann(id);
        await poller.Start();
        await Until.True(() => poller.Inbox.Events.Count == 250, "all events");

        Assert.Equal(Enumerable.Range(1, 250).Select(i => (long)i), poller.Inbox.Ids);
    }

    [Fact]
    public async Task One_update_that_cannot_be_read_holds_up_no_other()
    {
        await using var poller = new Poller();
        poller.Ann(1);
        poller.Api.Add(2, """{"update_id":2,"message":{"message_id":"x"}}""");
        poller.Ann(3);
        await poller.Start();
        await Until.True(() => poller.Offsets.Contains(4), "a poll from 4");

        Assert.Equal([1, 3], poller.Inbox.Ids);
    }

    [Fact]
    public async Task Ids_that_begin_anew_lower_are_taken_even_those_that_were_there_before()
    {
        await using var poller = new Poller();
        foreach (var id in (long[])[1003, 1004, 1005]) poller.Ann(id);
        await poller.Start();
        await Until.True(() => poller.Offsets.Contains(1006), "a poll from 1006");
        await poller.Passes(
            () => poller.Offsets.Last() is null, "the offset is forgotten", Duration.FromHours(13));

        poller.Ann(1003);
        await poller.Passes(() => poller.Inbox.Events.Count == 4, "the new event");
        await poller.Passes(() => poller.Offsets.Last() == 1004, "a poll from 1004");
    }

    [Fact]
    public async Task A_server_that_does_not_wait_is_not_pestered()
    {
        await using var poller = new Poller();
        poller.Api.Prepare("getUpdates", [.. Enumerable.Repeat(() => StubApi.Ok("[]"), 1_000)]);
        await poller.Start();
        await Until.True(() => poller.Polls.Count == 1, "a poll");
        await Until.True(() => poller.Time.IsAwaitedWithin(Duration.FromSeconds(1)), "a pause");

        Assert.Single(poller.Polls);
    }
}
