using Bot.Discord.Gateway;
using Bot.Discord.Gateway.Resuming;
using Bot.Discord.Tests.Gateway.Support;
using Bot.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace Bot.Discord.Tests.Gateway.Resuming;

/// <summary>A session grows old while it does not live.</summary>
public sealed class SessionAgeTests
{
    private static readonly Uri Url = new("wss://resume.test/");

    private readonly ManualTime _time = new(Instant.FromUtc(2026, 11, 22, 9, 0));
    private readonly Kept _kept = new();

    [Theory]
    [InlineData(23, true)]
    [InlineData(25, false)]
    public async Task One_that_does_not_come_back_is_not_kept_alive(int hours, bool isTried)
    {
        var (store, completed) = Session();
        await store.Save(default);
        store.Lost();
        for (var i = 0; i < hours; i++)
        {
            store.Lost();
            _time.Advance(Duration.FromHours(1));
            completed.Add(i + 2);
            completed.Done(i + 2);
            await store.Save(default);
        }

        Assert.Equal(isTried, (await Store().Load(default)).Saved is not null);
        Assert.Equal(hours + 1, _kept.Session?.Sequence);
    }

    [Fact]
    public async Task A_new_worker_alone_makes_no_session_younger()
    {
        var (store, _) = Session();
        await store.Save(default);
        for (var i = 0; i < 5; i++)
        {
            _time.Advance(Duration.FromHours(5));
            var next = Store();
            if ((await next.Load(default)).Saved is not { } saved) return;
            Assert.True(i < 4);
            next.Keep(saved.SessionId, saved.Url, new CompletedSequence(saved.Sequence, isResumed: true));
            await next.Save(default);
        }
        Assert.Fail("It is tried after 25 hours.");
    }

    [Fact]
    public async Task What_is_resumed_is_kept_alive_again()
    {
        var (store, _) = Session();
        store.Lost();
        _time.Advance(Duration.FromHours(20));
        store.Lives();
        await store.Save(default);
        _time.Advance(Duration.FromHours(20));

        Assert.NotNull((await Store().Load(default)).Saved);
    }

    private SessionStore Store() =>
        new(new GatewayOptions { Token = "token" }, _kept, _time, NullLogger.Instance);

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
}
