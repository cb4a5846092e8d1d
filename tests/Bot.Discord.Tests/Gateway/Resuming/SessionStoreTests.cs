using Bot.Discord.Gateway;
using Bot.Discord.Gateway.Pacing;
using Bot.Discord.Gateway.Resuming;
using Bot.Discord.Tests.Gateway.Sockets.Support;
using Bot.Discord.Tests.Gateway.Support;
using Bot.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace Bot.Discord.Tests.Gateway.Resuming;

public sealed class SessionStoreTests
{
    private static readonly Uri Url = new("wss://resume.test/");

    private readonly ManualTime _time = new(Instant.FromUtc(2026, 11, 22, 9, 0));
    private readonly Kept _kept = new();

    [Fact]
    public async Task The_next_worker_finds_the_session_and_how_far_it_was()
    {
        var (store, completed) = Session();
        completed.Add(2);
        completed.Add(3);
        completed.Done(2);
        await store.Save(default);

        Assert.Equal(new SavedSession("s1", Url, 2), (await Store().Load(default)).Saved);
    }

    [Fact]
    public async Task A_session_whose_first_event_is_not_done_is_not_kept()
    {
        var store = Store();
        var completed = new CompletedSequence(1);
        completed.Add(1);
        store.Keep("s1", Url, completed);
        await store.Save(default);

        Assert.Empty(_kept.Values);
    }

    [Fact]
    public async Task A_new_session_takes_the_old_ones_place_at_once()
    {
        var (store, _) = Session();
        await store.Save(default);
        store.Keep("s2", Url, new CompletedSequence(1));
        await store.Save(default);

        Assert.Null((await Store().Load(default)).Saved);
    }

    [Fact]
    public async Task What_is_over_is_forgotten_also_when_it_was_another_workers()
    {
        var (store, _) = Session();
        await store.Save(default);
        var next = Store();
        await next.Load(default);
        next.Forget();
        await next.Save(default);

        Assert.Null((await Store().Load(default)).Saved);
    }

    [Fact]
    public async Task It_is_kept_once_a_second_at_most_and_only_when_it_changed()
    {
        var (store, completed) = Session();
        using var stop = new CancellationTokenSource();
        var running = store.Run(stop.Token);
        for (var i = 2; i < 1_000; i++)
        {
            completed.Add(i);
            completed.Done(i);
            if (i % 100 == 0) await Second();
        }
        Assert.Equal(10, _kept.Writes);
        for (var i = 0; i < 10; i++) await Second();

        Assert.Equal(11, _kept.Writes);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Theory]
    [InlineData(23, true)]
    [InlineData(25, false)]
    public async Task A_session_that_nobody_kept_alive_for_a_day_is_not_tried(int hours, bool isTried)
    {
        var (store, _) = Session();
        await store.Save(default);
        _time.Advance(Duration.FromHours(hours));

        Assert.Equal(isTried, (await Store().Load(default)).Saved is not null);
    }

    [Fact]
    public async Task A_quiet_session_is_kept_alive()
    {
        var (store, _) = Session();
        for (var i = 0; i < 48; i++)
        {
            await store.Save(default);
            _time.Advance(Duration.FromHours(1));
        }

        Assert.NotNull((await Store().Load(default)).Saved);
    }

    [Theory]
    [InlineData("other", 0, 1)]
    [InlineData("token", 1, 2)]
    public async Task Another_bots_or_shards_session_is_not_taken(string token, int shard, int shards)
    {
        var (store, _) = Session();
        store.Keep(new IdentifyCount(_time.Now, 3, _time.Now));
        await store.Save(default);
        var other = await Store(token, shard, shards).Load(default);

        Assert.Null(other.Saved);
        Assert.Null(other.Identifies);
    }

    [Fact]
    public async Task Identifies_are_kept()
    {
        var count = new IdentifyCount(_time.Now, 3, _time.Now + Duration.FromMinutes(2));
        var store = Store();
        store.Keep(count);
        await store.Save(default);

        Assert.Equal(count, (await Store().Load(default)).Identifies);
    }

    [Fact]
    public async Task What_could_not_be_kept_is_kept_later()
    {
        var (store, _) = Session();
        _kept.IsBroken = true;
        await store.Save(default);
        _kept.IsBroken = false;
        await store.Save(default);

        Assert.NotNull((await Store().Load(default)).Saved);
    }

    private SessionStore Store(string token = "token", int shard = 0, int shards = 1) => new(
        new GatewayOptions { Token = token, ShardId = shard, ShardCount = shards }, _kept, _time,
        NullLogger.Instance);

    private (SessionStore Store, CompletedSequence Completed) Session()
    {
        var store = Store();
        var completed = new CompletedSequence(1);
        completed.Add(1);
        completed.Done(1);
        store.Keep("s1", Url, completed);
        store.Lives();
        return (store, completed);
    }

    private async Task Second()
    {
        var before = _time.Now;
        _time.Advance(Duration.FromSeconds(1));
        await Until.True(
            () => _time.IsAwaitedWithin(Duration.FromSeconds(1)), $"it waits again after {before}");
    }
}
