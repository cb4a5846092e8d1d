using Bot.Core.Streaks;
using NodaTime;

namespace Bot.Core.Tests.Streaks;

public sealed class GrowthTests
{
    [Fact]
    public void Who_never_answered_has_no_streak()
    {
        var view = Streak.None.At(Diary.At(0));

        Assert.Equal(StreakCount.Zero, view.Count);
        Assert.Equal((0, 0, null), (view.Answered, view.Right, view.Accuracy));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void It_grows_by_a_day_whether_the_answer_is_right_or_wrong(bool right) =>
        Assert.Equal(1, new Diary().Delivered(0).Answered(0, right: right).On(0).Count.Current);

    [Fact]
    public void Accuracy_stands_beside_it()
    {
        var diary = new Diary().Delivered(0, 1, 2).Answered(0).Answered(1, right: false).Answered(2);

        var view = diary.On(2);

        Assert.Equal((3, 2, 67), (view.Answered, view.Right, view.Accuracy));
    }

    [Fact]
    public void Day_after_day_grows_it_by_one_each()
    {
        var diary = new Diary();
        for (var day = 0; day < 5; day++)
        {
            diary.Kept([day]);
            Assert.Equal((day + 1, day + 1), (diary.On(day).Count.Current, diary.On(day).Count.Longest));
        }
    }

    [Fact]
    public void An_answer_after_midnight_and_before_the_close_counts_for_the_day_its_question_came()
    {
        var diary = new Diary().Delivered(0).Answered(0, afterHours: 20);

        Assert.Equal("K.", Diary.Marks(diary.On(1), 2));
    }

    [Fact]
    public void A_second_answer_of_the_day_on_the_same_date_counts_for_no_other_day()
    {
        var diary = new Diary().Delivered(0).Answered(0, 1).Answered(0, 2);

        Assert.Equal(("K..", 1, 2), (Diary.Marks(diary.On(0), 3), diary.On(0).Count.Current, diary.On(0).Answered));
    }

    [Fact]
    public void A_second_answer_of_the_day_after_midnight_counts_for_the_day_of_the_press()
    {
        var diary = new Diary().Delivered(0).Answered(0, 1).Answered(0, 20);

        Assert.Equal(("KK.", 2), (Diary.Marks(diary.On(1), 3), diary.On(1).Count.Current));
    }

    [Fact]
    public void A_second_answer_counts_for_nothing_when_the_day_of_the_press_is_kept_already()
    {
        var diary = new Diary().Kept(0, 1).Answered(0, 23.5);

        Assert.Equal(("KK.", 2, 3), (Diary.Marks(diary.On(1), 3), diary.On(1).Count.Current, diary.On(1).Answered));
    }

    [Fact]
    public void Two_questions_of_a_day_both_answered_late_keep_that_day_and_the_next()
    {
        var diary = new Diary().Delivered(0)
            .Then(new QuestionDelivered(Diary.At(0, 12)))
            .Answered(0, 20)
            .Then(new QuestionAnswered(Diary.At(0, 12), Diary.At(1, 6), IsRight: true));

        Assert.Equal(("KK", 2), (Diary.Marks(diary.On(1), 2), diary.On(1).Count.Current));
    }

    [Fact]
    public void A_day_without_a_question_neither_grows_nor_breaks_it()
    {
        var diary = new Diary().Kept(0, 1, 5, 30);

        var view = diary.On(30);

        Assert.Equal((4, "KK...K", 0), (view.Count.Current, Diary.Marks(view, 6), view.Count.Freezes));
    }

    [Fact]
    public void It_stays_whole_when_yesterday_is_answered_after_today()
    {
        var diary = new Diary().Kept(0, 1).Delivered(2).Delivered(3).Answered(3, 0.25).Answered(2, 24.75);

        Assert.Equal(("KKKK", 4), (Diary.Marks(diary.On(3), 4), diary.On(3).Count.Current));
    }

    [Fact]
    public void An_answer_keeps_a_day_whose_delivery_nobody_recorded() =>
        Assert.Equal("K", Diary.Marks(new Diary().Answered(0).On(0), 1));

    [Fact]
    public void An_unknown_kind_of_event_is_our_mistake() =>
        Assert.Throws<NotSupportedException>(() => Streak.None.Apply(new Other()));

    private sealed record Other : StreakEvent;
}
