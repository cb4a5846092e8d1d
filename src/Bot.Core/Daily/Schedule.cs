using NodaTime;
using NodaTime.TimeZones;

namespace Bot.Core.Daily;

/// <summary>When a chat gets its daily question.</summary>
/// <param name="Time">The local time.</param>
/// <param name="Zone">The zone in which that time and the date count.</param>
/// <param name="Days">The days of the week; at least one.</param>
public sealed record Schedule(LocalTime Time, DateTimeZone Zone, WeekDays Days)
{
    /// <summary>The days of the week; at least one.</summary>
    public WeekDays Days { get; } = Days is not WeekDays.None
        ? Days
        : throw new ArgumentException("A schedule needs a day of the week.", nameof(Days));

    private static readonly ZoneLocalMappingResolver FirstValid =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>The next occurrence after a moment.</summary>
    /// <param name="after">The occurrence lies after this moment.</param>
    /// <param name="lastDate">The newest local date that already had its question; it and those before it never get
    /// another one. Null when there is none.</param>
    /// <remarks>A local time that the zone skips moves to the first valid moment after it, one that comes twice counts
    /// the first time, and a date that the zone skips altogether has no question.</remarks>
    public Occurrence Next(Instant after, LocalDate? lastDate = null)
    {
        var date = after.InZone(Zone).Date.PlusDays(-1);
        if (lastDate is { } last && last >= date) date = last.PlusDays(1);
        for (; ; date = date.PlusDays(1))
            if (Days.Include(date) && On(date) is { } at && at > after) return new Occurrence(at, date);
    }

    /// <summary>The moment of the question of this date, whatever the day of the week; null when the zone skips the
    /// date.</summary>
    public Instant? On(LocalDate date)
    {
        var mapping = Zone.MapLocal(date.At(Time));
        if (mapping.Count > 0) return mapping.First().ToInstant();
        return Exists(date) ? FirstValid(mapping).ToInstant() : null;
    }

    /// <summary>The local date of a moment in the schedule's zone.</summary>
    public LocalDate DateOf(Instant at) => at.InZone(Zone).Date;

    /// <summary>A date that a zone leaves out lies whole in a gap (Samoa, 30 December 2011).</summary>
    private bool Exists(LocalDate date) =>
        Zone.MapLocal(date.AtMidnight()) is { Count: > 0 } || Zone.MapLocal(date.At(LocalTime.MaxValue)).Count > 0;
}

/// <summary>One occurrence of a schedule.</summary>
/// <param name="At">The moment.</param>
/// <param name="Date">The local date whose question it is.</param>
public readonly record struct Occurrence(Instant At, LocalDate Date);
