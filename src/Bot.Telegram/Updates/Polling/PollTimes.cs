using Bot.Core.Chat;
using NodaTime;

namespace Bot.Telegram.Updates.Polling;

/// <summary>When the updates of a poll happened. Telegram itself does not tell when a button was pressed.</summary>
internal sealed class PollTimes(TimeProvider clock)
{
    /// <summary>The server waited for something to happen if it took as long.</summary>
    public static readonly TimeSpan Waited = TimeSpan.FromSeconds(2);

    private Instant? _drainedAt;
    private bool _wentWell;

    /// <summary>Tells when the updates of the poll that just returned happened.</summary>
    /// <param name="took">How long it took.</param>
    /// <param name="isFull">Whether it brought as many as it may, so that older ones may still wait.</param>
    public EventTime Returned(TimeSpan took, bool isFull)
    {
        var now = clock.Now();
        // Behind a disturbance a slow answer need not mean that nothing was waiting.
        var happenedNow = took >= Waited && _wentWell && !isFull;
        var earliest = Instant.Max(_drainedAt ?? Instant.MinValue, now - Moment.OldestPress);
        if (!isFull) _drainedAt = now;
        _wentWell = true;
        return happenedNow ? EventTime.Exactly(now) : new EventTime(Instant.Min(earliest, now), now);
    }

    /// <summary>A poll failed.</summary>
    public void Failed() => _wentWell = false;
}
