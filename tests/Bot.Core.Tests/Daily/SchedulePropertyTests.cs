using Bot.Core.Daily;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Bot.Core.Tests.Daily;

public sealed class SchedulePropertyTests
{
    private static readonly DateTimeZone[] Zones =
        [.. DateTimeZoneProviders.Tzdb.Ids.Select(id => DateTimeZoneProviders.Tzdb[id])];

    private static readonly Gen<Schedule> Schedules =
        from zone in Gen.Elements(Zones)
        from time in Gen.OneOf(Gen.Choose(0, 24 * 60 - 1), Gen.Elements(0, 1, 90, 120, 150, 180, 24 * 60 - 1))
        from days in Gen.OneOf(Gen.Constant((int)WeekDays.All), Gen.Choose(1, (int)WeekDays.All))
        select new Schedule(LocalTime.FromMinutesSinceMidnight(time), zone, (WeekDays)days);

    private static readonly Gen<(Schedule Schedule, Instant After, LocalDate? Last)> Asked =
        from schedule in Schedules
        from after in Moments(schedule.Zone)
        from back in Gen.Choose(-12, 12)
        from known in Gen.Elements(true, false)
        select (schedule, after, known ? schedule.DateOf(after).PlusDays(back) : (LocalDate?)null);

    [Fact]
    public void Nothing_is_passed_over_and_nothing_made_up() => Property.Holds(Asked, asked =>
    {
        var (schedule, after, last) = asked;

        var next = schedule.Next(after, last);

        Assert.Equal(SlowSchedule.Next(schedule, after, last), next);
    }, cases: 4000);

    [Fact]
    public void The_next_question_is_later_on_a_wanted_day_and_on_a_new_date() => Property.Holds(Asked, asked =>
    {
        var (schedule, after, last) = asked;

        var next = schedule.Next(after, last);

        Assert.True(next.At > after);
        Assert.True(last is null || next.Date > last);
        Assert.True(schedule.Days.Include(next.Date));
    }, cases: 2000);

    [Fact]
    public void One_question_after_the_other_has_a_later_date_and_moment() => Property.Holds(Asked, asked =>
    {
        var current = asked.Schedule.Next(asked.After);
        for (var i = 0; i < 20; i++)
        {
            var next = asked.Schedule.Next(current.At);
            Assert.True(next.Date > current.Date && next.At > current.At);
            Assert.Equal(next, asked.Schedule.Next(current.At, current.Date));
            current = next;
        }
    });

    [Fact]
    public void No_date_comes_twice_however_often_a_chat_moves() => Property.Holds(
        from schedules in Schedules.ArrayOf(12)
        from after in Moments(schedules[0].Zone)
        select (schedules, after), drawn =>
    {
        var (after, last) = (drawn.after, (LocalDate?)null);
        foreach (var schedule in drawn.schedules)
        {
            var next = schedule.Next(after, last);
            Assert.True(next.At > after && (last is null || next.Date > last));
            (after, last) = (next.At, next.Date);
        }
    });

    /// <summary>Any moment since 1850, half of them within three days of a change of the zone's clocks.</summary>
    private static Gen<Instant> Moments(DateTimeZone zone) =>
        from minute in Gen.Choose(0, 188 * 365 * 24 * 60)
        from near in Gen.Elements(true, false)
        from away in Gen.Choose(-3 * 24 * 60, 3 * 24 * 60)
        let any = Instant.FromUtc(1850, 1, 1, 0, 0) + Duration.FromMinutes(minute)
        let interval = zone.GetZoneInterval(any)
        select near && interval.HasStart ? interval.Start + Duration.FromMinutes(away) : any;
}
