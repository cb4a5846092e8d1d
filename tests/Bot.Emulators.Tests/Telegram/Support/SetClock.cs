namespace Bot.Emulators.Tests.Telegram.Support;

/// <summary>A clock that a test sets; timers run in real time.</summary>
internal sealed class SetClock : TimeProvider
{
    private long _ahead;

    public override DateTimeOffset GetUtcNow() =>
        new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero).AddTicks(Interlocked.Read(ref _ahead));

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ahead, by.Ticks);
}
