using Bot.Core.Daily;
using NodaTime;
using NodaTime.Text;

namespace Bot.Core.Tests.Daily;

public sealed class ScheduleTests
{
    /// <summary>Zone, time, days, after (UTC), the expected moment (UTC) and the date whose question it is.</summary>
    public static TheoryData<string, string, WeekDays, string, string, string> Cases => new()
    {
        // Plain days. 2026-03-02 is a Monday.
        { "UTC", "09:00", WeekDays.All, "2026-03-02T08:59:59", "2026-03-02T09:00:00", "2026-03-02" },
        { "UTC", "09:00", WeekDays.All, "2026-03-02T09:00:00", "2026-03-03T09:00:00", "2026-03-03" },
        { "UTC", "09:00", WeekDays.All, "2026-03-02T23:59:59", "2026-03-03T09:00:00", "2026-03-03" },
        { "UTC", "00:00", WeekDays.All, "2026-03-02T00:00:00", "2026-03-03T00:00:00", "2026-03-03" },
        { "UTC", "23:59", WeekDays.All, "2026-12-31T23:59:00", "2027-01-01T23:59:00", "2027-01-01" },
        { "UTC", "09:00", WeekDays.All, "2028-02-28T10:00:00", "2028-02-29T09:00:00", "2028-02-29" },
        { "Asia/Tokyo", "08:30", WeekDays.All, "2026-03-02T00:00:00", "2026-03-02T23:30:00", "2026-03-03" },
        { "America/New_York", "21:00", WeekDays.All, "2026-03-02T01:00:00", "2026-03-02T02:00:00", "2026-03-01" },
        { "Pacific/Kiritimati", "00:30", WeekDays.All, "2026-03-02T10:29:00", "2026-03-02T10:30:00", "2026-03-03" },
        { "Asia/Kathmandu", "09:00", WeekDays.All, "2026-03-02T03:14:00", "2026-03-02T03:15:00", "2026-03-02" },

        // Days of the week count where the schedule is.
        { "UTC", "09:00", WeekDays.WorkDays, "2026-03-06T09:00:00", "2026-03-09T09:00:00", "2026-03-09" },
        { "UTC", "09:00", WeekDays.Weekend, "2026-03-02T08:00:00", "2026-03-07T09:00:00", "2026-03-07" },
        { "UTC", "09:00", WeekDays.Mon, "2026-03-02T09:00:00", "2026-03-09T09:00:00", "2026-03-09" },
        { "UTC", "09:00", WeekDays.Sun | WeekDays.Wed, "2026-03-02T09:00:00", "2026-03-04T09:00:00", "2026-03-04" },
        { "Asia/Tokyo", "08:00", WeekDays.Mon, "2026-03-01T22:00:00", "2026-03-01T23:00:00", "2026-03-02" },

        // Europe/Berlin skips 02:00 to 03:00 on 2026-03-29 and has 02:00 to 03:00 twice on 2026-10-25.
        { "Europe/Berlin", "02:30", WeekDays.All, "2026-03-28T12:00:00", "2026-03-29T01:00:00", "2026-03-29" },
        { "Europe/Berlin", "02:00", WeekDays.All, "2026-03-28T12:00:00", "2026-03-29T01:00:00", "2026-03-29" },
        { "Europe/Berlin", "03:00", WeekDays.All, "2026-03-28T12:00:00", "2026-03-29T01:00:00", "2026-03-29" },
        { "Europe/Berlin", "01:59", WeekDays.All, "2026-03-28T12:00:00", "2026-03-29T00:59:00", "2026-03-29" },
        { "Europe/Berlin", "02:30", WeekDays.All, "2026-03-29T01:00:00", "2026-03-30T00:30:00", "2026-03-30" },
        { "Europe/Berlin", "02:30", WeekDays.All, "2026-10-24T12:00:00", "2026-10-25T00:30:00", "2026-10-25" },
        { "Europe/Berlin", "02:30", WeekDays.All, "2026-10-25T00:30:00", "2026-10-26T01:30:00", "2026-10-26" },

        // Lord Howe moves by half an hour: 02:00 to 02:30 is skipped on 2026-10-04, 01:30 to 02:00 is twice on 04-05.
        { "Australia/Lord_Howe", "02:15", WeekDays.All, "2026-10-03T00:00:00", "2026-10-03T15:30:00", "2026-10-04" },
        { "Australia/Lord_Howe", "01:45", WeekDays.All, "2026-04-04T00:00:00", "2026-04-04T14:45:00", "2026-04-05" },

        // Havana skips midnight itself: 00:00 to 01:00 on 2026-03-08.
        { "America/Havana", "00:00", WeekDays.All, "2026-03-07T12:00:00", "2026-03-08T05:00:00", "2026-03-08" },
        { "America/Havana", "00:30", WeekDays.Sun, "2026-03-07T12:00:00", "2026-03-08T05:00:00", "2026-03-08" },

        // Nuuk skips the last hour of 2026-03-28: its question comes at midnight and is still that date's.
        { "America/Nuuk", "23:30", WeekDays.All, "2026-03-28T12:00:00", "2026-03-29T01:00:00", "2026-03-28" },
        { "America/Nuuk", "23:30", WeekDays.All, "2026-03-29T01:00:00", "2026-03-30T00:30:00", "2026-03-29" },

        // Samoa has no 2011-12-30 (a Friday).
        { "Pacific/Apia", "09:00", WeekDays.All, "2011-12-29T18:00:00", "2011-12-29T19:00:00", "2011-12-29" },
        { "Pacific/Apia", "09:00", WeekDays.All, "2011-12-29T19:00:00", "2011-12-30T19:00:00", "2011-12-31" },
        { "Pacific/Apia", "00:00", WeekDays.All, "2011-12-29T19:00:00", "2011-12-30T10:00:00", "2011-12-31" },
        { "Pacific/Apia", "09:00", WeekDays.Fri, "2011-12-29T19:00:00", "2012-01-05T19:00:00", "2012-01-06" },

        // Kwajalein went back by 23 hours on 1969-09-30: what comes twice counts the first time.
        { "Pacific/Kwajalein", "12:00", WeekDays.All, "1969-09-29T12:00:00", "1969-09-30T01:00:00", "1969-09-30" },
        { "Pacific/Kwajalein", "12:00", WeekDays.All, "1969-09-30T01:00:00", "1969-10-02T00:00:00", "1969-10-01" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_next_question_comes(string zone, string time, WeekDays days, string after, string at, string date)
    {
        var next = In(zone, time, days).Next(Utc(after));

        Assert.Equal(new Occurrence(Utc(at), Date(date)), next);
    }

    /// <summary>The newest date that had its question, and the date of the next after 2026-03-02T08:00 UTC.</summary>
    [Theory]
    [InlineData("2026-02-20", "2026-03-02")]
    [InlineData("2026-03-01", "2026-03-02")]
    [InlineData("2026-03-02", "2026-03-03")]
    [InlineData("2026-03-03", "2026-03-04")]
    [InlineData("2026-03-10", "2026-03-11")]
    public void A_date_that_had_its_question_and_those_before_get_no_other(string last, string expected)
    {
        var next = In("UTC", "09:00", WeekDays.All).Next(Utc("2026-03-02T08:00:00"), Date(last));

        Assert.Equal(Date(expected), next.Date);
    }

    [Fact]
    public void A_time_moved_later_on_the_same_day_posts_no_second_question()
    {
        var morning = In("Europe/Berlin", "08:00", WeekDays.All).Next(Utc("2026-03-02T06:00:00"));

        var evening = In("Europe/Berlin", "20:00", WeekDays.All).Next(morning.At, morning.Date);

        Assert.Equal(new Occurrence(Utc("2026-03-03T19:00:00"), new LocalDate(2026, 3, 3)), evening);
    }

    /// <summary>A question has just come at 09:00 in the first zone; then the chat moves.</summary>
    [Theory]
    [InlineData("Europe/Berlin", "America/Los_Angeles", "2026-03-03T17:00:00")]
    [InlineData("Europe/Berlin", "Asia/Tokyo", "2026-03-03T00:00:00")]
    [InlineData("Pacific/Kiritimati", "Pacific/Honolulu", "2026-03-03T19:00:00")]
    [InlineData("Pacific/Honolulu", "Pacific/Auckland", "2026-03-02T20:00:00")]
    [InlineData("Pacific/Apia", "Pacific/Pago_Pago", "2026-03-03T20:00:00")]
    public void A_move_to_another_zone_gives_no_date_twice(string from, string to, string expected)
    {
        var first = In(from, "09:00", WeekDays.All).On(new LocalDate(2026, 3, 2))!.Value;

        var next = In(to, "09:00", WeekDays.All).Next(first, new LocalDate(2026, 3, 2));

        Assert.Equal(new Occurrence(Utc(expected), new LocalDate(2026, 3, 3)), next);
    }

    [Fact]
    public void A_date_that_the_zone_leaves_out_has_no_question() =>
        Assert.Null(In("Pacific/Apia", "09:00", WeekDays.All).On(new LocalDate(2011, 12, 30)));

    [Fact]
    public void The_date_of_a_moment_is_the_one_where_the_schedule_is() => Assert.Equal(
        new LocalDate(2026, 3, 3), In("Asia/Tokyo", "09:00", WeekDays.All).DateOf(Utc("2026-03-02T15:00:00")));

    [Fact]
    public void A_schedule_without_a_day_is_refused() =>
        Assert.Throws<ArgumentException>(() => In("UTC", "09:00", WeekDays.None));

    private static Schedule In(string zone, string time, WeekDays days) => new(
        LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time).Value, DateTimeZoneProviders.Tzdb[zone], days);

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static Instant Utc(string text) =>
        InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss").Parse(text).Value;
}
