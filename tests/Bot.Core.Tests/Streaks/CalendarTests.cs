using Bot.Core.Streaks;
using NodaTime;

namespace Bot.Core.Tests.Streaks;

public sealed class CalendarTests
{
    [Theory]
    [InlineData("2026-03-02", "2026-03-02")]
    [InlineData("2026-03-04", "2026-03-02")]
    [InlineData("2026-03-08", "2026-03-02")]
    [InlineData("2026-03-09", "2026-03-09")]
    [InlineData("2027-01-01", "2026-12-28")]
    public void The_last_week_holds_today_and_begins_on_its_Monday(string today, string monday)
    {
        var weeks = ViewOf(Date(today)).Weeks(1);

        Assert.Equal(Enumerable.Range(0, 7).Select(Date(monday).PlusDays), Assert.Single(weeks));
    }

    [Fact]
    public void Several_weeks_follow_each_other_without_a_gap()
    {
        var days = ViewOf(Date("2026-03-04")).Weeks(4).SelectMany(week => week).ToList();

        Assert.Equal(Enumerable.Range(0, 28).Select(Date("2026-02-09").PlusDays), days);
    }

    [Fact]
    public void A_day_of_which_nothing_is_known_had_no_question() =>
        Assert.Equal(DayMark.NoQuestion, ViewOf(Date("2026-03-04")).On(Date("2020-01-01")));

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(3, 0, 0)]
    [InlineData(3, 1, 33)]
    [InlineData(3, 2, 67)]
    [InlineData(8, 1, 13)]
    [InlineData(200, 199, 100)]
    [InlineData(7, 7, 100)]
    public void Accuracy_is_a_rounded_percentage(int answered, int right, int? expected) => Assert.Equal(
        expected, (ViewOf(Diary.FirstDay) with { Answered = answered, Right = right }).Accuracy);

    private static StreakView ViewOf(LocalDate today) =>
        new(StreakCount.Zero, 0, 0, today, new Dictionary<LocalDate, DayMark>());

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
