namespace Bot.Telegram.Updates.Polling;

/// <summary>The updates that were handed in and are not confirmed to the server yet.</summary>
internal sealed class OpenUpdates(TimeProvider clock)
{
    /// <summary>After so long without updates the server may count anew from a lower number ("Update", after a week);
    /// then the old one is forgotten.</summary>
    public static readonly TimeSpan OffsetKept = TimeSpan.FromDays(5);

    private IReadOnlyList<(long Id, Task Done)> _batch = [];
    private Dictionary<long, Task> _open = [];
    private long _lastBatchAt;

    /// <summary>The lowest update that is not done: all before it are confirmed by asking from there. Null: from the
    /// oldest that the server has.</summary>
    public long? Offset
    {
        get
        {
            if (_batch.Count == 0 || (IsDone && clock.GetElapsedTime(_lastBatchAt) > OffsetKept)) return null;
            var open = _batch.Where(u => !u.Done.IsCompleted).Select(u => u.Id).DefaultIfEmpty(_batch[^1].Id + 1);
            return open.Min();
        }
    }

    /// <summary>Whether the bot is done with all of them.</summary>
    public bool IsDone => _open.Values.All(done => done.IsCompleted);

    /// <summary>An update that is with the bot already.</summary>
    public Task? Find(long id) => _open.GetValueOrDefault(id);

    /// <summary>Notes what a poll brought, in the server's order.</summary>
    public void Take(IReadOnlyList<(long Id, Task Done)> batch)
    {
        if (batch.Count == 0) return;
        _lastBatchAt = clock.GetTimestamp();
        _batch = batch;
        _open = _open.Where(o => !o.Value.IsCompleted).ToDictionary();
        foreach (var (id, done) in batch) _open[id] = done;
    }

    /// <summary>The server has forgotten what is before this; it may use those ids anew one day.</summary>
    public void Confirmed(long? offset) =>
        _open = _open.Where(o => o.Key >= offset || !o.Value.IsCompleted).ToDictionary();

    /// <summary>Waits until the bot is done with all of them, but not longer than this.</summary>
    public async Task WhenDone(TimeSpan atMost, CancellationToken cancellationToken)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(Task.WhenAll(_open.Values), Task.Delay(atMost, clock, enough.Token));
        await enough.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }
}
