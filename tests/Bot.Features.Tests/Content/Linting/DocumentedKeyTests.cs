using Bot.Features.Content;

namespace Bot.Features.Tests.Content.Linting;

/// <summary>Keys that the manual alone proves.</summary>
public sealed class DocumentedKeyTests : IDisposable
{
    private const string Review = "{answer: a, on: 2026-01-31, because: The manual says so.}";

    private readonly Sandbox _content = Sandbox.WithSample();

    public void Dispose() => _content.Dispose();

    [Fact]
    public void A_documented_key_was_found_by_a_second_person_too()
    {
        Document(Review);

        Assert.Empty(_content.Load().Mistakes);
    }

    [Theory]
    [InlineData(null, "has no 'review'")]
    [InlineData("{answer: b, on: 2026-01-31, because: I read it.}", "The second answer is b, the key a")]
    [InlineData("{answer: a, on: 31.1.2026, because: I read it.}", "'31.1.2026' is no day")]
    [InlineData("{answer: a, on: 2026-02-30, because: I read it.}", "'2026-02-30' is no day")]
    [InlineData("{answer: a, on: 2026-01-31}", "has no 'because'")]
    [InlineData("{answer: a, on: 2026-01-31, because: I read it., by: me}", "cannot have the key 'by'")]
    [InlineData("yes", "'review' is text")]
    public void Its_review_says_what_was_answered_when_and_why(string? review, string words)
    {
        Document(review);

        Assert.Contains(words, _content.OnlyMistake().What);
    }

    [Fact]
    public void A_key_that_is_run_needs_no_review()
    {
        _content.Edit("sa/session.yaml", "formerly: [concept-0]", $"review: {Review}");

        Assert.Contains("has a review and no verify: doc", _content.OnlyMistake().What);
    }

    [Theory]
    [InlineData(10, 3, false)]
    [InlineData(10, 4, true)]
    [InlineData(9, 9, false)]
    public void No_more_than_three_in_ten_concepts_rest_on_the_manual_alone(int concepts, int documented, bool told)
    {
        ManyQuestions.Write(_content, Enumerable.Repeat((0, 10), concepts));
        for (var i = 0; i < documented; i++)
            _content.Edit(
                "many/all.yaml", $"id: many-{i}\n", $"id: many-{i}\n    verify: doc\n    review: {Of(i)}\n");

        var words = $"The manual alone proves {documented} of {concepts} concept questions; it may be 30 % at most";
        Assert.Equal(told ? [words] : [], _content.Load().Mistakes.Select(m => m.What));

        static string Of(int number) => $"{{answer: o0, on: 2026-01-{number + 1:00}, because: I read it.}}";
    }

    private void Document(string? review)
    {
        foreach (var probe in new[] { ", probe: state.pending", ", probe: state.detached", ", probe: \"False\"" })
            _content.Edit("sa/session.yaml", probe, "");
        _content.Edit(
            "sa/session.yaml", "formerly: [concept-0]",
            "verify: doc" + (review is null ? "" : $"\n    review: {review}"));
    }
}
