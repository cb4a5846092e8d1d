using NodaTime;

namespace Bot.Features.Outbox.Pacing;

/// <summary>Lets at most so many sends through in any stretch of a length, all of them at once if need be.</summary>
/// <param name="most">How many; at least 1.</param>
/// <param name="length">The stretch.</param>
internal sealed class SlidingLog(int most, Duration length)
{
    private readonly Queue<Instant> _taken = new();

    /// <summary>From when on the next send may go.</summary>
    public Instant ReadyAt(Instant now)
    {
        Forget(now);
        return _taken.Count < most ? now : _taken.Peek() + length;
    }

    /// <summary>Counts one send.</summary>
    public void Take(Instant now)
    {
        Forget(now);
        _taken.Enqueue(now);
    }

    /// <summary>Whether it has rested long enough to be forgotten.</summary>
    public bool IsFull(Instant now)
    {
        Forget(now);
        return _taken.Count == 0;
    }

    private void Forget(Instant now)
    {
        while (_taken.TryPeek(out var oldest) && oldest + length <= now) _taken.Dequeue();
    }
}
