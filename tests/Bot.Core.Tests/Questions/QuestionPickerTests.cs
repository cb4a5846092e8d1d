using Bot.Core.Questions;
using Bot.Testing;

namespace Bot.Core.Tests.Questions;

public sealed class QuestionPickerTests
{
    private static readonly List<string> Nothing = [];

    [Fact]
    public void An_empty_pool_gives_no_question() => Assert.Null(QuestionPicker.Pick([], Nothing, "seed"));

    [Fact]
    public void Nothing_repeats_until_the_pool_is_used_up()
    {
        var pool = Some.Bank(25).Questions;
        var shown = new List<string>();
        for (var round = 0; round < 4; round++)
        {
            var picked = Enumerable.Range(0, pool.Count).Select(day => Show(pool, shown, $"{round}:{day}")).ToList();
            Assert.Equal(pool.Count, picked.Distinct().Count());
        }
    }

    [Fact]
    public void The_rounds_differ_in_their_order()
    {
        var pool = Some.Bank(25).Questions;
        var shown = new List<string>();

        var rounds = Enumerable.Range(0, 2).Select(round =>
            Enumerable.Range(0, pool.Count).Select(day => Show(pool, shown, $"{round}:{day}")).ToList()).ToList();

        Assert.NotEqual(rounds[0], rounds[1]);
    }

    [Fact]
    public void A_question_added_late_comes_once_a_round_like_the_others()
    {
        var pool = Some.Bank(6).Questions;
        var shown = new List<string>();
        foreach (var day in Enumerable.Range(0, 27)) Show([.. pool.Take(5)], shown, $"{day}");

        var endOfThisRound = Enumerable.Range(0, 4).Select(day => Show(pool, shown, $"this {day}")).ToList();
        var nextRound = Enumerable.Range(0, 6).Select(day => Show(pool, shown, $"next {day}")).ToList();

        Assert.Single(endOfThisRound, id => id == "q6");
        Assert.Single(nextRound, id => id == "q6");
    }

    [Fact]
    public void The_last_question_of_a_round_does_not_open_the_next()
    {
        var pool = Some.Bank(3).Questions;
        var shown = new List<string>();
        for (var day = 0; day < 300; day++) Show(pool, shown, $"{day}");

        Assert.All(shown.Zip(shown.Skip(1)), pair => Assert.NotEqual(pair.First, pair.Second));
    }

    [Fact]
    public void A_pool_of_one_is_asked_again_and_again()
    {
        var pool = Some.Bank(1).Questions;
        Assert.Equal("q1", QuestionPicker.Pick(pool, ["q1", "gone", "q1"], "seed")!.Id);
    }

    [Fact]
    public void What_is_not_in_the_pool_any_more_does_not_count()
    {
        var pool = Some.Bank(3).Questions;
        Assert.Equal("q2", QuestionPicker.Pick(pool, ["q1", "gone", "q3"], "seed")!.Id);
    }

    [Fact]
    public void The_same_seed_gives_the_same_question_whatever_the_order_of_the_pool()
    {
        var pool = Some.Bank(25).Questions;
        for (var i = 0; i < 50; i++)
        {
            var picked = QuestionPicker.Pick(pool, Nothing, $"{i}");
            Assert.Equal(picked, QuestionPicker.Pick(pool, Nothing, $"{i}"));
            Assert.Equal(picked, QuestionPicker.Pick([.. pool.Reverse()], Nothing, $"{i}"));
        }
    }

    [Fact]
    public void Every_question_can_come_first()
    {
        var pool = Some.Bank(25).Questions;

        var first = Enumerable.Range(0, 1000).Select(i => QuestionPicker.Pick(pool, Nothing, $"{i}")!.Id);

        Assert.Equal(25, first.Distinct().Count());
    }

    private static string Show(IReadOnlyList<Question> pool, List<string> shown, string seed)
    {
        var id = QuestionPicker.Pick(pool, shown, seed)!.Id;
        shown.Add(id);
        return id;
    }
}
