using Bot.ContentTools.Proving;

namespace Bot.ContentTools.Tests.Proving;

[Trait("needs", "python-libraries")]
public sealed class MutationTests : IDisposable
{
    private static readonly string LoaderDoesNotMatter = Kinds.As("kind-queries", "loader")
        .Replace("for a in s.scalars(stmt):", "for a in s.scalars(stmt.where(Author.id > 9)):")
        .Replace("answer: b", "answer: a");

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task A_question_whose_answer_does_not_depend_on_the_loader_is_told()
    {
        _place.WithQuestions([LoaderDoesNotMatter]);

        var sound = await Workplace.Prove(_place.Quick);
        var mutated = await Mutated();

        Assert.Empty(sound.Problems);
        Assert.Contains(
            "broken on purpose it passes as well (the code has another loader than selectinload)",
            Assert.Single(mutated.Problems).What);
    }

    [Fact]
    public async Task A_survivor_is_told_again_the_next_time()
    {
        _place.WithQuestions([LoaderDoesNotMatter]);

        Assert.Single((await Mutated()).Problems);
        Assert.Single((await Mutated()).Problems);
    }

    private Task<ProveReport> Mutated() => Workplace.Prove(_place.Quick with { Mutate = true });
}
