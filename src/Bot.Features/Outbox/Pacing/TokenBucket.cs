using NodaTime;

namespace Bot.Features.Outbox.Pacing;

/// <summary>Lets so many sends through per time, and a few at once.</summary>
/// <param name="perSecond">The average; infinity: no limit.</param>
/// <param name="burst">How many may go at once after a rest; at least 1. A fraction above a whole number makes up for
/// sends that start late.</param>
internal sealed class TokenBucket(double perSecond, double burst)
{
    /// <summary>A remainder of computing with fractions is no reason to wait.</summary>
    private const double Remainder = 1e-9;

    private double _spent;
    private Instant _asOf = Instant.MinValue;

    /// <summary>From when on the next send may go.</summary>
    /// <param name="now">The present moment.</param>
    /// <param name="before">How many others go before it.</param>
    public Instant ReadyAt(Instant now, int before = 0)
    {
        if (double.IsPositiveInfinity(perSecond)) return now;
        Refill(now);
        var missing = before + 1 - (burst - _spent);
        return missing <= Remainder ? now : now + Duration.FromSeconds(missing / perSecond);
    }

    /// <summary>Counts one send.</summary>
    public void Take(Instant now)
    {
        if (double.IsPositiveInfinity(perSecond)) return;
        Refill(now);
        _spent += 1;
    }

    /// <summary>Whether it has rested long enough to be forgotten.</summary>
    public bool IsFull(Instant now)
    {
        Refill(now);
        return _spent <= 0;
    }

    private void Refill(Instant now)
    {
        if (double.IsPositiveInfinity(perSecond)) return;
        if (_asOf != Instant.MinValue && now > _asOf)
            _spent = Math.Max(0, _spent - ((now - _asOf).TotalSeconds * perSecond));
        if (now > _asOf) _asOf = now;
    }
}
