using System.Collections.Immutable;
using Bot.Core.Daily;
using NodaTime;

namespace Bot.Core.Streaks;

/// <summary>A learner's streak: a fold over events. It grows by one on every local day that an answer is credited to,
/// right or wrong. A day on which no question was delivered neither grows nor breaks it.</summary>
/// <remarks>Recent days are kept one by one, because an answer may still be credited to a day after a later one was;
/// older ones are settled into <see cref="Settled"/>.</remarks>
public sealed record Streak
{
    /// <summary>How many days are kept one by one; the calendar shows no more.</summary>
    public const int RecentDays = 60;

    /// <summary>A learner who never answered.</summary>
    public static Streak None { get; } = new();

    /// <summary>Daily questions answered in time.</summary>
    public int Answered { get; init; }

    /// <summary>How many of them were right.</summary>
    public int Right { get; init; }

    /// <summary>The learner's zones.</summary>
    public LearnerDay Learner { get; init; } = LearnerDay.Unknown;

    /// <summary>The count over all days before the recent ones.</summary>
    public StreakCount Settled { get; init; } = StreakCount.Zero;

    /// <summary>Recent days on which something happened, in order.</summary>
    public ImmutableArray<StreakDay> Days { get; init; } = [];

    /// <summary>The streak after one more event.</summary>
    public Streak Apply(StreakEvent next) => next switch
    {
        QuestionDelivered delivered => Mark(Learner.Of(delivered.At), d => d.DeliveredAt(delivered.At)),
        QuestionAnswered answered => Credit(answered),
        ZoneChanged change => this with { Learner = Moved(change) },
        _ => throw new NotSupportedException($"A streak knows no {next.GetType().Name}."),
    };

    /// <summary>The streak as it stands at a moment: days whose questions are closed by then and were not answered
    /// spend a freeze or break it.</summary>
    public StreakView At(Instant now)
    {
        var count = Settled;
        var marks = new Dictionary<LocalDate, DayMark>();
        foreach (var day in Days) (count, marks[day.Date]) = count.After(day, now);
        return new StreakView(count, Answered, Right, Learner.Of(now), marks);
    }

    /// <summary>Zones that no open question can reach back to are forgotten: whoever moves often stays small.</summary>
    private LearnerDay Moved(ZoneChanged change) =>
        Learner.With(new ZoneSince(change.At, change.Zone)).Since(change.At - (2 * LearnerDay.LongestOpen));

    /// <summary>The first answer of a day counts for the day its question came; further ones for the day of the press.
    /// </summary>
    private Streak Credit(QuestionAnswered answer)
    {
        var counted = this with { Answered = Answered + 1, Right = Right + (answer.IsRight ? 1 : 0) };
        var delivered = Learner.Of(answer.DeliveredAt);
        var date = IsCredited(delivered) ? Learner.Of(answer.PressedAt) : delivered;
        return counted.Mark(date, d => d with { IsCredited = true });
    }

    private bool IsCredited(LocalDate date) => Days.Any(d => d.Date == date && d.IsCredited);

    private Streak Mark(LocalDate date, Func<StreakDay, StreakDay> change)
    {
        if (Days is [.., var newest] && date < newest.Date.PlusDays(-RecentDays)) return this;
        var at = Days.FindIndex(date);
        var days = at < Days.Length && Days[at].Date == date
            ? Days.SetItem(at, change(Days[at]))
            : Days.Insert(at, change(new StreakDay(date)));
        return (this with { Days = days }).Settle();
    }

    private Streak Settle()
    {
        var keepFrom = Days[^1].Date.PlusDays(-RecentDays);
        var old = Days.TakeWhile(d => d.Date < keepFrom).ToList();
        return old.Count == 0 ? this : this with
        {
            Settled = old.Aggregate(Settled, (count, day) => count.After(day, Instant.MaxValue).Count),
            Days = Days.RemoveRange(0, old.Count),
        };
    }
}

file static class StreakDays
{
    /// <summary>The place of this date, or the one where it belongs.</summary>
    public static int FindIndex(this ImmutableArray<StreakDay> days, LocalDate date)
    {
        var index = days.Length;
        while (index > 0 && days[index - 1].Date >= date) index--;
        return index;
    }
}
