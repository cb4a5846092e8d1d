using Bot.ContentTools.Proving;
using Xunit.Abstractions;

namespace Bot.ContentTools.Tests.Proving;

/// <summary>What this repository ships is proven.</summary>
[Trait("needs", "python-libraries")]
public sealed class ShippedQuestionsTests(ITestOutputHelper output)
{
    /// <summary>Proofs of earlier runs count, as for authors.</summary>
    [Fact]
    public async Task Every_shipped_question_is_proven_and_every_way_of_breaking_it_is_noticed()
    {
        var report = await Workplace.Prove(new ProveRequest
        {
            Path = Path.Combine(Workplace.Root, "content"),
            Tools = Workplace.Tools,
            Mutate = true,
        });

        output.WriteLine(ProveText.Lines(report).Last());
        Assert.Empty(report.Mistakes);
        Assert.Empty(report.Problems);
        Assert.All(
            report.Results, r => Assert.True(r.Status is ProofStatus.Proven or ProofStatus.ByReference, $"{r}"));
        Assert.All(
            report.Results.Where(r => r.Status == ProofStatus.Proven), r => Assert.InRange(r.Mutations, 1, 100));
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
