namespace Bot.Emulators.Telegram.State;

/// <summary>Waits until the world shows something. It is looked at after every change, so nothing is missed.</summary>
internal sealed class Waiting(Lock gate)
{
    private readonly List<Func<bool>> _waiters = [];

    /// <summary>Called with the gate held, after a change.</summary>
    public void Look() => _waiters.RemoveAll(waiter => waiter());

    /// <summary>What <paramref name="look"/> finds, now or later.</summary>
    /// <exception cref="TimeoutException">It found nothing in time.</exception>
    public async Task<T> Until<T>(
        Func<T?> look, TimeSpan patience, TimeProvider clock, CancellationToken cancelled = default)
        where T : class
    {
        TaskCompletionSource<T> found = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Func<bool> waiter = () => look() is { } it && found.TrySetResult(it);
        lock (gate)
        {
            if (!waiter()) _waiters.Add(waiter);
        }
        try
        {
            return await found.Task.WaitAsync(patience, clock, cancelled);
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException)
        {
            lock (gate) _waiters.Remove(waiter);
            // It may have been found in the very moment of giving up; what the look took must not get lost.
            if (!found.Task.IsCompleted) throw;
            return await found.Task;
        }
    }
}
