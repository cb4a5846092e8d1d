using Bot.Core.Daily;
using NodaTime;

namespace Bot.Core.Tests.Daily;

/// <summary>The rule of the daily question said once more, slowly: on each wanted date that the zone has, the first
/// moment at which its clocks show the time or more.</summary>
internal static class SlowSchedule
{
    public static Occurrence Next(Schedule schedule, Instant after, LocalDate? last)
    {
        var from = schedule.DateOf(after).PlusDays(-3);
        return Enumerable.Range(0, 40).Select(from.PlusDays)
            .Where(date => last is null || date > last)
            .Where(date => Wanted(schedule.Days).Contains(date.DayOfWeek))
            .Select(date => (At: On(schedule, date), Date: date))
            .Where(o => o.At > after)
            .OrderBy(o => o.At)
            .Select(o => new Occurrence(o.At!.Value, o.Date))
            .First();
    }

    private static Instant? On(Schedule schedule, LocalDate date)
    {
        var noon = Instant.FromUtc(date.Year, date.Month, date.Day, 12, 0);
        var around = new Interval(noon - Duration.FromDays(3), noon + Duration.FromDays(3));
        var wanted = date.At(schedule.Time);
        Instant? first = null;
        var exists = false;
        foreach (var interval in schedule.Zone.GetZoneIntervals(around))
        {
            var start = interval.HasStart ? interval.Start : Instant.FromUtc(1, 1, 1, 0, 0);
            var end = interval.HasEnd ? interval.End : Instant.FromUtc(9000, 1, 1, 0, 0);
            var offset = interval.WallOffset;
            exists |= Local(start, offset) < date.PlusDays(1).AtMidnight() && Local(end, offset) > date.AtMidnight();
            if (first is null && Local(end, offset) > wanted)
                first = Instant.Max(start, wanted.WithOffset(offset).ToInstant());
        }
        return exists ? first : null;
    }

    private static LocalDateTime Local(Instant at, Offset offset) => at.WithOffset(offset).LocalDateTime;

    private static IEnumerable<IsoDayOfWeek> Wanted(WeekDays days) => days.ToString() switch
    {
        nameof(WeekDays.All) => Enum.GetValues<IsoDayOfWeek>(),
        _ => Enumerable.Range(0, 7).Where(d => ((int)days >> d) % 2 == 1).Select(d => (IsoDayOfWeek)(d + 1)),
    };
}
