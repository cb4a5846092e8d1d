using System.Text;

namespace Bot.ContentTools.Tests.Importing;

/// <summary>Whatever is wrong ends with a sentence, and nothing is half written.</summary>
public sealed class RefusalTests : IDisposable
{
    private const string Good = "Is this a question? {T}\n";

    private readonly Desk _desk = new();

    [Fact]
    public void A_dry_run_tells_all_and_writes_nothing()
    {
        var result = _desk.Imports("a.gift", Good, r => r with { DryRun = true });

        Assert.Equal(1, result.Bank!.Added);
        Assert.Equal("Is this a question?", result.Bank.First.Single().Question.Text.ToPlainText());
        Assert.False(Directory.Exists(_desk.Content));
    }

    [Theory]
    [InlineData("nul.gift", "Is \0 this? {T}", "There is a NUL byte in line 1")]
    [InlineData("letter.txt", "Dear Ann,\nhow are you?\nBob\n", "looks like no format that can be read")]
    [InlineData("empty.gift", "", "no format")]
    [InlineData("only.gift", "// nothing but a remark\n", "no")]
    public void A_file_that_cannot_be_read_is_refused(string name, string text, string words) =>
        Refused(_desk.Imports(name, text), words);

    [Fact]
    public void One_bad_file_of_several_keeps_all_out() => Refused(
        _desk.Imports([_desk.Put("good.gift", Good), _desk.Put("bad.gift", "\0")]), "bad.gift");

    [Fact]
    public void A_file_that_is_not_there_is_refused() => Refused(_desk.Imports(["nowhere.gift"]), "There is no file");

    [Fact]
    public void An_unknown_format_is_refused_with_those_that_are_known() => Refused(
        _desk.Imports("a.gift", Good, r => r with { From = "word" }), "There is no format 'word'. Choose one of: auto");

    [Theory]
    [InlineData("../else")]
    [InlineData("a/b")]
    [InlineData("")]
    [InlineData("a bank of far too many letters")]
    public void A_bank_must_stay_in_its_folder(string id) =>
        Refused(_desk.Imports("a.gift", Good, r => r with { Bank = id }), "cannot be the id of a bank");

    [Fact]
    public void A_file_of_200_MB_is_refused_before_it_is_read()
    {
        var path = _desk.Put("large.gift", Good);
        using (var file = File.OpenWrite(path)) file.SetLength(200_000_000);

        Refused(_desk.Imports([path]), "larger than 100 MB");
    }

    [Fact]
    public void A_million_questions_are_refused_with_the_number_that_fits()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 200_001; i++) text.Append('Q').Append(i).Append(" {T}\n\n");

        Refused(_desk.Imports("many.gift", text.ToString()), "more than 200000 questions. Split it");
    }

    [Fact]
    public void A_proven_bank_takes_no_imports()
    {
        _desk.Imports("a.gift", Good);
        var bank = Path.Combine(_desk.Content, "quiz", "bank.yaml");
        File.WriteAllText(bank, File.ReadAllText(bank).Replace("plain", "proven"));

        Refused(_desk.Imports("b.gift", "Is that? {F}"), "content has a mistake");
    }

    [Fact]
    public void Content_with_a_mistake_is_mended_first()
    {
        _desk.Imports("a.gift", Good);
        var bank = Path.Combine(_desk.Content, "quiz", "bank.yaml");
        File.AppendAllText(bank, "oops: 1\n");

        Refused(_desk.Imports("b.gift", "Is that? {F}"), "cannot have the key 'oops'");
    }

    [Fact]
    public void What_an_import_that_was_killed_left_is_cleared_away()
    {
        var left = Directory.CreateDirectory(Path.Combine(_desk.Content, ".import-left", "quiz")).Parent!.FullName;

        _desk.Imports("a.gift", Good);

        Assert.False(Directory.Exists(left));
        Assert.Single(_desk.Bank.Questions);
    }

    [Fact]
    public void A_folder_gives_what_is_in_it_and_tells_what_is_not()
    {
        _desk.Put("set/a.gift", Good);
        _desk.Put("set/deep/b.gift", "Is that? {F}");
        var readme = _desk.Put("set/README", "Read me.\n");

        var result = _desk.Imports([Path.GetDirectoryName(readme)!]);

        Assert.Equal(2, result.Bank!.Added);
        Assert.Contains(result.Files, f => f.Name == readme && f.Remarks.Single().What.Contains("no format"));
    }

    public void Dispose() => _desk.Dispose();

    private void Refused(Bot.ContentTools.Importing.ImportResult result, string words)
    {
        Assert.Contains(words, result.Refusal);
        Assert.Null(result.Bank);
        Assert.DoesNotContain(_desk.Files.Keys, f => f.StartsWith('.'));
        Assert.DoesNotContain(_desk.Files.Values, text => text.Contains("Is that?"));
    }
}
