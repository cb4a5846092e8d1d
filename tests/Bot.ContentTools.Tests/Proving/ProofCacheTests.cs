using Bot.ContentTools.Proving;

namespace Bot.ContentTools.Tests.Proving;

[Trait("needs", "python-libraries")]
public sealed class ProofCacheTests : IDisposable
{
    private readonly Workplace _place = new Workplace().WithQuestions(
        [Kinds.As("kind-predict", "one"), Kinds.As("kind-sql", "two"), Kinds.As("kind-concept", "three")]);

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task A_second_run_proves_only_what_changed()
    {
        await Proves(fromCache: 0);
        await Proves(fromCache: 3);

        _place.Edit("content/kinds/kinds.yaml", "One object per row and session.", "One object per row.");

        await Proves(fromCache: 2);
        await Proves(fromCache: 3);
    }

    [Fact]
    public async Task A_changed_fixture_changes_the_questions_that_use_it()
    {
        await Proves(fromCache: 0);

        _place.Edit("content/kinds/bank.yaml", "year=1965", "year=1966");

        await Proves(fromCache: 1);
    }

    [Fact]
    public async Task Another_tool_trusts_no_proof_of_the_present_one()
    {
        await Proves(fromCache: 0);
        foreach (var file in Directory.GetFiles(Workplace.Tools, "*", SearchOption.AllDirectories))
            _place.Write(Path.Combine("tools", Path.GetRelativePath(Workplace.Tools, file)), File.ReadAllText(file));
        var other = _place.Quick with { Tools = Path.Combine(_place.Folder, "tools") };

        Assert.Equal(3, (await Workplace.Prove(other)).Results.Count(r => r.FromCache));
        File.AppendAllText(Path.Combine(_place.Folder, "tools", "prover", "names.py"), "\n# edited\n");

        Assert.Equal(0, (await Workplace.Prove(other)).Results.Count(r => r.FromCache));
    }

    [Fact]
    public async Task What_was_proven_without_mutations_is_not_yet_proven_with_them()
    {
        await Proves(fromCache: 0);
        var mutating = _place.Quick with { Mutate = true };

        var first = await Workplace.Prove(mutating);
        var second = await Workplace.Prove(mutating);

        Assert.Equal(0, first.Results.Count(r => r.FromCache));
        Assert.Equal(3, second.Results.Count(r => r.FromCache));
        Assert.Equal(first.Results.Select(r => r.Mutations), second.Results.Select(r => r.Mutations));
    }

    [Fact]
    public async Task What_is_wrong_is_never_kept()
    {
        _place.Edit("content/kinds/kinds.yaml", "print(a is b)", "print(a is not b)");

        Assert.Single((await Workplace.Prove(_place.Quick)).Problems);
        Assert.Single((await Workplace.Prove(_place.Quick)).Problems);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[1, 2]")]
    [InlineData("{\"Key\": \"another\", \"Question\": \"one\", \"Milliseconds\": 1, \"Mutations\": 0}")]
    public async Task A_damaged_proof_is_as_good_as_none(string damage)
    {
        await Proves(fromCache: 0);
        foreach (var file in Kept()) File.WriteAllText(file, damage);

        await Proves(fromCache: 0);
        await Proves(fromCache: 3);
    }

    [Fact]
    public async Task Runs_at_the_same_time_share_one_cache()
    {
        var reports = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Workplace.Prove(_place.Quick)));

        Assert.All(reports, r => Assert.Empty(r.Problems));
        Assert.Equal(3, Kept().Length);
        await Proves(fromCache: 3);
    }

    [Fact]
    public async Task A_cache_that_cannot_be_written_is_told_and_nothing_is_lost()
    {
        _place.Write("cache", "a file where the folder should be");

        var report = await Workplace.Prove(_place.Quick);

        Assert.Equal(3, report.Results.Count(r => r.Status == ProofStatus.Proven));
        Assert.StartsWith($"Proofs cannot be kept in {_place.Cache}", Assert.Single(report.Notes));
    }

    [Fact]
    public async Task Without_the_cache_nothing_is_kept_and_nothing_believed()
    {
        await Proves(fromCache: 0);

        var report = await Workplace.Prove(_place.Quick with { UseCache = false });

        Assert.DoesNotContain(report.Results, r => r.FromCache);
    }

    private async Task Proves(int fromCache)
    {
        var report = await Workplace.Prove(_place.Quick);

        Assert.Empty(ProveText.Lines(report).SkipLast(1));
        Assert.Equal(3, report.Results.Count(r => r.Status == ProofStatus.Proven));
        Assert.Equal(fromCache, report.Results.Count(r => r.FromCache));
        if (fromCache > 0)
            Assert.StartsWith($"3 proven ({fromCache} from the cache), 0 wrong.", ProveText.Lines(report).Last());
    }

    private string[] Kept() => Directory.GetFiles(_place.Cache, "*", SearchOption.AllDirectories);
}
