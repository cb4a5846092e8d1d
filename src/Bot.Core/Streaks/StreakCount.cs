using NodaTime;

namespace Bot.Core.Streaks;

/// <summary>What a streak counts from day to day.</summary>
/// <param name="Current">Days kept in a row; frozen days and days without a question neither add nor break.</param>
/// <param name="Longest">The most <paramref name="Current"/> ever was.</param>
/// <param name="Freezes">Freezes held, at most <see cref="MostFreezes"/>.</param>
/// <param name="TowardsFreeze">Days kept since the last freeze was earned.</param>
public sealed record StreakCount(int Current, int Longest, int Freezes, int TowardsFreeze)
{
    /// <summary>Days kept that earn a freeze.</summary>
    public const int DaysPerFreeze = 7;

    /// <summary>The most freezes a learner can hold.</summary>
    public const int MostFreezes = 2;

    /// <summary>Nothing counted yet.</summary>
    public static StreakCount Zero { get; } = new(0, 0, 0, 0);

    /// <summary>The count after one more day, and how that day went.</summary>
    public (StreakCount Count, DayMark Mark) After(StreakDay day, Instant now) => day switch
    {
        { IsCredited: true } => (Kept(), DayMark.Kept),
        _ when day.IsOpen(now) => (this, DayMark.Open),
        _ when Freezes > 0 => (this with { Freezes = Freezes - 1 }, DayMark.Frozen),
        _ => (this with { Current = 0, TowardsFreeze = 0 }, DayMark.Missed),
    };

    private StreakCount Kept()
    {
        var earns = TowardsFreeze + 1 == DaysPerFreeze;
        return new StreakCount(
            Current + 1,
            Math.Max(Longest, Current + 1),
            earns ? Math.Min(Freezes + 1, MostFreezes) : Freezes,
            earns ? 0 : TowardsFreeze + 1);
    }
}
