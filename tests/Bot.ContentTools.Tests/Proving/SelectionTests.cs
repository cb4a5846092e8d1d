using Bot.ContentTools.Proving;

namespace Bot.ContentTools.Tests.Proving;

/// <summary>Which questions are proven, with a Python that finds everything right.</summary>
public sealed class SelectionTests : IDisposable
{
    private readonly Workplace _place = new Workplace().With("kinds").With("claims");
    private readonly string _python;

    public SelectionTests() =>
        _python = FakePython.Write(_place, $"while read -r line; do echo '{FakePython.Fine}'; done");

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("", 15)]
    [InlineData("kinds", 9)]
    [InlineData("claims/claims.yaml", 6)]
    public async Task A_path_is_the_content_a_bank_or_a_file(string path, int questions) =>
        Assert.Equal(questions, (await Prove(Request with { Path = Path.Combine(_place.Content, path) })).Count);

    [Fact]
    public async Task Ids_choose_questions_by_their_present_and_former_names()
    {
        _place.Edit("content/kinds/kinds.yaml", "- id: kind-sql\n", "- id: kind-sql\n    formerly: [old-sql]\n");

        Assert.Equal(["kind-predict", "kind-sql"], await Prove(Request with { Ids = ["old-sql", "kind-predict"] }));
    }

    [Theory]
    [InlineData("claims", 6)]
    [InlineData("kinds/kinds", 9)]
    public async Task A_topic_chooses_questions(string topic, int questions) =>
        Assert.Equal(questions, (await Prove(Request with { Topic = topic })).Count);

    [Fact]
    public async Task What_does_not_exist_is_told_with_what_may_be_meant()
    {
        Assert.Equal(
            "There is no question 'kind-sqi' to prove. Did you mean 'kind-sql'?",
            await Refusal(Request with { Ids = ["kind-sqi"] }));
        Assert.Equal(
            "No question to prove has the topic 'kind'. Did you mean 'kinds'?",
            await Refusal(Request with { Topic = "kind" }));
        Assert.Equal("There is no file or folder 'nowhere'.", await Refusal(Request with { Path = "nowhere" }));
        Assert.StartsWith("The tools that run the keys are not in ", await Refusal(Request with { Tools = "nowhere" }));
    }

    [Fact]
    public async Task Plain_banks_have_nothing_to_prove()
    {
        _place.Edit("content/kinds/bank.yaml", "standard: proven", "standard: plain");

        var report = await Workplace.Prove(Request with { Path = Path.Combine(_place.Content, "kinds") });

        Assert.Empty(report.Results);
        Assert.Equal(["There is no question of a proven bank here."], report.Notes);
        Assert.True(report.IsClean);
    }

    [Fact]
    public async Task A_question_that_does_not_load_is_told_and_the_others_are_proven()
    {
        _place.Edit("content/kinds/kinds.yaml", "    dialect: postgresql+psycopg2\n", "    dialekt: postgresql\n");

        var report = await Workplace.Prove(Request with { Path = Path.Combine(_place.Content, "kinds") });

        Assert.DoesNotContain(report.Results, r => r.Id == "kind-sql");
        Assert.Equal(8, report.Results.Count(r => r.Status == ProofStatus.Proven));
        Assert.Contains("Question kind-sql cannot have the key 'dialekt'", Assert.Single(report.Mistakes));
        Assert.False(report.IsClean);
    }

    [Fact]
    public async Task A_bank_file_that_does_not_load_keeps_its_questions_from_being_proven()
    {
        _place.Edit("content/kinds/bank.yaml", "levels:", "lewels:");

        var report = await Workplace.Prove(Request);

        Assert.Equal(6, report.Results.Count);
        Assert.NotEmpty(report.Mistakes);
    }

    [Fact]
    public async Task What_only_the_manual_proves_counts_apart_and_needs_its_place_in_it()
    {
        const string Review = "review: {answer: b, on: 2026-01-31, because: The manual says so.}";
        _place.Edit(
            "content/kinds/kinds.yaml", "    text: Which anno", $"    verify: doc\n    {Review}\n    text: Which anno");
        var request = Request with { Ids = ["kind-concept"] };

        Assert.Equal(ProofStatus.ByReference, Assert.Single((await Workplace.Prove(request)).Results).Status);
        _place.Edit("content/kinds/kinds.yaml", "session_basics#flushing", "session_basics#flush");

        var problem = Assert.Single((await Workplace.Prove(request)).Problems);
        Assert.Equal(
            "the page 'orm/session_basics' of the manual 'sqlalchemy' has no anchor 'flush'; did you mean 'flushing'?",
            problem.What);
    }

    [Fact]
    public async Task A_manual_of_which_there_is_no_list_proves_nothing()
    {
        _place.Edit("content/kinds/bank.yaml", "  sqlalchemy: {", "  other: {");
        _place.Edit("content/kinds/kinds.yaml", "reference: sqlalchemy/", "reference: other/");

        var report = await Workplace.Prove(Request with { Ids = ["kind-predict"] });

        Assert.StartsWith("there is no list of the manual 'other'", Assert.Single(report.Problems).What);
    }

    private ProveRequest Request => _place.Quick with { Python = _python };

    private static async Task<IReadOnlyList<string>> Prove(ProveRequest request)
    {
        var report = await Workplace.Prove(request);
        Assert.All(report.Results, r => Assert.Equal(ProofStatus.Proven, r.Status));
        return [.. report.Results.Select(r => r.Id)];
    }

    private static async Task<string> Refusal(ProveRequest request) =>
        (await Assert.ThrowsAsync<CannotProveException>(() => Workplace.Prove(request))).Message;
}
