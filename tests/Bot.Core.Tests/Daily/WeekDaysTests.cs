using Bot.Core.Daily;
using NodaTime;

namespace Bot.Core.Tests.Daily;

public sealed class WeekDaysTests
{
    /// <summary>2026-03-02 is a Monday.</summary>
    [Theory]
    [InlineData(WeekDays.Mon, "1000000")]
    [InlineData(WeekDays.Sun, "0000001")]
    [InlineData(WeekDays.WorkDays, "1111100")]
    [InlineData(WeekDays.Weekend, "0000011")]
    [InlineData(WeekDays.All, "1111111")]
    [InlineData(WeekDays.None, "0000000")]
    [InlineData(WeekDays.Tue | WeekDays.Thu, "0101000")]
    [InlineData(WeekDays.Wed | WeekDays.Fri | WeekDays.Sat, "0010110")]
    public void A_set_holds_its_days_and_no_others(WeekDays days, string expected) => Assert.Equal(
        expected,
        string.Concat(Enumerable.Range(2, 7).Select(day => days.Include(new LocalDate(2026, 3, day)) ? '1' : '0')));

    [Fact]
    public void The_days_begin_with_Monday_and_make_up_the_week()
    {
        Assert.Equal(WeekDays.Mon, WeekDaysExtensions.Each[0]);
        Assert.Equal(WeekDays.All, WeekDaysExtensions.Each.Aggregate((a, b) => a | b));
        Assert.Equal(7, WeekDaysExtensions.Each.Distinct().Count());
    }
}
