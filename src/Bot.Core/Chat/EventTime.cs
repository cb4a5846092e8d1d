using NodaTime;

namespace Bot.Core.Chat;

/// <summary>The interval in which an event happened, both ends included. A platform that gives the moment has
/// <c>Earliest == Latest</c>; a poll that returned at once only gives "since the previous poll".</summary>
/// <remarks>Deadlines count against <see cref="Earliest"/>,
/// so that an event is late only when it certainly was.</remarks>
public readonly record struct EventTime
{
    /// <summary>Makes an interval.</summary>
    /// <exception cref="ArgumentException">The end lies before the start.</exception>
    public EventTime(Instant earliest, Instant latest)
    {
        if (latest < earliest)
            throw new ArgumentException($"An event cannot end ({latest}) before it began ({earliest}).");
        Earliest = earliest;
        Latest = latest;
    }

    /// <summary>It happened at this moment or later.</summary>
    public Instant Earliest { get; }

    /// <summary>It happened at this moment or before.</summary>
    public Instant Latest { get; }

    /// <summary>An event whose moment is known.</summary>
    public static EventTime Exactly(Instant at) => new(at, at);
}
