namespace Bot.Discord.Gateway.Resuming;

/// <summary>How far a session's events are done with. Events finish in any order; a new worker begins after the last
/// one before which none is open.</summary>
/// <param name="first">The number of the first event; a resumed session's number so far.</param>
/// <param name="isResumed">Whether the first one is done with already.</param>
internal sealed class CompletedSequence(long first, bool isResumed = false)
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<long, int> _open = [];
    private long _last = first - 1;
    private long? _value = isResumed ? first : null;

    /// <summary>All events up to this one are done with; null while the first is not.</summary>
    public long? Value
    {
        get
        {
            lock (_gate) return _value;
        }
    }

    /// <summary>An event came in. It may come again, before or after the first time is done with.</summary>
    public void Add(long sequence)
    {
        lock (_gate)
        {
            _last = Math.Max(_last, sequence);
            _open[sequence] = _open.GetValueOrDefault(sequence) + 1;
        }
    }

    /// <summary>One that came in is done with.</summary>
    public void Done(long sequence)
    {
        lock (_gate)
        {
            if (!_open.TryGetValue(sequence, out var times)) return;
            if (times > 1) _open[sequence] = times - 1;
            else _open.Remove(sequence);
            var done = _open.Count == 0 ? _last : _open.First().Key - 1;
            // An old event that comes again opens nothing that was done.
            if (done >= first && done > (_value ?? long.MinValue)) _value = done;
        }
    }
}
