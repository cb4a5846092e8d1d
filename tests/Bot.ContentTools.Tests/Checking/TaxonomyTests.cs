using Bot.Features.Content;

namespace Bot.ContentTools.Tests.Checking;

/// <summary>A taxonomy adds up, and a complete bank is what it says.</summary>
public sealed class TaxonomyTests : IDisposable
{
    private const string Taxonomy = """
        bank: sa
        total: 2
        levels: {1: 1, 2: 1}
        kinds: {concept: 2}
        topics:
          session:
            levels: {1: 1, 2: 1}
            kinds: {concept: 2}
          engine: {levels: {}, kinds: {}}
        """;

    private readonly Folder _folder = Folder.Of(Question(1) + Question(2));

    public static TheoryData<string, string, int, string> Wrong { get; } = new()
    {
        { "total: 2", "total: 3", 2, "The total is 3, but the topics have 2" },
        { "levels: {1: 1, 2: 1}", "levels: {1: 2, 2: 1}", 3, "says 2 questions of level 1, but its topics have 1" },
        { "kinds: {concept: 2}", "kinds: {concept: 2, lab: 1}", 4, "says 1 questions of lab, but its topics have 0" },
        { "    kinds: {concept: 2}", "    kinds: {concept: 3}", 6, "2 questions by level and 3 by kind" },
        { "bank: sa", "bank: sb", 1, "says 'sb'" },
        { "total: 2", "total: many", 2, "'many' is no number" },
        { "total: 2\n", "", 1, "has no 'total'" },
        { "levels: {1: 1, 2: 1}", "levels: {1: 1, 4: 1}", 3, "'levels' cannot have '4'" },
        { "kinds: {concept: 2}", "kinds: {concpt: 2}", 4, "'kinds' cannot have 'concpt'" },
        { "  session:", "  sesion:", 6, "The bank has no topic 'sesion'" },
        { "  engine: {levels: {}, kinds: {}}", "", 0, "leaves out the topic 'engine'" },
        { "total: 2", "total: 2\nextra: 1", 3, "cannot have the key 'extra'" },
        { "total: 2", "total: [", 2, "not valid YAML" },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_taxonomy_that_makes_no_sense_is_told(string part, string by, int line, string words)
    {
        _folder.Write("sa/taxonomy.yaml", Taxonomy);
        _folder.Edit("sa/taxonomy.yaml", part, by);

        var result = await _folder.Check();

        Assert.All(result.Findings, f => Assert.Equal("content/sa/taxonomy.yaml", f.File));
        Assert.Contains(result.Findings, f => f.What.Contains(words) && (f.Line == line || line > 1));
        Assert.Contains(result.Findings, f => f.Line == line);
        Assert.NotNull(BankLoader.Load(_folder.Content).Bank);
    }

    [Theory]
    [InlineData("total: 2", "total: 2", 0, "")]
    [InlineData("level: 1", "level: 2", 7, "level 1 0 of 1, level 2 2 of 1")]
    [InlineData("kind: concept", "kind: predict", 8, "concept 1 of 2, predict 1 of 0")]
    public async Task A_complete_bank_has_the_questions_that_its_taxonomy_wants(
        string part, string by, int line, string words)
    {
        _folder.Write("sa/taxonomy.yaml", Taxonomy);
        if (part != by) _folder.Edit("sa/all.yaml", part, by);

        var incomplete = await _folder.Findings(Rules.Taxonomy);
        var full = await _folder.Findings(Rules.Taxonomy, r => r with { Full = true });

        Assert.Empty(incomplete);
        Assert.Equal(line == 0 ? [] : [line], full.Select(f => f.Line));
        Assert.All(full, f => Assert.Contains($"Topic 'session' has other questions: {words}", f.What));
    }

    [Fact]
    public async Task A_bank_without_one_cannot_be_complete()
    {
        Assert.DoesNotContain((await _folder.Check()).NotChecked, s => s.Contains("taxonomy"));
        Assert.Contains(
            (await _folder.Check(r => r with { Full = true })).NotChecked, s => s.Contains("it has no taxonomy.yaml"));
    }

    private static string Question(int number) => $$"""
          - id: q{{number}}
            level: {{number}}
            kind: concept
            text: Which one of number {{number}}?
            verify: doc
            code: {{(char)('a' + number)}} = {{number}}
            options: {a: {text: One, why: W.}, b: {text: Two, why: W.}, c: {text: Three, why: W.} }
            answer: a
            reference: sqlalchemy/x
            review: {answer: a, on: 2026-01-31, because: W.}

        """;
}
