using System.Collections.Immutable;
using NodaTime;

namespace Bot.Core.Daily;

/// <summary>Which local date a moment falls on for a learner who may have changed zones.</summary>
/// <param name="Zones">The zones in the order they came into force; none means UTC.</param>
public sealed record LearnerDay(ImmutableArray<ZoneSince> Zones)
{
    /// <summary>How long a question counts as open at the most: 24 hours.</summary>
    public static readonly Duration LongestOpen = Duration.FromHours(24);

    /// <summary>A learner of whom no zone is known.</summary>
    public static LearnerDay Unknown { get; } = new([]);

    /// <summary>The learner's local date at this moment, in the zone of that moment.</summary>
    public LocalDate Of(Instant at) => at.InZone(ZoneAt(at)).Date;

    /// <summary>The same learner from a moment on in another zone.</summary>
    public LearnerDay With(ZoneSince change) =>
        new(Zones.RemoveAll(z => z.Since >= change.Since).Add(change));

    /// <summary>Drops the zones that ended before a moment.</summary>
    public LearnerDay Since(Instant moment)
    {
        var first = Zones.FindLastIndex(z => z.Since <= moment);
        return first > 0 ? new(Zones.RemoveRange(0, first)) : this;
    }

    private DateTimeZone ZoneAt(Instant at)
    {
        if (Zones.IsEmpty) return DateTimeZone.Utc;
        var index = Zones.FindLastIndex(z => z.Since <= at);
        return DateTimeZoneProviders.Tzdb.GetZoneOrNull(Zones[Math.Max(index, 0)].Zone) ?? DateTimeZone.Utc;
    }
}

/// <summary>A zone and the moment from which it counts.</summary>
/// <param name="Since">From this moment on.</param>
/// <param name="Zone">IANA id.</param>
public sealed record ZoneSince(Instant Since, string Zone);

file static class ImmutableArrays
{
    public static int FindLastIndex<T>(this ImmutableArray<T> items, Func<T, bool> matches)
    {
        for (var i = items.Length - 1; i >= 0; i--) if (matches(items[i])) return i;
        return -1;
    }
}
