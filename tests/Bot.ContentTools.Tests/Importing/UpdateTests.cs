namespace Bot.ContentTools.Tests.Importing;

/// <summary>A second import updates; nothing is doubled, and nothing that people added is lost.</summary>
public sealed class UpdateTests : IDisposable
{
    private const string Rivers = "Which of these rivers flows through Vienna? {~Elbe ~Rhine =Danube}\n\n";
    private const string Seas = "Which of these seas has no coast at all? {=Sargasso Sea ~Baltic Sea ~Red Sea}\n\n";

    private readonly Desk _desk = new();

    [Fact]
    public void The_same_file_again_changes_no_byte()
    {
        _desk.Imports("a.gift", Rivers + Seas);
        var before = _desk.Files;

        var again = _desk.Imports("a.gift", Rivers + Seas);

        Assert.Equal((0, 0, 2), (again.Bank!.Added, again.Bank.Updated, again.Bank.Unchanged));
        Assert.Equal(before, _desk.Files);
    }

    [Fact]
    public void A_changed_wording_keeps_the_id()
    {
        _desk.Imports("a.gift", Rivers + Seas);
        var before = _desk.Bank.Questions.Single(q => q.Text.ToPlainText().Contains("Vienna"));

        var again = _desk.Imports("a.gift", Rivers.Replace("Which of", "Which one of") + Seas);

        Assert.Equal((0, 1, 1), (again.Bank!.Added, again.Bank.Updated, again.Bank.Unchanged));
        Assert.Contains("one of", _desk.Bank.Find(before.Id)!.Text.ToPlainText());
        Assert.Equal(2, _desk.Bank.Questions.Count);
    }

    [Fact]
    public void Other_options_keep_the_id_and_those_that_stay_keep_theirs()
    {
        _desk.Imports("a.gift", Rivers);
        var before = _desk.Bank.Questions.Single();

        _desk.Imports("a.gift", Rivers.Replace("~Elbe ~Rhine", "~Rhine ~Moselle ~Elbe"));

        var after = _desk.Bank.Questions.Single();
        Assert.Equal(before.Id, after.Id);
        Assert.Equal(["Rhine", "Moselle", "Elbe", "Danube"], after.Options.Select(o => o.Text.ToPlainText()));
        Assert.All(before.Options, o => Assert.Equal(o.Text.ToPlainText(), after.OptionOf(o.Id)!.Text.ToPlainText()));
        Assert.Equal(before.Answer, after.Answer);
    }

    [Fact]
    public void The_id_of_an_option_that_is_gone_is_given_to_no_other()
    {
        _desk.Imports("a.gift", Rivers);
        var elbe = _desk.Bank.Questions.Single().Options.Single(o => o.Text.ToPlainText() == "Elbe").Id;

        _desk.Imports("a.gift", Rivers.Replace("Elbe", "Oder"));

        Assert.Null(_desk.Bank.Questions.Single().OptionOf(elbe));
    }

    [Fact]
    public void Another_question_with_the_same_answers_is_another_question()
    {
        _desk.Imports("a.gift", Rivers);
        var id = _desk.Bank.Questions.Single().Id;

        var again = _desk.Imports("a.gift", "What joins the North Sea at Hamburg's port? {=Elbe ~Rhine ~Danube}\n\n");

        Assert.Equal((1, 0, 1), (again.Bank!.Added, again.Bank.Updated, again.Bank.Kept));
        Assert.Contains("Vienna", _desk.Bank.Find(id)!.Text.ToPlainText());
    }

    [Fact]
    public void A_title_in_the_file_makes_the_id_and_finds_the_question_again()
    {
        _desk.Imports("a.gift", "::River 1:: " + Rivers);

        _desk.Imports("a.gift", "::River 1:: Quite another question? {=yes ~no ~perhaps}");

        var question = _desk.Bank.Questions.Single();
        Assert.Equal("quiz-river-1", question.Id);
        Assert.StartsWith("Quite", question.Text.ToPlainText());
    }

    [Fact]
    public void A_question_that_left_the_file_stays_in_the_bank_and_is_told()
    {
        _desk.Imports("a.gift", Rivers + Seas);

        var again = _desk.Imports("a.gift", Seas + "Is it a river? {T}");

        Assert.Equal((1, 0, 1, 1), (again.Bank!.Added, again.Bank.Updated, again.Bank.Unchanged, again.Bank.Kept));
        Assert.Equal(3, _desk.Bank.Questions.Count);
    }

    [Fact]
    public void Reasons_levels_and_keys_that_somebody_added_stay()
    {
        _desk.Imports("a.gift", Rivers);
        var (file, text) = _desk.Files.Single(f => f.Value.Contains("Danube"));
        File.WriteAllText(
            Path.Combine(_desk.Content, file),
            text.Replace("text: Danube", "text: Danube\n        why: It passes Budapest, too.")
                .Replace("    text: \"Which", "    level: 3\n    formerly: [old-id]\n    text: \"Which")
                .Replace("    text: Which", "    level: 3\n    formerly: [old-id]\n    text: Which"));

        _desk.Imports("a.gift", Rivers.Replace("Elbe", "Oder"));

        var question = _desk.Bank.Questions.Single();
        Assert.Contains(question.Options, o => o.Why.ToPlainText() == "It passes Budapest, too.");
        Assert.Equal(3, question.Level);
        Assert.Equal(["old-id"], question.Formerly);
        Assert.Contains(question.Options, o => o.Text.ToPlainText() == "Oder");
    }

    [Fact]
    public void A_second_file_adds_to_the_bank_and_its_comments_stay()
    {
        _desk.Imports("a.gift", "$CATEGORY: Rivers\n\n" + Rivers);
        var bank = Path.Combine(_desk.Content, "quiz", "bank.yaml");
        File.WriteAllText(bank, "# Ours.\n" + File.ReadAllText(bank));

        var second = _desk.Imports("b.gift", "$CATEGORY: Seas: yes\n\n" + Seas + Rivers);

        Assert.Equal(["Rivers", "Seas: yes"], _desk.Bank.Banks.Single().Topics.Select(t => t.Title));
        Assert.StartsWith("# Ours.", File.ReadAllText(bank));
        Assert.Contains("has this question already", Assert.Single(second.Files.Single().Remarks).What);
        Assert.Equal(2, _desk.Bank.Questions.Count);
    }

    public void Dispose() => _desk.Dispose();
}
