using NodaTime;

namespace Bot.Core.Daily;

/// <summary>A set of days of the week.</summary>
[Flags]
public enum WeekDays
{
    /// <summary>No day.</summary>
    None = 0,

    /// <summary>Monday.</summary>
    Mon = 1,

    /// <summary>Tuesday.</summary>
    Tue = 2,

    /// <summary>Wednesday.</summary>
    Wed = 4,

    /// <summary>Thursday.</summary>
    Thu = 8,

    /// <summary>Friday.</summary>
    Fri = 16,

    /// <summary>Saturday.</summary>
    Sat = 32,

    /// <summary>Sunday.</summary>
    Sun = 64,

    /// <summary>Monday to Friday.</summary>
    WorkDays = Mon | Tue | Wed | Thu | Fri,

    /// <summary>Saturday and Sunday.</summary>
    Weekend = Sat | Sun,

    /// <summary>Every day.</summary>
    All = WorkDays | Weekend,
}

/// <summary>Helpers for <see cref="WeekDays"/>.</summary>
public static class WeekDaysExtensions
{
    /// <summary>The seven days, Monday first.</summary>
    public static IReadOnlyList<WeekDays> Each { get; } =
        [WeekDays.Mon, WeekDays.Tue, WeekDays.Wed, WeekDays.Thu, WeekDays.Fri, WeekDays.Sat, WeekDays.Sun];

    /// <summary>Whether the set holds the day of this date.</summary>
    public static bool Include(this WeekDays days, LocalDate date) =>
        days.HasFlag(Each[(int)date.DayOfWeek - 1]);
}
