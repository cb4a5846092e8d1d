using Bot.ContentTools.Proving;

namespace Bot.ContentTools.Tests.Proving;

[Trait("needs", "python-libraries")]
public sealed class BrokenQuestionsTests(BrokenQuestionsTests.Broken broken)
    : IClassFixture<BrokenQuestionsTests.Broken>
{
    public static TheoryData<int, string> Cases { get; } = Make();

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_question_that_is_broken_in_one_way_is_refused_for_that(int number, string told)
    {
        var problems = broken.Report.Problems.Where(p => p.Question == Broken.IdOf(number)).Select(p => p.What);

        Assert.Contains(told, string.Join('\n', problems));
    }

    [Fact]
    public void All_of_them_load() =>
        Assert.True(broken.Report.Mistakes.Count == 0, string.Join('\n', broken.Report.Mistakes));

    [Fact]
    public void The_sound_questions_beside_them_are_proven() => Assert.All(
        broken.Report.Results.Where(r => r.Id.StartsWith("kind-", StringComparison.Ordinal)),
        r => Assert.Equal(ProofStatus.Proven, r.Status));

    [Fact]
    public void A_problem_is_told_where_it_stands()
    {
        var problem = broken.Report.Problems.First(p => p.What.Contains("option c is right as well"));

        Assert.Equal("content/kinds/kinds.yaml", problem.File);
        Assert.StartsWith("      c: {", broken.Lines[problem.Line - 1]);
        Assert.Equal(7, problem.Column);
    }

    private static TheoryData<int, string> Make()
    {
        var cases = new TheoryData<int, string>();
        foreach (var (number, breakage) in Breakage.All.Index()) cases.Add(number, breakage.Told);
        return cases;
    }

    public sealed class Broken : IAsyncLifetime
    {
        public ProveReport Report { get; private set; } = null!;

        public IReadOnlyList<string> Lines { get; private set; } = [];

        /// <summary>Outdated API is fine where it is shown on purpose.</summary>
        private static string Legacy { get; } = Kinds.As("kind-predict", "kind-legacy")
            .Replace("print(a is b)", "print(s.query(Author).get(1) is a)")
            .Replace("    kind: predict", "    legacy: true\n    kind: predict");

        public static string IdOf(int number) => $"broken-{number}";

        public async Task InitializeAsync()
        {
            using var place = new Workplace();
            place.WithQuestions(
                [Legacy, .. Breakage.All.Index().Select(b => Break(b.Item, IdOf(b.Index))),
                 .. Breakage.All.Select(b => b.Kind).Distinct().Select(k => Kinds.As(k, k))]);
            Lines = await File.ReadAllLinesAsync(Path.Combine(place.Content, "kinds", "kinds.yaml"));
            Report = await place.Prove();
        }

        public Task DisposeAsync() => Task.CompletedTask;

        private static string Break(Breakage breakage, string id)
        {
            var sound = Kinds.As(breakage.Kind, id);
            Assert.Contains(breakage.Old, sound);
            return sound.Replace(breakage.Old, breakage.New);
        }
    }
}
