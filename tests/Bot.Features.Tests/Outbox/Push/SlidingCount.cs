using NodaTime;

namespace Bot.Features.Tests.Outbox.Push;

/// <summary>How many there were in the stretch of time up to now.</summary>
internal sealed class SlidingCount(int most, Duration length)
{
    private readonly Queue<Instant> _seen = new();

    /// <summary>Whether this one keeps to the limit.</summary>
    public bool Add(Instant now)
    {
        while (_seen.TryPeek(out var oldest) && now - oldest >= length) _seen.Dequeue();
        _seen.Enqueue(now);
        return _seen.Count <= most;
    }
}
