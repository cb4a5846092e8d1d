using NodaTime;

namespace Bot.Core.Streaks;

/// <summary>A streak as it stands at a moment.</summary>
/// <param name="Count">Current, longest and freezes.</param>
/// <param name="Answered">Daily questions answered in time.</param>
/// <param name="Right">How many of them were right.</param>
/// <param name="Today">The learner's local date at that moment.</param>
/// <param name="Marks">How the recent days went; days without a question are absent.</param>
public sealed record StreakView(
    StreakCount Count, int Answered, int Right, LocalDate Today, IReadOnlyDictionary<LocalDate, DayMark> Marks)
{
    /// <summary>Right answers in percent, rounded; null before the first answer.</summary>
    public int? Accuracy => Answered == 0
        ? null
        : (int)Math.Round(100m * Right / Answered, MidpointRounding.AwayFromZero);

    /// <summary>How a day went; <see cref="DayMark.NoQuestion"/> also for days longer ago than
    /// <see cref="Streak.RecentDays"/>.</summary>
    public DayMark On(LocalDate date) => Marks.GetValueOrDefault(date);

    /// <summary>Whole weeks, Monday first, the last one holding today.</summary>
    public IReadOnlyList<IReadOnlyList<LocalDate>> Weeks(int count)
    {
        var monday = Today.PlusDays(1 - (int)Today.DayOfWeek);
        return [.. Enumerable.Range(0, count).Select(week =>
            Enumerable.Range(0, 7).Select(day => monday.PlusDays((7 * (week - count + 1)) + day)).ToList())];
    }
}
