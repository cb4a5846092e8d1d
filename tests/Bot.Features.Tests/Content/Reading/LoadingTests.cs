using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.Features.Tests.Content.Reading;

public sealed class LoadingTests : IDisposable
{
    private readonly Sandbox _content = Sandbox.WithSample();

    public void Dispose() => _content.Dispose();

    [Fact]
    public void Every_kind_loads()
    {
        var kinds = _content.Bank().Questions.Select(q => q.Kind);

        Assert.Equal(Enum.GetValues<QuestionKind>(), kinds.Order());
    }

    [Fact]
    public void Typed_kinds_and_labs_are_loaded_and_held_back()
    {
        var bank = _content.Bank();

        Assert.DoesNotContain(bank.Pool(PoolFilter.All), q => q.Kind is QuestionKind.Fill or QuestionKind.Lab);
        Assert.Equal("commit", bank.Find("fill-1")!.Answer);
        Assert.Equal("SELECT name FROM author", bank.Find("lab-1")!.Answer);
    }

    [Fact]
    public void A_bank_says_what_its_file_says()
    {
        var bank = _content.Bank().BankOf("sa")!;

        Assert.Equal(("SQLAlchemy", "en", BankStandard.Proven), (bank.Title, bank.Language, bank.Standard));
        Assert.Equal(["fresher", "intermediate", "experienced"], bank.Levels);
        Assert.Equal([new Topic("session", "The Session"), new Topic("engine", "The Engine")], bank.Topics);
    }

    [Fact]
    public void A_question_takes_every_part_from_its_entry()
    {
        var question = _content.Bank().Find("concept-0")!;

        Assert.Equal(("concept-1", "sa", "session", 1), (question.Id, question.Bank, question.Topic, question.Level));
        Assert.Equal("Author(id, name) with Ann and Bob.", question.Given.ToPlainText());
        Assert.IsType<CodeSpan>(((Paragraph)question.Given.Blocks[0]).Content[0]);
        Assert.Contains(new Emphasis([new TextRun("state")]).Content[0], ((Emphasis)Parts(question.Text)[1]).Content);
        Assert.Equal(["a", "b", "c"], question.Options.Select(o => o.Id));
        Assert.Equal("It waits for the flush.", question.OptionOf("a")!.Why.ToPlainText());
        Assert.Equal("It has <b>none</b>", question.OptionOf("c")!.Text.ToPlainText());
        Assert.Equal(["concept-0"], question.Formerly);
        Assert.Equal(
            new Reference(
                "SQLAlchemy 2.0 manual: orm/session_states", "https://docs.example.org/orm/session_states.html#states"),
            question.Reference);
    }

    [Fact]
    public void A_reference_without_an_anchor_leads_to_the_page() =>
        Assert.Equal("https://docs.example.org/errors.html", _content.Bank().Find("bug-1")!.Reference!.Url);

    [Fact]
    public void Output_is_shown_to_the_letter_and_a_claim_about_it_is_CommonMark()
    {
        var options = _content.Bank().Find("predict-1")!.Options;

        Assert.Equal(new CodeSpan("*a*"), Parts(options[0].Text)[0]);
        Assert.Equal(new CodeBlock("", "*a*\nTrue"), options[1].Text.Blocks[0]);
        Assert.Contains(Parts(options[2].Text), p => p is Strong);
        Assert.Equal(new TextRun("Nothing"), Parts(options[3].Text)[0]);
    }

    [Theory]
    [InlineData("sql-1", 1, "sql")]
    [InlineData("predict-1", 1, "")]
    public void An_option_of_several_lines_is_a_block(string id, int option, string language)
    {
        var block = _content.Bank().Find(id)!.Options[option].Text.Blocks[0];

        Assert.Equal(language, Assert.IsType<CodeBlock>(block).Language);
    }

    [Theory]
    [InlineData("predict-1", "print(\"*a*\")\nprint(1 < 2)")]
    [InlineData("fix-1", "y = ____")]
    public void Code_is_a_Python_block_as_it_is_written(string id, string code) =>
        Assert.Equal(new CodeBlock("python", code), _content.Bank().Find(id)!.Code.Blocks[0]);

    [Fact]
    public void Code_can_be_in_another_language()
    {
        _content.Edit("sa/session.yaml", "code: y = ____", "code: y = ____\n    language: sql");

        Assert.Equal(new CodeBlock("sql", "y = ____"), _content.Bank().Find("fix-1")!.Code.Blocks[0]);
    }

    [Fact]
    public void Options_of_bugs_are_CommonMark() =>
        Assert.Contains(new CodeSpan("x / 0"), Parts(_content.Bank().Find("bug-1")!.OptionOf("b")!.Text));

    [Fact]
    public void Files_in_sub_folders_belong_to_the_bank_and_hidden_and_other_files_to_nobody()
    {
        _content.Write("sa/more/engine.yaml", """
            bank: sa
            topic: engine
            questions:
              - {id: fill-2, kind: fill, level: 1, text: Which method makes one?, code: ____(url), test: t, accept: [a],
                 reject: [b], answer: a, reasons: {a: A}, reference: sqlalchemy/x}
            """);
        _content.Write("sa/.session.yaml", "{{{");
        _content.Write("sa/notes.md", "{{{");
        _content.Write("tools/taxonomy.yaml", "{{{");

        Assert.Equal(9, _content.Bank().Questions.Count);
    }

    [Fact]
    public void The_sample_is_warned_about_nothing() => Assert.Empty(_content.Load().Warnings);

    private static IReadOnlyList<Inline> Parts(RichText text) => ((Paragraph)text.Blocks[0]).Content;
}
