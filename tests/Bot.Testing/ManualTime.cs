using NodaTime;

namespace Bot.Testing;

/// <summary>A clock that stands still until a test moves it. Timers due by then fire while it moves.</summary>
public sealed class ManualTime(Instant start) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private Instant _now = start;

    /// <summary>The present moment.</summary>
    public Instant Now
    {
        get
        {
            lock (_gate) return _now;
        }
    }

    public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();

    public override long GetTimestamp() => (Now - NodaConstants.UnixEpoch).BclCompatibleTicks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        lock (_gate) _timers.Add(timer);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock on.</summary>
    public void Advance(Duration by)
    {
        var target = Now + by;
        while (NextDue(target) is { } due)
        {
            lock (_gate) _now = Instant.Max(_now, due.At);
            due.Timer.Fire(due.At);
        }
        lock (_gate) _now = target;
    }

    /// <summary>Whether somebody waits for no longer than this.</summary>
    public bool IsAwaitedWithin(Duration time)
    {
        lock (_gate) return _timers.Any(t => t.DueAt <= _now + time);
    }

    private (ManualTimer Timer, Instant At)? NextDue(Instant until)
    {
        lock (_gate)
        {
            var next = _timers.Where(t => t.DueAt is { } at && at <= until).MinBy(t => t.DueAt);
            return next is null ? null : (next, next.DueAt!.Value);
        }
    }

    private void Remove(ManualTimer timer)
    {
        lock (_gate) _timers.Remove(timer);
    }

    private sealed class ManualTimer(ManualTime clock, Action fire) : ITimer
    {
        private TimeSpan _period = Timeout.InfiniteTimeSpan;

        public Instant? DueAt { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            // The system's timers take no more either.
            ArgumentOutOfRangeException.ThrowIfGreaterThan(dueTime.TotalMilliseconds, uint.MaxValue - 1);
            lock (clock._gate)
            {
                _period = period;
                DueAt = dueTime == Timeout.InfiniteTimeSpan ? null : clock._now + Duration.FromTimeSpan(dueTime);
                return true;
            }
        }

        public void Fire(Instant at)
        {
            lock (clock._gate) DueAt = _period > TimeSpan.Zero ? at + Duration.FromTimeSpan(_period) : null;
            fire();
        }

        public void Dispose() => clock.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
