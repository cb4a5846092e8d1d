namespace Bot.Discord.Api.Limits;

/// <summary>Requests that the platform counts together. What is on its way is taken for counted twice until the answer
/// comes: rather a little too slow than refused.</summary>
internal sealed class Bucket
{
    /// <summary>Two ends of a window that are closer, in seconds, are the same.</summary>
    private const double SameReset = 0.1;

    private bool _isKnown;
    private int? _limit;
    private int _remaining;
    private double _reset;
    private TimeSpan _resetAt;
    private TimeSpan _heldUntil;
    private int _inFlight;

    public bool IsIdleAt(TimeSpan now) => _inFlight == 0 && now >= _resetAt && now >= _heldUntil;

    /// <summary>How long until the next request may go; null: until an answer comes.</summary>
    public TimeSpan? WaitAt(TimeSpan now)
    {
        if (now < _heldUntil) return _heldUntil - now;
        // Until an answer tells the limit, one request goes and the others wait for what it brings.
        if (!_isKnown) return _inFlight == 0 ? TimeSpan.Zero : null;
        if (_limit is null) return TimeSpan.Zero;
        if (now >= _resetAt) _remaining = _limit.Value;
        if (_remaining > _inFlight) return TimeSpan.Zero;
        return now < _resetAt ? _resetAt - now : null;
    }

    public void Sent() => _inFlight++;

    /// <summary>A request is over; without an answer it may have been counted.</summary>
    public void Over(bool isAnswered)
    {
        _inFlight--;
        if (!isAnswered) _remaining--;
    }

    public void Hold(TimeSpan until) => _heldUntil = until > _heldUntil ? until : _heldUntil;

    public void Take(ToldLimits told, TimeSpan now)
    {
        if (told is not { Limit: { } limit, Remaining: { } remaining, ResetAfter: { } after })
        {
            // A platform that tells no limit has none here; an error on the way tells nothing.
            _isKnown |= told.Status < 500;
            return;
        }
        var reset = told.Reset ?? (now + after).TotalSeconds;
        var isSame = _isKnown && Math.Abs(reset - _reset) <= SameReset;
        // An answer that was overtaken by one of a later window.
        if (_isKnown && reset < _reset && !isSame) return;
        _remaining = isSame ? Math.Min(_remaining, remaining) : remaining;
        _reset = isSame ? Math.Max(_reset, reset) : reset;
        _resetAt = now + after;
        _limit = Math.Max(limit, 1);
        _isKnown = true;
    }
}
