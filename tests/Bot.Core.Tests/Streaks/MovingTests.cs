using Bot.Core.Streaks;
using NodaTime;

namespace Bot.Core.Tests.Streaks;

public sealed class MovingTests
{
    [Theory]
    [InlineData("Pacific/Kiritimati", 1)]
    [InlineData("Asia/Tokyo", 0)]
    [InlineData("Pacific/Honolulu", -1)]
    public void Days_are_those_of_the_learners_zone(string zone, int day)
    {
        // 10:00 UTC is the next day in Kiritimati (+14), and 09:00 UTC still the day before in Honolulu (-10).
        var at = Diary.At(0, zone is "Pacific/Kiritimati" ? 10 : 9);
        var diary = new Diary().Moved(Diary.At(-1), zone)
            .Then(new QuestionDelivered(at)).Then(new QuestionAnswered(at, at + Duration.FromHours(1), true));

        Assert.Equal(DayMark.Kept, Diary.Mark(diary.On(0), day));
    }

    [Theory]
    [InlineData("Pacific/Kiritimati", "Pacific/Honolulu")]
    [InlineData("Pacific/Honolulu", "Pacific/Kiritimati")]
    public void A_question_answered_after_a_move_counts_for_the_day_it_came_in_the_zone_of_then(string from, string to)
    {
        var diary = new Diary().Moved(Diary.At(-3), from).Delivered(0);
        var delivered = diary.Streak.Days.Single().Date;

        diary.Moved(Diary.At(0, 10), to).Answered(0, 3);

        Assert.Equal(delivered, diary.Streak.Days.Single().Date);
        Assert.Equal(1, diary.On(0).Count.Current);
    }

    [Fact]
    public void Moving_to_and_fro_counts_one_answer_once()
    {
        var diary = new Diary().Moved(Diary.At(-3), "Europe/Berlin").Kept(0);
        for (var i = 0; i < 20; i++)
        {
            diary.Moved(Diary.At(0, 11, i), i % 2 == 0 ? "Pacific/Kiritimati" : "Pacific/Honolulu");
            Assert.Equal(1, diary.On(0).Count.Current);
        }
    }

    [Fact]
    public void A_move_back_over_the_date_line_gives_the_date_of_the_press_its_answer()
    {
        var diary = new Diary().Moved(Diary.At(-3), "Pacific/Kiritimati")
            .Then(new QuestionDelivered(Diary.At(0, 11)))
            .Then(new QuestionAnswered(Diary.At(0, 11), Diary.At(0, 12), true))
            .Moved(Diary.At(0, 13), "Pacific/Honolulu")
            .Then(new QuestionAnswered(Diary.At(0, 11), Diary.At(0, 14), true));

        Assert.Equal("KK", Diary.Marks(diary.On(0), 2));
    }

    [Fact]
    public void Who_moves_every_day_of_a_year_stays_small()
    {
        var diary = new Diary();
        for (var day = 0; day < 365; day++) diary.Moved(Diary.At(day), day % 2 == 0 ? "Asia/Tokyo" : "Europe/Berlin");

        Assert.InRange(diary.Streak.Learner.Zones.Length, 1, 4);
    }

    [Fact]
    public void Today_is_the_learners_date_at_the_moment_of_the_look()
    {
        var diary = new Diary().Moved(Diary.At(-3), "Pacific/Kiritimati").Moved(Diary.At(1), "Pacific/Honolulu");

        Assert.Equal(Diary.FirstDay.PlusDays(1), diary.Streak.At(Diary.At(0, 12)).Today);
        Assert.Equal(Diary.FirstDay, diary.Streak.At(Diary.At(1, 9)).Today);
    }
}
