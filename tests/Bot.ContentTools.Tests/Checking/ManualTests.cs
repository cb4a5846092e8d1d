using Bot.Features.Content;

namespace Bot.ContentTools.Tests.Checking;

/// <summary>References lead to places that the manuals have.</summary>
public sealed class ManualTests
{
    private const string Anchors = "# comment\norm/session  flushing committing\n\norm/query select\norm/session more";

    [Theory]
    [InlineData("sqlalchemy/orm/session", "")]
    [InlineData("sqlalchemy/orm/session#flushing", "")]
    [InlineData("sqlalchemy/orm/session#more", "")]
    [InlineData("sqlalchemy/orm/sesion", "has no page 'orm/sesion' … Did you mean 'orm/session'?")]
    [InlineData("sqlalchemy/nothing/like/it", "has no page … Look it up")]
    [InlineData("sqlalchemy/orm/session#flush", "no place 'flush' … Did you mean")]
    [InlineData("sqlalchemy/orm/query#flushing", "no place 'flushing' … Look it up")]
    public async Task A_reference_into_the_manual_is_looked_up(string reference, string words)
    {
        using var folder = Folder.Of(Question(reference));
        folder.Write("tools/manuals/sqlalchemy.txt", Anchors);

        var found = await folder.Findings(Rules.Manual);

        Assert.Equal(words.Length == 0 ? 0 : 1, found.Count);
        Assert.All(found, f =>
        {
            Assert.Equal((Severity.Error, 12), (f.Severity, f.Line));
            Assert.All(words.Split(" … "), w => Assert.Contains(w, $"{f.What}. {f.Remedy}"));
        });
    }

    [Fact]
    public async Task A_manual_without_a_list_is_named()
    {
        using var folder = Folder.Of(Question("alembic/ops"));
        folder.Write("tools/manuals/sqlalchemy.txt", Anchors);

        var result = await folder.Check();

        Assert.Empty(result.Findings);
        Assert.Contains(result.NotChecked, s => s.Contains("alembic") && s.Contains("tools/manuals/alembic.txt"));
    }

    [Fact]
    public async Task Lists_may_be_named_by_file_or_folder()
    {
        using var folder = Folder.Of(Question("sqlalchemy/nix"));
        folder.Write("other/sqlalchemy.txt", Anchors);

        Assert.Single(await folder.Findings(
            Rules.Manual, r => r with { Manuals = [folder.PathOf("other/sqlalchemy.txt")] }));
        Assert.Single(await folder.Findings(Rules.Manual, r => r with { Manuals = [folder.PathOf("other")] }));
    }

    [Fact]
    public async Task Plain_banks_need_no_manual()
    {
        using var folder = Folder.Of(Question("sqlalchemy/nix"), standard: "plain");
        folder.Write("tools/manuals/sqlalchemy.txt", Anchors);

        Assert.Empty((await folder.Check()).Findings);
    }

    private static string Question(string reference) => $$"""
          - id: q1
            level: 1
            kind: concept
            text: Which one?
            verify: doc
            options: {a: {text: One, why: W.}, b: {text: Two, why: W.}, c: {text: Three, why: W.} }
            answer: a
            # the place:
            reference: {{reference}}
            review: {answer: a, on: 2026-01-31, because: W.}
        """;
}
