using Bot.Telegram.Updates;
using Bot.Telegram.Updates.Polling;
using Bot.Telegram.Updates.Reading;
using Bot.Testing;
using NodaTime;

namespace Bot.Telegram.Tests.Updates.Support;

/// <summary>A poll loop between a scripted server and a scripted bot, on a clock that the test moves.</summary>
internal sealed class Poller : IAsyncDisposable
{
    private readonly PollLoop _loop;

    public Poller()
    {
        Api = new StubApi(Time);
        var feed = new UpdateFeed(
            new UpdateReader(Raw.Bot), Inbox, Answers, new PressedQueries(Time), Time, new ListLog<UpdateFeed>());
        _loop = new PollLoop(Api.Client, feed, Health, Time, Log);
    }

    public ManualTime Time { get; } = new(Instant.FromUtc(2026, 11, 22, 9, 0));

    public StubApi Api { get; }

    public FakeInbox Inbox { get; } = new();

    public FakeAnswers Answers { get; } = new();

    public FakeHealth Health { get; } = new();

    public ListLog<PollLoop> Log { get; } = new();

    public Task Over => _loop.ExecuteTask!;

    public IReadOnlyList<System.Text.Json.JsonElement> Polls => Api.CallsOf("getUpdates");

    /// <summary>The offsets that were asked for; null: none.</summary>
    public IEnumerable<long?> Offsets =>
        Polls.Select(p => p.TryGetProperty("offset", out var offset) ? offset.GetInt64() : (long?)null);

    public Task Start() => _loop.StartAsync(default);

    public Task Stop() => _loop.StopAsync(default);

    /// <summary>Ann writes something to the bot.</summary>
    public void Ann(long id, string text = "/daily") => Api.Add(id, Raw.Text(Raw.Private, text, id: id));

    /// <summary>Lets time pass, second by second, until something is so.</summary>
    public Task Passes(Func<bool> until, string missed, Duration? step = null) => Support.Until.True(
        () =>
        {
            if (until()) return true;
            Time.Advance(step ?? Duration.FromSeconds(1));
            return false;
        },
        missed);

    public async ValueTask DisposeAsync()
    {
        var stopped = Stop();
        await Passes(() => stopped.IsCompleted, "the loop ends");
        _loop.Dispose();
        Api.Dispose();
    }
}
