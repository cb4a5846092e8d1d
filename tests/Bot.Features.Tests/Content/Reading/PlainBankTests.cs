using Bot.Core.Questions;

namespace Bot.Features.Tests.Content.Reading;

/// <summary>Banks that people bring along need little.</summary>
public sealed class PlainBankTests : IDisposable
{
    private const string Header = "bank: trivia\ntopic: all\nquestions:\n";

    private readonly Sandbox _content = new();

    public PlainBankTests() => _content.Write(
        "trivia/bank.yaml",
        "id: trivia\ntitle: Trivia\nlanguage: en\nstandard: plain\ntopics: {all: All}\n");

    public void Dispose() => _content.Dispose();

    [Fact]
    public void An_entry_needs_an_id_a_text_options_and_the_answer()
    {
        var question = Load("- {id: q1, text: Which?, options: {x: {text: X}, y: {text: Y}}, answer: y}");

        Assert.Equal((QuestionKind.Concept, 1, "y"), (question.Kind, question.Level, question.Answer));
        Assert.True(question.OptionOf("x")!.Why.IsEmpty);
        Assert.Null(question.Reference);
    }

    [Fact]
    public void An_entry_with_accepted_answers_is_typed()
    {
        var question = Load("- {id: q1, text: Which?, accept: [Bern, Berne], answer: Bern}");

        Assert.Equal((QuestionKind.Fill, "Bern"), (question.Kind, question.Answer));
    }

    [Fact]
    public void Levels_have_names_of_their_own_when_the_bank_gives_none()
    {
        Load("- {id: q1, text: Which?, accept: [a], answer: a}");

        Assert.Equal(["Level 1", "Level 2", "Level 3"], _content.Bank().BankOf("trivia")!.Levels);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void Two_to_ten_options_are_fine(int count, bool fine)
    {
        var options = string.Join(", ", Enumerable.Range(1, count).Select(i => $"o{i}: {{text: Option {i}}}"));
        _content.Write("trivia/all.yaml", Header + $"- {{id: q1, text: Which?, options: {{{options}}}, answer: o1}}");

        Assert.Equal(fine, _content.Load().Mistakes.Count == 0);
    }

    [Fact]
    public void Long_texts_load_with_a_warning()
    {
        var text = new string('x', 301);
        _content.Write("trivia/all.yaml", Header + $"- {{id: q1, text: {text}, accept: [a], answer: a}}");

        var loaded = _content.Load();

        Assert.NotNull(loaded.Bank);
        Assert.Equal(
            "content/trivia/all.yaml:4:18: The question has 301 characters. Shorten it to 300.",
            Assert.Single(loaded.Warnings).ToString());
    }

    [Theory]
    [InlineData("- {id: q1, text: T, options: {x: {text: X}, y: {text: Y}}, answer: z}", "no option")]
    [InlineData("- {id: q1, text: T, options: {x: {text: X}, y: {text: X}}, answer: x}", "read the same")]
    [InlineData("- {id: q1, text: T, accept: [a], answer: b}", "not accepted")]
    [InlineData("- {id: q1, text: T, answer: b}", "no 'options'")]
    [InlineData("- {id: q1, text: T, accept: [a]}", "no 'answer'")]
    [InlineData("- {id: q1, accept: [a], answer: a}", "no 'text'")]
    public void What_makes_no_sense_stays_a_mistake(string entry, string words)
    {
        _content.Write("trivia/all.yaml", Header + entry);

        Assert.Contains(words, _content.OnlyMistake().What);
    }

    private Question Load(string entry)
    {
        _content.Write("trivia/all.yaml", Header + entry);
        return Assert.Single(_content.Bank().Questions);
    }
}
