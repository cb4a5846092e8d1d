using Bot.Core.Questions;
using Bot.Testing;

namespace Bot.Core.Tests.Questions;

public sealed class QuestionBankTests
{
    private static readonly QuestionBank Bank = new(Some.Bank().Banks,
    [
        Some.Question("new") with { Formerly = ["old", "older", "taken"] },
        Some.Question("taken", topic: "more", level: 2),
        Some.Question("typed", level: 3) with { Kind = QuestionKind.Fill },
        Some.Question("lab") with { Kind = QuestionKind.Lab },
        Some.Question("other", level: 3) with { Bank = "second" },
    ]);

    [Theory]
    [InlineData("new", "new")]
    [InlineData("old", "new")]
    [InlineData("older", "new")]
    [InlineData("taken", "taken")]
    [InlineData("typed", "typed")]
    [InlineData("nobody", null)]
    [InlineData("NEW", null)]
    [InlineData("", null)]
    public void A_question_is_found_by_its_id_and_by_former_ones(string id, string? expected) =>
        Assert.Equal(expected, Bank.Find(id)?.Id);

    [Fact]
    public void Two_questions_of_the_same_id_are_refused() =>
        Assert.Throws<ArgumentException>(() => new QuestionBank([], [Some.Question(), Some.Question()]));

    [Theory]
    [InlineData("", null, "new taken other")]
    [InlineData("", 1, "new")]
    [InlineData("", 3, "other")]
    [InlineData("test/basics", null, "new")]
    [InlineData("test/more", null, "taken")]
    [InlineData("test/more", 1, "")]
    [InlineData("test/basics test/more", null, "new taken")]
    [InlineData("second/basics", null, "other")]
    [InlineData("second/basics test/more", 2, "taken")]
    [InlineData("test/*", null, "new taken")]
    [InlineData("test/*", 2, "taken")]
    [InlineData("second/* test/more", null, "taken other")]
    [InlineData("test/nothing test/more", null, "taken")]
    [InlineData("test/nothing", null, "new taken other")]
    [InlineData("gone/*", 1, "new")]
    [InlineData("basics *", null, "new taken other")]
    public void A_pool_holds_the_wanted_questions_that_buttons_can_ask(string topics, int? level, string expected)
    {
        var filter = new PoolFilter(topics.Split(' ', StringSplitOptions.RemoveEmptyEntries), level);

        Assert.Equal(expected, string.Join(' ', Bank.Pool(filter).Select(q => q.Id)));
    }

    [Fact]
    public void The_filter_of_all_takes_every_question() =>
        Assert.All(Bank.Questions, q => Assert.True(PoolFilter.All.Takes(q)));

    [Theory]
    [InlineData("test/basics test/* second/basics", "test/basics test/* second/basics")]
    [InlineData("test/nothing gone/* basics *", "")]
    public void Of_chosen_topics_those_are_present_that_have_a_question_to_ask(string topics, string expected) =>
        Assert.Equal(expected, string.Join(' ', Bank.Present(topics.Split(' '))));

    [Fact]
    public void A_bank_is_found_by_its_id()
    {
        Assert.Equal("Test bank", Bank.BankOf("test")?.Title);
        Assert.Null(Bank.BankOf("nobody"));
    }

    [Fact]
    public void The_empty_bank_has_nothing()
    {
        Assert.Empty(QuestionBank.Empty.Pool(PoolFilter.All));
        Assert.Null(QuestionBank.Empty.Find("q1"));
    }

    [Theory]
    [InlineData(QuestionKind.Concept, true)]
    [InlineData(QuestionKind.Predict, true)]
    [InlineData(QuestionKind.Queries, true)]
    [InlineData(QuestionKind.Sql, true)]
    [InlineData(QuestionKind.Bug, true)]
    [InlineData(QuestionKind.Fix, true)]
    [InlineData(QuestionKind.Fill, false)]
    [InlineData(QuestionKind.Lab, false)]
    public void Typed_kinds_have_no_buttons(QuestionKind kind, bool buttons) =>
        Assert.Equal(buttons, (Some.Question() with { Kind = kind }).HasButtons);
}
