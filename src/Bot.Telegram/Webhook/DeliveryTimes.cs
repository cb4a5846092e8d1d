using Bot.Core.Chat;
using Bot.Telegram.Updates;
using NodaTime;

namespace Bot.Telegram.Webhook;

/// <summary>When delivered updates happened. Telegram delivers at once, and later what it could not deliver.</summary>
internal sealed class DeliveryTimes(TimeProvider clock)
{
    private readonly Lock _gate = new();
    private Instant _lastUnread = clock.Now();

    /// <summary>Somebody was turned away unread: for some time nobody knows which delivery is a repeat. So it is at the
    /// start too, after the time in which nobody listened.</summary>
    public void TurnedAway()
    {
        lock (_gate) _lastUnread = clock.Now();
    }

    /// <summary>Tells when an update happened that comes in now for the first time.</summary>
    public EventTime Arrived()
    {
        var now = clock.Now();
        lock (_gate)
            return now - _lastUnread < Moment.OldestPress
                ? new EventTime(now - Moment.OldestPress, now)
                : EventTime.Exactly(now);
    }
}
