using Bot.Features.Content;

namespace Bot.Features.Tests.Content.Linting;

/// <summary>Rules about the words of one question, each with an example that breaks it and near misses that do not.
/// </summary>
public sealed class WordingTests : IDisposable
{
    private const string Stem = "text: In which *state* is `a`?";
    private const string A = "text: Pending,";
    private const string B = "text: Detached,";
    private const string C = "text: It has <b>none</b>,";

    private readonly Sandbox _content = Sandbox.WithSample();

    public static TheoryData<string, string, int, string> Banned { get; } = new()
    {
        { C, "text: All of the above,", 13, "Option c says 'All of the above'" },
        { C, "text: none of the above,", 13, "'none of the above'" },
        { C, "text: 'None of these.',", 13, "'None of these'" },
        { C, "text: Both of the others,", 13, "'Both of the others'" },
        { C, "text: Any of these options,", 13, "'Any of these options'" },
        { C, "text: Both a and b,", 13, "'Both a and b'" },
        { C, "text: both (a) and (b),", 13, "'both (a) and (b)'" },
        { C, "text: A and B,", 13, "'A and B'" },
        { C, "text: a & b are correct,", 13, "'a & b are correct'" },
        { C, "text: 'Options a and b, as ever',", 13, "'Options a and b'" },
        { C, "text: 'It depends; neither a nor b',", 13, "'neither a nor b'" },
        { "text: FOR UPDATE,", "text: All of the above,", 56, "Option a says 'All of the above'" },
        { "text: FOR UPDATE,", "text: Both a and b,", 56, "Option a says 'Both a and b'" },
        { Stem, "text: Which of the following is true?", 8, "no more than 'Which of the following is true'" },
        { Stem, "text: Which of these statements about `a` are correct?", 8, "no more than 'Which of these" },
        { Stem, "text: Which statement is true?", 8, "no more than 'Which statement is true'" },
        { Stem, "text: Which state has `a`, or are none of the options right?", 8, "says 'none of the opt" },
    };

    public static TheoryData<string, string> Fine { get; } = new()
    {
        { C, "text: '`a` and `b` are the same object'," },
        { C, "text: 'Both `a` and `b`'," },
        { C, "text: a and bcd," },
        { C, "text: Both sides of it," },
        { C, "text: All of the rows," },
        { C, "text: None of these rows is read," },
        { "text: FOR UPDATE,", "text: a and b," },
        { Stem, "text: Which of the following statements sends SQL?" },
        { Stem, "text: 'It is not committed. In which state is `a`?'" },
        { Stem, "text: Which state does `a` NOT have?" },
        { Stem, "text: Which of them does `not a` print?" },
        { Stem, "text: What notable state has `a`?" },
    };

    public static TheoryData<string, string> Negative { get; } = new()
    {
        { "text: Which state does `a` not have?", "'not'" },
        { "text: 'It is added. Which state can''t `a` have?'", "'can't'" },
        { "text: Every state is possible except which one?", "'except'" },
        { "text: Name the state that `a` cannot have.", "'cannot'" },
    };

    public void Dispose() => _content.Dispose();

    [Theory]
    [MemberData(nameof(Banned))]
    public void A_banned_form_is_a_mistake(string part, string by, int line, string words)
    {
        _content.Edit("sa/session.yaml", part, by);

        var mistake = _content.OnlyMistake();

        Assert.Equal((Rules.BannedForm, Severity.Error, line), (mistake.Rule, mistake.Severity, mistake.Line));
        Assert.Contains(words, mistake.What);
    }

    [Theory]
    [MemberData(nameof(Fine))]
    public void What_only_looks_alike_is_fine(string part, string by)
    {
        _content.Edit("sa/session.yaml", part, by);

        var loaded = _content.Load();

        Assert.Empty(loaded.Mistakes);
        Assert.Empty(loaded.Warnings);
    }

    [Theory]
    [MemberData(nameof(Negative))]
    public void A_question_for_what_is_not_so_is_warned_about(string stem, string word)
    {
        _content.Edit("sa/session.yaml", Stem, stem);

        Warned(Rules.NegativeStem, 8, word);
    }

    [Fact]
    public void Only_concepts_are_easily_misread()
    {
        _content.Edit("sa/session.yaml", "text: How many SELECT statements run?", "text: How many do not run?");

        Assert.Empty(_content.Load().Warnings);
    }

    [Fact]
    public void Absolute_words_in_every_distractor_are_warned_about()
    {
        _content.Edit("sa/session.yaml", B, "text: It is never there,");
        _content.Edit("sa/session.yaml", C, "text: It must be clean,");

        Warned(Rules.AbsoluteWords, 11, "Every option but the key a");
    }

    [Theory]
    [InlineData(B, "text: It is `never` there,")]
    [InlineData(A, "text: It is never flushed,")]
    [InlineData(C, "text: It is clean,")]
    public void One_option_less_or_the_key_too_is_fine(string part, string by)
    {
        _content.Edit("sa/session.yaml", B, "text: It is never there,");
        _content.Edit("sa/session.yaml", C, "text: It must be clean,");
        var edited = part == A ? A : part == B ? "text: It is never there," : "text: It must be clean,";
        _content.Edit("sa/session.yaml", edited, by);

        Assert.Empty(_content.Load().Warnings);
    }

    [Fact]
    public void A_key_that_alone_repeats_the_question_is_warned_about()
    {
        _content.Edit("sa/session.yaml", Stem, "text: What holds of an object that was just added?");
        _content.Edit("sa/session.yaml", A, "text: It was added,");
        Assert.Empty(_content.Load().Warnings);

        _content.Edit("sa/session.yaml", "text: It was added,", "text: An object added is pending,");
        Warned(Rules.StemEcho, 11, "added, object");

        _content.Edit("sa/session.yaml", B, "text: An object alone,");
        Assert.Empty(_content.Load().Warnings);
    }

    [Fact]
    public void Numbers_out_of_order_are_warned_about()
    {
        _content.Edit("sa/session.yaml", "c: {text: \"One per row, plus one\", value: 3", "c: {text: 3");
        Assert.Empty(_content.Load().Warnings);

        _content.Edit("sa/session.yaml", "b: {text: 2", "b: {text: 20");
        Warned(Rules.NumberOrder, 42, "1, 20, 3");
    }

    private void Warned(string rule, int line, string words)
    {
        var loaded = _content.Load();

        Assert.Empty(loaded.Mistakes);
        var warning = Assert.Single(loaded.Warnings);
        Assert.Equal((rule, Severity.Warning, line), (warning.Rule, warning.Severity, warning.Line));
        Assert.Contains(words, warning.What);
    }
}
