using Bot.Core.Streaks;
using NodaTime;

namespace Bot.Core.Tests.Streaks;

/// <summary>A learner's days, told like a story. Day 0 is Monday, 2 March 2026; questions come at 09:00 UTC.
/// </summary>
internal sealed class Diary
{
    public static readonly LocalDate FirstDay = new(2026, 3, 2);

    public Streak Streak { get; private set; } = Streak.None;

    public static Instant At(int day, int hour = 9, int minute = 0) =>
        Instant.FromUtc(2026, 3, 2, hour, minute) + Duration.FromDays(day);

    public Diary Delivered(params int[] days) =>
        days.Aggregate(this, (diary, day) => diary.Then(new QuestionDelivered(At(day))));

    /// <summary>The question of a day is answered so many hours after it came.</summary>
    public Diary Answered(int day, double afterHours = 1, bool right = true) =>
        Then(new QuestionAnswered(At(day), At(day) + Duration.FromHours(afterHours), right));

    /// <summary>On each of these days the question comes and is answered.</summary>
    public Diary Kept(params IEnumerable<int> days) =>
        days.Aggregate(this, (diary, day) => diary.Delivered(day).Answered(day));

    public Diary Kept(Range days) => Kept(Enumerable.Range(days.Start.Value, days.End.Value - days.Start.Value));

    public Diary Moved(Instant at, string zone) => Then(new ZoneChanged(at, zone));

    public Diary Then(StreakEvent next)
    {
        Streak = Streak.Apply(next);
        return this;
    }

    /// <summary>The streak at 20:00 of a day.</summary>
    public StreakView On(int day) => Streak.At(At(day, 20));

    public static DayMark Mark(StreakView view, int day) => view.On(FirstDay.PlusDays(day));

    /// <summary>The days from 0 as letters: K kept, F frozen, M missed, O open, a dot without a question.</summary>
    public static string Marks(StreakView view, int days) =>
        string.Concat(Enumerable.Range(0, days).Select(day => ".KFMO"[(int)Mark(view, day)]));
}
