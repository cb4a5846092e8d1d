using Bot.Core.Daily;
using NodaTime;

namespace Bot.Core.Streaks;

/// <summary>What is known of one local day of a learner: a question came, or an answer was credited, or both.</summary>
/// <param name="Date">The local date.</param>
/// <param name="IsCredited">Whether an answer was credited to it.</param>
/// <param name="LastDelivered">When the last question of the day was delivered; null when none was.</param>
public sealed record StreakDay(LocalDate Date, bool IsCredited = false, Instant? LastDelivered = null)
{
    /// <summary>The same day with one more question.</summary>
    public StreakDay DeliveredAt(Instant at) =>
        LastDelivered is { } last && last >= at ? this : this with { LastDelivered = at };

    /// <summary>Whether a question of the day may still be open, so that the day can still be kept.</summary>
    public bool IsOpen(Instant now) => LastDelivered is { } at && now - at < LearnerDay.LongestOpen;
}

/// <summary>How a day went.</summary>
public enum DayMark
{
    /// <summary>No question came.</summary>
    NoQuestion,

    /// <summary>An answer was credited.</summary>
    Kept,

    /// <summary>Not answered; a freeze was spent.</summary>
    Frozen,

    /// <summary>Not answered, and no freeze was left.</summary>
    Missed,

    /// <summary>Not answered yet.</summary>
    Open,
}
