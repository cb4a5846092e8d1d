using Bot.Features.Content;
using Bot.Features.Content.Linting.Likeness;

namespace Bot.Features.Tests.Content.Linting;

public sealed class NearDuplicateTests : IDisposable
{
    private const string Asked = "one two three four five six seven eight nine ten eleven twelve";

    private readonly Sandbox _content = new();

    public void Dispose() => _content.Dispose();

    [Theory]
    [InlineData(Asked, Severity.Error, "100%")]
    [InlineData("one two three four five six seven eight nine ten eleven other", Severity.Error, "82%")]
    [InlineData("one two three four five six seven eight nine ten no other", Severity.Warning, "67%")]
    [InlineData("one two three four five six seven eight no nine ten other", null, "")]
    [InlineData("twelve eleven ten nine eight seven six five four three two one", null, "")]
    public void Questions_that_share_most_runs_of_words_are_told(string other, Severity? severity, string words)
    {
        Write("proven", Asked, "", other, "");

        var loaded = _content.Load();

        var told = loaded.Mistakes.Concat(loaded.Warnings).ToList();
        Assert.Equal(severity is null ? 0 : 1, told.Count);
        Assert.All(told, t =>
        {
            Assert.Equal((Rules.NearDuplicate, severity, 16), (t.Rule, t.Severity, t.Line));
            Assert.Contains("Question q2 is much like Question q1 in content/two/all.yaml:4", t.What);
            Assert.Contains(words, t.What);
        });
    }

    [Fact]
    public void Code_counts_too()
    {
        Write("proven", "What is printed?", "print(1, 2, 3, 4)", "What is printed?", "for a in s: b(a, c)");

        Assert.Empty(_content.Load().Mistakes);
    }

    [Theory]
    [InlineData(Asked, "x", 1)]
    [InlineData(Asked, "y", 0)]
    [InlineData(Asked + " more", "x", 0)]
    public void In_a_plain_bank_only_the_same_question_counts(string other, string code, int warnings)
    {
        Write("plain", Asked, "x", other, code);

        var loaded = _content.Load();

        Assert.Empty(loaded.Mistakes);
        Assert.Equal(warnings, loaded.Warnings.Count);
        Assert.All(loaded.Warnings, w => Assert.Equal((Rules.NearDuplicate, 16), (w.Rule, w.Line)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_index_finds_the_pairs_that_comparing_all_with_all_finds(int seed)
    {
        var random = new Random(seed);
        var sets = Enumerable.Range(0, 200).Select(_ =>
            Enumerable.Range(0, random.Next(1, 12)).Select(_ => (ulong)random.Next(15)).Distinct().ToArray()).ToList();
        var expected = from second in Enumerable.Range(0, sets.Count)
                       from first in Enumerable.Range(0, second)
                       let shared = sets[first].Intersect(sets[second]).Count()
                       let likeness = (double)shared / sets[first].Union(sets[second]).Count()
                       where likeness > 0.55
                       select (first, second, likeness);

        Assert.Equal(expected, LikePairs.Of(sets, 0.55));
    }

    private void Write(string standard, string first, string firstCode, string second, string secondCode)
    {
        _content.Write("two/bank.yaml", Sample.Bank.Replace("id: sa", "id: two").Replace("proven", standard));
        _content.Write(
            "two/all.yaml",
            "bank: two\ntopic: session\nquestions:\n" + Question("q1", first, firstCode)
                + Question("q2", second, secondCode));
    }

    private static string Question(string id, string text, string code) =>
        $$"""
          - id: {{id}}
            level: 1
            kind: predict
            text: {{text}}
            code: "# {{code}}"
            options:
              a: {text: 1, why: W.}
              b: {text: 2, why: W.}
              c: {text: 3, why: W.}
            answer: a
            reference: sqlalchemy/x
        #

        """;
}
