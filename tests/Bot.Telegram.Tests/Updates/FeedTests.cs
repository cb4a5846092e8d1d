using Bot.Core.Chat;
using Bot.Telegram.Tests.Updates.Support;
using Bot.Telegram.Updates;
using Bot.Telegram.Updates.Reading;
using Bot.Testing;
using NodaTime;

namespace Bot.Telegram.Tests.Updates;

public sealed class FeedTests
{
    private readonly ManualTime _time = new(Instant.FromUtc(2026, 11, 22, 9, 0));
    private readonly FakeInbox _inbox = new();
    private readonly FakeAnswers _answers = new();
    private readonly ListLog<UpdateFeed> _log = new();
    private readonly PressedQueries _queries;
    private readonly UpdateFeed _feed;

    public FeedTests()
    {
        _queries = new PressedQueries(_time);
        _feed = new UpdateFeed(new UpdateReader(Raw.Bot), _inbox, _answers, _queries, _time, _log);
    }

    [Fact]
    public async Task An_update_is_done_when_the_bot_is_done_with_it()
    {
        _inbox.IsSlow = true;

        var done = await HandIn(Raw.Text(Raw.Private, "/daily"));
        Assert.False(done.IsCompleted);
        _inbox.Finish(1);

        await done.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_press_that_takes_long_to_save_is_answered_with_a_promise_once()
    {
        _inbox.IsSlow = true;

        var first = await HandIn(Raw.Press());
        var again = await HandIn(Raw.Press());
        _time.Advance(Duration.FromSeconds(1.4));
        Assert.Empty(_answers.Promised);
        _time.Advance(Duration.FromSeconds(0.2));

        await Until.Count(_answers.Promised, 1, "promises");
        await Until.True(() => _queries.Find("42.1")!.IsPromised, "the promise is noted");
        Assert.False(first.IsCompleted || again.IsCompleted);
        Assert.Equal("42.1", Assert.Single(_answers.Promised));
    }

    [Fact]
    public async Task A_press_that_is_saved_in_time_gets_no_promise()
    {
        _inbox.IsSlow = true;

        var done = await HandIn(Raw.Press());
        _inbox.Finish(1);
        await done;
        await Until.True(() => !_time.IsAwaitedWithin(Duration.FromDays(1)), "nobody waits any more");
        _time.Advance(Duration.FromSeconds(5));

        Assert.Empty(_answers.Promised);
        Assert.Equal(("q1", 11, false), Known("42.1"));
    }

    [Fact]
    public async Task A_promise_that_comes_too_late_for_its_query_harms_nothing()
    {
        (_inbox.IsSlow, _answers.Throws) = (true, true);

        var done = await HandIn(Raw.Press());
        _time.Advance(Duration.FromSeconds(2));
        await Until.Count(_log.Lines, 1, "lines");
        _inbox.Finish(1);

        await done.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.DoesNotContain("too old", _log.Lines.Single());
    }

    [Fact]
    public async Task A_command_is_promised_nothing()
    {
        _inbox.IsSlow = true;

        await HandIn(Raw.Text(Raw.Private, "/daily"));
        _time.Advance(Duration.FromSeconds(5));

        Assert.False(_time.IsAwaitedWithin(Duration.FromDays(1)));
        Assert.Empty(_answers.Promised);
    }

    [Fact]
    public async Task A_press_that_belongs_to_no_chat_is_declined_and_done()
    {
        var done = await HandIn(Raw.Update("callback_query", $$"""{"id":"q5","from":{{Raw.Ann}} }"""));

        Assert.True(done.IsCompleted);
        Assert.Equal("q5", Assert.Single(_answers.Declined));
        Assert.Empty(_inbox.Events);
    }

    private (string, long, bool) Known(string press) =>
        _queries.Find(press) is var (query, user, _, isPromised) ? (query, user, isPromised) : default;

    private async Task<Task> HandIn(string update) => await _feed.HandIn(Raw.Element(update), Raw.Now, default);
}
