using Bot.Core.Streaks;
using NodaTime;

namespace Bot.Core.Tests.Streaks;

public sealed class BreakTests
{
    [Fact]
    public void An_open_day_does_not_break_it_until_24_hours_after_its_delivery()
    {
        var diary = new Diary().Kept(0, 1).Delivered(2);

        var before = diary.Streak.At(Diary.At(3) - Duration.FromMilliseconds(1));
        var after = diary.Streak.At(Diary.At(3));

        Assert.Equal((2, DayMark.Open), (before.Count.Current, Diary.Mark(before, 2)));
        Assert.Equal((0, DayMark.Missed), (after.Count.Current, Diary.Mark(after, 2)));
    }

    [Fact]
    public void A_day_with_two_questions_is_open_as_long_as_the_later_one()
    {
        var diary = new Diary().Kept(0).Delivered(1)
            .Then(new QuestionDelivered(Diary.At(1, 18)))
            .Then(new QuestionDelivered(Diary.At(1, 12)));

        Assert.Equal(DayMark.Open, Diary.Mark(diary.Streak.At(Diary.At(2, 17, 59)), 1));
        Assert.Equal(DayMark.Missed, Diary.Mark(diary.Streak.At(Diary.At(2, 18)), 1));
    }

    [Fact]
    public void A_missed_day_begins_it_anew_and_leaves_the_longest()
    {
        var diary = new Diary().Kept(0, 1, 2).Delivered(3).Kept(4);

        var view = diary.On(4);

        Assert.Equal(("KKKMK", 1, 3), (Diary.Marks(view, 5), view.Count.Current, view.Count.Longest));
    }

    [Theory]
    [InlineData(6, 0)]
    [InlineData(7, 1)]
    [InlineData(13, 1)]
    [InlineData(14, 2)]
    [InlineData(21, 2)]
    [InlineData(40, 2)]
    public void Seven_days_kept_earn_a_freeze_and_nobody_holds_more_than_two(int kept, int freezes) =>
        Assert.Equal((kept, freezes), Numbers(new Diary().Kept(0..kept).On(kept - 1)));

    [Fact]
    public void A_freeze_is_spent_by_itself_and_leaves_the_count_as_it_was()
    {
        var diary = new Diary().Kept(0..7).Delivered(7);

        Assert.Equal(((7, 0), "KKKKKKKF"), (Numbers(diary.On(8)), Diary.Marks(diary.On(8), 8)));
    }

    [Fact]
    public void Freezes_are_spent_in_the_order_of_the_days_and_the_next_miss_breaks()
    {
        var diary = new Diary().Kept(0..14).Delivered(14, 15, 16).Kept(17);

        var view = diary.On(17);

        Assert.Equal("FFMK", Diary.Marks(view, 18)[14..]);
        Assert.Equal(((1, 0), 14), (Numbers(view), view.Count.Longest));
    }

    [Fact]
    public void A_frozen_day_does_not_count_towards_the_next_freeze_and_takes_nothing_away()
    {
        var diary = new Diary().Kept(0..10).Delivered(10).Kept(11..14);
        Assert.Equal((13, 0), Numbers(diary.On(13)));

        diary.Kept(14);

        Assert.Equal((14, 1), Numbers(diary.On(14)));
    }

    [Fact]
    public void A_break_begins_the_way_to_the_next_freeze_anew()
    {
        var diary = new Diary().Kept(0..6).Delivered(6).Kept(7..13);
        Assert.Equal((6, 0), Numbers(diary.On(12)));

        diary.Kept(13);

        Assert.Equal((7, 1), Numbers(diary.On(13)));
    }

    [Fact]
    public void An_answer_in_time_gives_back_the_freeze_that_a_later_look_would_have_spent()
    {
        var diary = new Diary().Kept(0..7).Delivered(7);
        Assert.Equal((7, 0), Numbers(diary.On(8)));

        diary.Answered(7, 23.9);

        Assert.Equal((8, 1), Numbers(diary.On(8)));
    }

    [Fact]
    public void Looking_changes_nothing()
    {
        var diary = new Diary().Kept(0..7).Delivered(7);
        var before = diary.Streak;

        _ = diary.On(200);

        Assert.Equal(before, diary.Streak);
        Assert.Equal((7, 1), Numbers(diary.On(7)));
    }

    private static (int Current, int Freezes) Numbers(StreakView view) => (view.Count.Current, view.Count.Freezes);
}
