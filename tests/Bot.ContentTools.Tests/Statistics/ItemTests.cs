using Bot.ContentTools.Checking;
using Bot.ContentTools.Statistics;
using Bot.ContentTools.Statistics.Answers;
using Bot.ContentTools.Tests.Checking;
using Bot.Features.Content;

namespace Bot.ContentTools.Tests.Statistics;

/// <summary>How questions do, worked out by hand.</summary>
public sealed class ItemTests : IDisposable
{
    private readonly Folder _folder = Folder.Of(Question("q1") + Question("q2") + Question("q3"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Facility_and_the_use_of_options_are_shares_of_the_answers()
    {
        var item = Of(
            Given("q1", 1, "a"), Given("q1", 2, "a"), Given("q1", 3, "b"), Given("q1", 4, "gone")).Items.Single();

        Assert.Equal(("q1", 4, 0.5, null), (item.Id, item.Answers, item.Facility, item.Discrimination));
        Assert.Equal(
            [new("a", true, 2, 0.5), new("b", false, 1, 0.25), new("c", false, 0, 0), new("gone", false, 1, 0.25)],
            item.Options);
        Assert.Empty(item.Rework);
    }

    [Fact]
    public void The_first_answer_of_a_person_counts_whatever_the_question_was_called()
    {
        var answers = Of(
            Given("q1", 1, "b"), Given("q1", 1, "a"), Given("old-q1", 1, "a"), Given("old-q1", 2, "a"),
            Given("unknown", 2, "a"));

        Assert.Equal((3, 2, 1), (answers.Answers, answers.People, answers.OfUnknownQuestions));
        Assert.Equal((2, 0.5), (answers.Items.Single().Answers, answers.Items.Single().Facility));
    }

    [Fact]
    public void A_question_discriminates_when_those_who_are_right_do_well_elsewhere()
    {
        // q1 is right for people 1 to 5, who are right in q2 as well; of q3 everybody makes the same.
        var answers = Of([.. People(10).SelectMany(p => new[]
        {
            Given("q1", p, p <= 5 ? "a" : "b"), Given("q2", p, p <= 5 ? "a" : "b"), Given("q3", p, "a"),
        })]);

        Assert.Equal(1, Item(answers, "q1").Discrimination!.Value, 1e-9);
        Assert.Null(Item(answers, "q3").Discrimination);
    }

    [Fact]
    public void The_question_itself_is_no_part_of_the_rest()
    {
        // The rest of q1 is q2 alone, and that is right for every other person.
        var answers = Of([.. People(12).SelectMany(p => new[]
        {
            Given("q1", p, p <= 6 ? "a" : "b"), Given("q2", p, p % 2 == 0 ? "a" : "b"),
        })]);

        Assert.Equal(0, Item(answers, "q1").Discrimination!.Value, 1e-9);
    }

    [Theory]
    [InlineData(9, null)]
    [InlineData(10, -1.0)]
    public void Nine_people_are_too_few_to_tell(int people, double? expected)
    {
        var answers = Of([.. People(people).SelectMany(p => new[]
        {
            Given("q1", p, p <= 5 ? "a" : "b"), Given("q2", p, p <= 5 ? "b" : "a"),
        })]);

        Assert.Equal(expected, Item(answers, "q1").Discrimination is { } told ? Math.Round(told, 9) : null);
    }

    [Theory]
    [InlineData(30, 5, 13, "only 17% are right")]
    [InlineData(30, 6, 12, "")]
    [InlineData(29, 5, 13, "")]
    [InlineData(30, 29, 1, "97% are right; hardly anybody chooses b (3%); hardly anybody chooses c (0%)")]
    [InlineData(40, 38, 1, "hardly anybody chooses b (3%); hardly anybody chooses c (3%)")]
    [InlineData(40, 36, 2, "")]
    public void With_30_answers_a_question_may_need_rework(int people, int right, int chooseB, string rework)
    {
        var answers = Of([.. People(people).Select(p =>
            Given("q1", p, p <= right ? "a" : p <= right + chooseB ? "b" : "c"))]);

        Assert.Equal(rework, string.Join("; ", Item(answers, "q1").Rework));
    }

    [Fact]
    public void Questions_that_need_rework_come_first()
    {
        var answers = Of([.. People(40).SelectMany(p => new[]
        {
            Given("q1", p, p % 3 == 0 ? "a" : p % 3 == 1 ? "b" : "c"), Given("q2", p, p <= 20 ? "a" : "b"),
        })]);

        Assert.Equal(["q2", "q1"], answers.Items.Select(i => i.Id));
        Assert.Contains("hardly anybody chooses c (0%)", answers.Items[0].Rework);
    }

    private static IEnumerable<int> People(int count) => Enumerable.Range(1, count);

    private static GivenAnswer Given(string question, int person, string option) =>
        new(question, person, option, option == "a");

    private static ItemStatistics Item(
        AnswerStatistics answers, string id) => answers.Items.Single(i => i.Id == id);

    private AnswerStatistics Of(params GivenAnswer[] answers) => ItemAnalysis.Of(
        answers,
        BankLoader.Load(ContentPlace.Of(_folder.Content).Place!.Folder, new LoadPlan { KeepsSources = true }).Sources);

    private static string Question(string id) => $$"""
          - id: {{id}}
            level: 1
            kind: concept
            text: Which one of {{id}}?
            verify: doc
            options: {a: {text: One, why: W.}, b: {text: Two, why: W.}, c: {text: Three, why: W.} }
            answer: a
            reference: sqlalchemy/x
            review: {answer: a, on: 2026-01-31, because: W.}
            formerly: [old-{{id}}]

        """;
}
