using Bot.ContentTools.Proving;

namespace Bot.ContentTools.Tests.Proving;

/// <summary>What this repository ships is proven.</summary>
[Trait("needs", "python-libraries")]
public sealed class ShippedQuestionsTests
{
    [Fact]
    public async Task Every_shipped_question_is_proven()
    {
        using var place = new Workplace();

        var report = await Workplace.Prove(place.Request with { Path = Path.Combine(Workplace.Root, "content") });

        Assert.Empty(ProveText.Lines(report).SkipLast(1));
        Assert.All(report.Results, r => Assert.Equal(ProofStatus.Proven, r.Status));
        Assert.InRange(report.Results.Count, 44, int.MaxValue);
    }

    [Fact]
    public async Task One_question_of_each_kind_is_proven_and_every_way_of_breaking_it_is_noticed()
    {
        using var place = new Workplace().With("kinds");

        var report = await Workplace.Prove(place.Quick with { Mutate = true });

        Assert.Empty(ProveText.Lines(report).SkipLast(1));
        Assert.All(report.Results, r => Assert.InRange(r.Mutations, 4, 40));
        Assert.Equal(9, report.Results.Count);
    }
}
