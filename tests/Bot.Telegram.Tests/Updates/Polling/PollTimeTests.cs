using Bot.Core.Chat;
using Bot.Telegram.Updates.Polling;
using Bot.Testing;
using NodaTime;

namespace Bot.Telegram.Tests.Updates.Polling;

public sealed class PollTimeTests
{
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(0.1);

    private readonly ManualTime _time = new(Instant.FromUtc(2026, 11, 22, 9, 0));
    private readonly PollTimes _times;

    public PollTimeTests() => _times = new PollTimes(_time);

    [Fact]
    public void After_a_start_an_update_may_be_as_old_as_the_server_keeps_presses() =>
        Assert.Equal(Since(150), _times.Returned(TimeSpan.FromSeconds(5), isFull: false));

    [Fact]
    public void A_poll_that_waited_gives_the_moment_it_returned()
    {
        _times.Returned(AtOnce, isFull: false);
        _time.Advance(Duration.FromSeconds(2));

        Assert.Equal(EventTime.Exactly(_time.Now), _times.Returned(TimeSpan.FromSeconds(2), isFull: false));
    }

    [Fact]
    public void A_poll_that_returned_at_once_gives_the_time_since_the_last_one()
    {
        _times.Returned(AtOnce, isFull: false);
        _time.Advance(Duration.FromSeconds(1.9));

        Assert.Equal(Since(1.9), _times.Returned(TimeSpan.FromSeconds(1.9), isFull: false));
    }

    [Fact]
    public void But_never_more_than_the_server_keeps_presses()
    {
        _times.Returned(AtOnce, isFull: false);
        _time.Advance(Duration.FromHours(1));

        Assert.Equal(Since(150), _times.Returned(AtOnce, isFull: false));
    }

    [Fact]
    public void Behind_a_full_poll_older_updates_may_wait()
    {
        _times.Returned(AtOnce, isFull: false);
        _time.Advance(Duration.FromSeconds(10));
        _times.Returned(TimeSpan.FromSeconds(3), isFull: true);
        _time.Advance(Duration.FromSeconds(1));

        Assert.Equal(Since(11), _times.Returned(AtOnce, isFull: false));
    }

    [Fact]
    public void Behind_a_disturbance_a_slow_answer_does_not_mean_that_nothing_waited()
    {
        _times.Returned(AtOnce, isFull: false);
        _times.Failed();
        _time.Advance(Duration.FromSeconds(40));

        Assert.Equal(Since(40), _times.Returned(TimeSpan.FromSeconds(5), isFull: false));
        Assert.Equal(EventTime.Exactly(_time.Now), _times.Returned(TimeSpan.FromSeconds(5), isFull: false));
    }

    private EventTime Since(double seconds) => new(_time.Now - Duration.FromSeconds(seconds), _time.Now);
}
