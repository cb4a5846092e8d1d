using Bot.Core.Questions;
using Bot.Testing;

namespace Bot.Core.Tests.Questions;

public sealed class QuestionPickerTests
{
    private static readonly Dictionary<string, int> Nothing = [];

    [Fact]
    public void An_empty_pool_gives_no_question() => Assert.Null(QuestionPicker.Pick([], Nothing, "seed"));

    [Fact]
    public void Nothing_repeats_until_the_pool_is_used_up()
    {
        var pool = Some.Bank(25).Questions;
        var shown = new Dictionary<string, int>();
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
        var shown = new Dictionary<string, int>();

        var rounds = Enumerable.Range(0, 2).Select(round =>
            Enumerable.Range(0, pool.Count).Select(day => Show(pool, shown, $"{round}:{day}")).ToList()).ToList();

        Assert.NotEqual(rounds[0], rounds[1]);
    }

    [Fact]
    public void What_was_seen_least_often_comes_first()
    {
        var pool = Some.Bank(3).Questions;
        var shown = new Dictionary<string, int> { ["q1"] = 2, ["q2"] = 1, ["q3"] = 2, ["gone"] = 0 };

        Assert.All(Enumerable.Range(0, 20), i => Assert.Equal("q2", QuestionPicker.Pick(pool, shown, $"{i}")!.Id));
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

    private static string Show(IReadOnlyList<Question> pool, Dictionary<string, int> shown, string seed)
    {
        var id = QuestionPicker.Pick(pool, shown, seed)!.Id;
        shown[id] = shown.GetValueOrDefault(id) + 1;
        return id;
    }
}
