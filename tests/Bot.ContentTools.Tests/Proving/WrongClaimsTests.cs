using Bot.ContentTools.Checking;
using Bot.ContentTools.Proving;
using Bot.ContentTools.Terminal;

namespace Bot.ContentTools.Tests.Proving;

/// <summary>Claims of interview articles, stated as keys.</summary>
[Trait("needs", "python-libraries")]
public sealed class WrongClaimsTests(WrongClaimsTests.Claims claims) : IClassFixture<WrongClaimsTests.Claims>
{
    /// <summary>What is right instead.</summary>
    public static TheoryData<string, string> RightKeys { get; } = new()
    {
        { "claim-commit-by-itself", "b" },
        { "claim-back-populates-loads", "c" },
        { "claim-engine-execute", "b" },
        { "claim-with-lockmode", "b" },
        { "claim-chained-desc", "b" },
        { "claim-rename-keeps-data", "b" },
    };

    [Theory]
    [MemberData(nameof(RightKeys))]
    public void A_wrong_claim_fails_for_its_key_alone(string id, string right)
    {
        var problem = Assert.Single(claims.AsWritten.Problems, p => p.Question == id);

        Assert.StartsWith($"the key a is wrong, option {right} is right: ", problem.What);
        Assert.Equal("    answer: a", claims.Lines[problem.Line - 1]);
    }

    [Theory]
    [MemberData(nameof(RightKeys))]
    public void With_the_right_key_the_same_question_is_proven(string id, string right)
    {
        Assert.NotEqual("a", right);
        Assert.Equal(ProofStatus.Proven, Assert.Single(claims.Mended.Results, r => r.Id == id).Status);
    }

    [Fact]
    public void There_is_no_other_claim() => Assert.Equal(RightKeys.Count, claims.AsWritten.Results.Count);

    [Fact]
    public async Task The_claims_load_and_keep_all_other_rules()
    {
        var place = ContentPlace.Of(Workplace.Fixture("claims")).Place!;
        var request = new CheckRequest(place) { Manuals = [Path.Combine(Workplace.Tools, "manuals")] };

        var result = await WorkProgress.RunAsync("Checking", work => ContentCheck.Run(request, work));

        Assert.True(result.Findings.Count == 0, string.Join('\n', result.Findings));
        Assert.Empty(result.NotChecked);
    }

    public sealed class Claims : IAsyncLifetime
    {
        public ProveReport AsWritten { get; private set; } = null!;

        public ProveReport Mended { get; private set; } = null!;

        public IReadOnlyList<string> Lines { get; private set; } = [];

        public async Task InitializeAsync()
        {
            using var place = new Workplace().With("claims");
            var file = Path.Combine(place.Content, "claims", "claims.yaml");
            Lines = await File.ReadAllLinesAsync(file);
            AsWritten = await Workplace.Prove(place.Quick);
            await File.WriteAllLinesAsync(file, Lines.Select(Mend));
            Mended = await Workplace.Prove(place.Quick);
        }

        public Task DisposeAsync() => Task.CompletedTask;

        private string Mend(string line, int index)
        {
            if (line != "    answer: a") return line;
            var id = Lines.Take(index).Last(l => l.StartsWith("  - id: ", StringComparison.Ordinal));
            return "    answer: " + RightKeys.Single(k => $"  - id: {k[0]}" == id)[1];
        }
    }
}
