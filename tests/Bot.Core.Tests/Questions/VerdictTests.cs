using Bot.Core.Questions;
using Bot.Testing;

namespace Bot.Core.Tests.Questions;

public sealed class VerdictTests
{
    private static readonly Question Question = Some.Question() with { Answer = "b" };

    [Theory]
    [InlineData("a", false)]
    [InlineData("b", true)]
    [InlineData("c", false)]
    public void Only_the_key_is_right(string chosen, bool right)
    {
        var verdict = new Verdict(Question, Question.OptionOf(chosen)!);

        Assert.Equal((right, "b"), (verdict.IsRight, verdict.Right.Id));
    }

    [Fact]
    public void An_option_is_known_by_its_id_alone()
    {
        Assert.Null(Question.OptionOf("B"));
        Assert.Null(Question.OptionOf(""));
    }

    [Fact]
    public void A_key_that_is_no_option_is_our_mistake()
    {
        var verdict = new Verdict(Question with { Answer = "z" }, Question.Options[0]);

        Assert.Throws<InvalidOperationException>(() => verdict.Right);
    }
}
