using NodaTime;

namespace Bot.Discord.Gateway.Pacing;

/// <summary>The heartbeats of one connection. Each connection has its own: an acknowledgement that the one before
/// waited for would end the next at once.</summary>
internal sealed class Heartbeat
{
    /// <summary>What Discord asks for as a rule.</summary>
    public static readonly Duration Usual = Duration.FromMilliseconds(41_250);

    public static readonly Duration Shortest = Duration.FromMilliseconds(20);

    public static readonly Duration Longest = Duration.FromMinutes(5);

    private readonly Duration _interval;
    private bool _isAcknowledged = true;

    /// <param name="milliseconds">What Discord asked for; null: it did not say.</param>
    /// <param name="now">When it asked.</param>
    /// <param name="random">From 0 to 1: workers that connected at once beat apart ("Gateway", "Heartbeat interval").
    /// </param>
    public Heartbeat(long? milliseconds, Instant now, double random)
    {
        var asked = milliseconds is > 0 and < int.MaxValue ? Duration.FromMilliseconds(milliseconds.Value) : Usual;
        _interval = Duration.Max(Shortest, Duration.Min(Longest, asked));
        NextAt = now + (_interval * random);
    }

    /// <summary>When the next one is due.</summary>
    public Instant NextAt { get; private set; }

    /// <summary>Whether the one before is unanswered: when the next is due, the connection is dead.</summary>
    public bool IsUnanswered => !_isAcknowledged;

    public void Sent(Instant now) => (_isAcknowledged, NextAt) = (false, now + _interval);

    public void Postpone(Instant until) => NextAt = until;

    public void Acknowledged() => _isAcknowledged = true;
}
