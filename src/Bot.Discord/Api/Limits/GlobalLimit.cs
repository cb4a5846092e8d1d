namespace Bot.Discord.Api.Limits;

/// <summary>So many requests in any second, all routes together.</summary>
/// <param name="perSecond">More than zero; below 1: one in so much longer than a second.</param>
internal sealed class GlobalLimit(double perSecond)
{
    /// <summary>By so much less the network may bring two requests closer together.</summary>
    private static readonly TimeSpan Jitter = TimeSpan.FromMilliseconds(30);

    private readonly int _most = (int)Math.Clamp(perSecond, 1, 1_000_000);
    private readonly Queue<TimeSpan> _sent = [];
    private TimeSpan _heldUntil;

    private TimeSpan Window => TimeSpan.FromSeconds(_most / perSecond) + Jitter;

    public TimeSpan WaitAt(TimeSpan now)
    {
        if (now < _heldUntil) return _heldUntil - now;
        while (_sent.TryPeek(out var first) && first + Window <= now) _sent.Dequeue();
        return _sent.Count < _most ? TimeSpan.Zero : _sent.Peek() + Window - now;
    }

    public void Sent(TimeSpan now) => _sent.Enqueue(now);

    public void Hold(TimeSpan until) => _heldUntil = until > _heldUntil ? until : _heldUntil;
}
