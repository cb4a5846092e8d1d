using Bot.Testing;
using NodaTime;

namespace Bot.Discord.Tests.Gateway.Emulated;

/// <summary>A clock that goes as fast as the machine can follow: it moves on by a small step when all that could run
/// by then has had its turn. It stands still for as long as the machine does, so that nobody is late for want of a
/// processor.</summary>
internal sealed class FastClock : TimeProvider, IAsyncDisposable
{
    private static readonly Duration Step = Duration.FromMilliseconds(100);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(4);

    private readonly ManualTime _time = new(Some.Monday);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _ticking;

    public FastClock() => _ticking = Task.Run(Tick);

    public override long TimestampFrequency => _time.TimestampFrequency;

    public override long GetTimestamp() => _time.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => _time.GetUtcNow();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        _time.CreateTimer(callback, state, dueTime, period);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _ticking;
        _end.Dispose();
    }

    private async Task Tick()
    {
        while (!_end.IsCancellationRequested)
        {
            await Task.Delay(Pause, System);
            await EverybodyElse();
            _time.Advance(Step);
        }
    }

    /// <summary>Comes back when the work has begun that was waiting before.</summary>
    private static Task EverybodyElse()
    {
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        ThreadPool.UnsafeQueueUserWorkItem(static t => t.SetResult(), turn, preferLocal: false);
        return turn.Task;
    }
}
