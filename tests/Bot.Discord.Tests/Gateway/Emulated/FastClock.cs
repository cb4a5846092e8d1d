namespace Bot.Discord.Tests.Gateway.Emulated;

/// <summary>A clock on which everything takes a part of its time.</summary>
internal sealed class FastClock : TimeProvider
{
    public const int Speed = 25;

    private static readonly long Start = System.GetTimestamp();
    private static readonly DateTimeOffset Began = System.GetUtcNow();

    public override long TimestampFrequency => System.TimestampFrequency;

    public override long GetTimestamp() => (System.GetTimestamp() - Start) * Speed;

    public override DateTimeOffset GetUtcNow() => Began + (System.GetElapsedTime(Start) * Speed);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new FastTimer(System.CreateTimer(callback, state, Fast(dueTime), Fast(period)));

    private static TimeSpan Fast(TimeSpan time) => time <= TimeSpan.Zero ? time : time / Speed;

    private sealed class FastTimer(ITimer timer) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(Fast(dueTime), Fast(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
