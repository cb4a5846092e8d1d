using System.Text.Json;
using Bot.Core.Streaks;
using Bot.Core.Text;
using FsCheck.Fluent;
using NodaTime;

namespace Bot.Core.Tests.Streaks;

public sealed class StreakPropertyTests
{
    [Fact]
    public void The_fold_shows_what_going_over_all_days_shows() => Property.Holds(Gen.Choose(0, int.MaxValue), seed =>
    {
        var (streak, slow) = (Streak.None, new SlowStreak());
        var life = Histories.Of(seed);
        foreach (var (place, (at, next)) in life.Index())
        {
            streak = streak.Apply(next);
            slow.Apply(next);
            if (place % 50 == 0) AssertSame(slow, streak, at, life);
        }
        foreach (var hours in new[] { 0, 1, 12, 24, 24 * 365 })
            AssertSame(slow, streak, life[^1].At + Duration.FromHours(hours), life);
    }, cases: 2000);

    [Fact]
    public void No_answer_counts_for_more_than_a_day() => Property.Holds(Gen.Choose(0, int.MaxValue), seed =>
    {
        var (streak, slow) = (Streak.None, new SlowStreak());
        foreach (var (at, next) in Histories.Of(seed))
        {
            var before = slow.Credited;
            streak = streak.Apply(next);
            slow.Apply(next);
            Assert.InRange(slow.Credited - before, 0, next is QuestionAnswered ? 1 : 0);
            Assert.InRange(streak.At(at).Count.Longest, 0, streak.Answered);
        }
    });

    [Fact]
    public void A_streak_that_is_stored_after_every_event_goes_on_as_if_it_never_was() => Property.Holds(
        Gen.Choose(0, int.MaxValue), seed =>
        {
            var (kept, stored) = (Streak.None, Streak.None);
            foreach (var (_, next) in Histories.Of(seed))
            {
                kept = kept.Apply(next);
                stored = Stored(stored.Apply(next));
            }
            Assert.Equal(Json(kept), Json(stored));
        }, cases: 50);

    [Fact]
    public void A_streak_of_many_years_stays_small()
    {
        var diary = new Diary().Kept(0..4000);

        Assert.Equal((4000, 2), (diary.On(3999).Count.Current, diary.On(3999).Count.Freezes));
        Assert.InRange(diary.Streak.Days.Length, 1, Streak.RecentDays + 1);
        Assert.InRange(Json(diary.Streak).Length, 1, 8000);
    }

    private static void AssertSame(
        SlowStreak slow, Streak streak, Instant now, IReadOnlyList<(Instant At, StreakEvent Event)> life)
    {
        var (expected, view) = (slow.At(now), streak.At(now));
        var newest = expected.Marks.Keys.DefaultIfEmpty().Max();
        var recent = expected.Marks.Where(m => m.Key >= newest.PlusDays(-Streak.RecentDays)).ToList();

        var same = view.Count == new StreakCount(expected.Current, expected.Longest, expected.Freezes, expected.Towards)
            && (view.Answered, view.Right) == (expected.Answered, expected.Right)
            && recent.All(m => view.On(m.Key) == m.Value);

        Assert.True(same, $"At {now} the fold shows {view}, going over all days {expected}.\n{Histories.Tell(life)}");
    }

    private static Streak Stored(Streak streak) => JsonSerializer.Deserialize<Streak>(Json(streak), CoreJson.Options)!;

    private static string Json(Streak streak) => JsonSerializer.Serialize(streak, CoreJson.Options);
}
