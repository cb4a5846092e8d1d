using System.Text.RegularExpressions;
using Bot.Features.Content;

namespace Bot.ContentTools.Tests.Checking;

/// <summary>The shipped bank is clean; broken on purpose, each break is noticed by its rule.</summary>
[Trait("needs", "python3-jsonschema")]
public sealed partial class ShippedBankTests : IDisposable
{
    private const string Uow = "sqlalchemy/uow.yaml";
    private const string Flush = "What does `s.flush()` do?";
    private const string Key = "It inserts the row and keeps the transaction open";
    private const string Place = "reference: sqlalchemy/orm/session_basics#flushing";
    private const string Last = "It takes the author out of the Session";
    private const string Code = "      s.add(a)\n      print(a.id, end=\" \")";

    private readonly Folder _folder = Folder.OfShipped();

    public static TheoryData<string, string, string, string> Breaks { get; } = new()
    {
        { Rules.BannedForm, Uow, Last, "All of the above" },
        { Rules.BannedForm, Uow, Last, "Both a and b" },
        { Rules.BannedForm, Uow, Flush, "Which of the following is true?" },
        { Rules.NegativeStem, Uow, Flush, "What does `s.flush()` not do?" },
        { Rules.StemEcho, Uow, Key, "An author pending in `s` is sent" },
        { Rules.KeyLength, Uow, Key, Key + ", and after that it waits until somebody commits" },
        { Rules.EqualOptions, Uow, Key, Last },
        { Rules.Answer, Uow, "answer: c", "answer: z" },
        { Rules.Length, Uow, Flush, Flush + new string('x', 300) },
        { Rules.Length, Uow, Last, Last + new string('x', 100) },
        { Rules.Length, Uow, "Flushing writes", new string('x', 200) },
        { Rules.CodeShape, Uow, Code, Code + new string(' ', 60) + "# so" },
        { Rules.CodeShape, Uow, Code, Code + "\n      x =\t1" },
        { Rules.CodeShape, Uow, Code, Code + string.Concat(Enumerable.Repeat("\n      x = 1", 12)) },
        { Rules.CodeParses, Uow, Code, Code + "\n      print(" },
        { Rules.LegacyApi, Uow, Code, Code + "\n      s.query(Author).all()" },
        { Rules.Manual, Uow, Place, Place.Replace("#flushing", "#flush") },
        { Rules.Reference, Uow, Place, "reference: the manual" },
        { Rules.Reference, Uow, Place, "reference: python/library" },
        { Rules.Keys, Uow, $"    {Place}\n", "" },
        { Rules.Keys, Uow, "        probe: not held\n", "" },
        { Rules.Keys, Uow, "        why: Flushing writes", "        wy: Flushing writes" },
        { Rules.Kind, Uow, "kind: concept", "kind: conceptual" },
        { Rules.Level, Uow, "level: 1", "level: 4" },
        { Rules.Topic, Uow, "topic: uow", "topic: unit" },
        { Rules.Bank, Uow, "bank: sqlalchemy", "bank: flask" },
        { Rules.Id, Uow, "id: sa-uow-flush-meaning", "id: sa-uow-id-after-flush" },
        { Rules.Id, Uow, "id: sa-uow-flush-meaning", "id: what is this" },
        { Rules.Fixture, Uow, "fixture: library", "fixture: archive" },
        { Rules.Yaml, Uow, "questions:", "questions: [" },
        { Rules.Yaml, Uow, "bank: sqlalchemy", "bank: &b sqlalchemy" },
        { Rules.Encoding, Uow, Last, "It takes\0 it" },
        { Rules.Gap, "sqlalchemy/session.yaml", "      s.____(a)", "      s.expunge(a)" },
        { Rules.Answer, "sqlalchemy/session.yaml", "reject: [delete,", "reject: [expunge, delete," },
        { Rules.Taxonomy, "sqlalchemy/taxonomy.yaml", "total: 400", "total: 401" },
    };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_shipped_banks_have_no_errors_no_warnings_and_all_that_their_taxonomies_want()
    {
        var result = await _folder.Check(r => r with { Full = true });

        Assert.Empty(result.Findings);
        Assert.Empty(result.NotChecked);
        Assert.Equal(455, result.Questions);
    }

    [Theory]
    [MemberData(nameof(Breaks))]
    public async Task A_break_is_noticed_by_its_rule(string rule, string file, string part, string by)
    {
        _folder.Edit(file, part, by);

        Assert.Contains(await _folder.Findings(rule), f => f.File == $"content/{file}");
    }

    [Fact]
    public async Task Questions_copied_under_another_id_are_noticed()
    {
        var copy = File.ReadAllText(_folder.PathOf(Uow)).Replace("id: sa-", "id: copy-");
        _folder.Write("sqlalchemy/copy.yaml", copy);

        var found = await _folder.Findings(Rules.NearDuplicate);

        Assert.Equal(copy.Split("id: copy-").Length - 1, found.Count(f => f.Severity == Severity.Error));
    }

    [Fact]
    public async Task Keys_that_all_stand_in_one_place_are_noticed()
    {
        foreach (var file in Directory.EnumerateFiles(_folder.PathOf("sqlalchemy")))
            File.WriteAllText(file, OptionKey().Replace(File.ReadAllText(file), "answer: a"));

        var found = await _folder.Findings(Rules.KeyPositions);

        Assert.Equal(["Among 3 options", "Among 4 options"], found.Select(f => f.What[..15]));
        Assert.All(found, f => Assert.Equal("content/sqlalchemy/bank.yaml", f.File));
    }

    [Fact]
    public async Task Text_taken_from_elsewhere_is_noticed()
    {
        _folder.Write("article.txt", "As we know, ending the transaction is what `commit()` adds; it flushes first.");

        var found = await _folder.Findings(Rules.Foreign, r => r with { Foreign = [_folder.PathOf("article.txt")] });

        Assert.Equal("content/" + Uow, Assert.Single(found).File);
    }

    [Fact]
    public async Task What_is_missing_is_noticed_when_the_bank_shall_be_complete()
    {
        File.Delete(_folder.PathOf("sqlalchemy/engine.yaml"));

        Assert.Contains(
            await _folder.Findings(Rules.Taxonomy, r => r with { Full = true }),
            f => f.What.StartsWith("Topic 'engine' has other questions: level 1 0 of 10", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"answer: [a-e]$", RegexOptions.Multiline)]
    private static partial Regex OptionKey();
}
