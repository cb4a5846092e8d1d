namespace Bot.Host.Tests.Support;

/// <summary>Runs like the machine's clock, and can be moved forward. Timers and measured times stay real.</summary>
internal sealed class ShiftedClock(DateTimeOffset start) : TimeProvider
{
    private readonly long _begun = System.GetTimestamp();
    private long _shift;

    /// <summary>Called when it was moved.</summary>
    public event Action? Moved;

    public override DateTimeOffset GetUtcNow() =>
        start + System.GetElapsedTime(_begun) + TimeSpan.FromTicks(Interlocked.Read(ref _shift));

    /// <summary>Lets so much time pass at once.</summary>
    public void Passes(TimeSpan time)
    {
        Interlocked.Add(ref _shift, time.Ticks);
        Moved?.Invoke();
    }

    /// <summary>The next time a clock in UTC shows this.</summary>
    public void GoesTo(int hour, int minute = 0)
    {
        var now = GetUtcNow();
        var today = new DateTimeOffset(now.Date, TimeSpan.Zero) + new TimeSpan(hour, minute, 0);
        Passes((today > now ? today : today.AddDays(1)) - now);
    }
}
