using Bot.Features.Content;

namespace Bot.Features.Tests.Content.Reading;

/// <summary>Every mistake an author can make, each with its place and the words that help.</summary>
public sealed class MistakeTests : IDisposable
{
    private readonly Sandbox _content = Sandbox.WithSample();

    public void Dispose() => _content.Dispose();

    [Theory]
    [MemberData(nameof(MistakeCases.InBank), MemberType = typeof(MistakeCases))]
    public void A_mistake_in_the_bank_is_told_with_line_and_remedy(string part, string by, int line, string words) =>
        Check("sa/bank.yaml", part, by, line, words);

    [Theory]
    [MemberData(nameof(MistakeCases.InEntry), MemberType = typeof(MistakeCases))]
    public void A_mistake_in_a_question_is_told_with_line_and_remedy(string part, string by, int line, string words) =>
        Check("sa/session.yaml", part, by, line, words);

    [Theory]
    [MemberData(nameof(MistakeCases.InKind), MemberType = typeof(MistakeCases))]
    public void A_mistake_in_what_proves_the_key_is_told_too(string part, string by, int line, string words) =>
        Check("sa/session.yaml", part, by, line, words);

    [Theory]
    [MemberData(nameof(MistakeCases.InLength), MemberType = typeof(MistakeCases))]
    public void What_does_not_fit_on_a_phone_is_a_mistake(string part, string by, int line, string words) =>
        Check("sa/session.yaml", part, by, line, words);

    [Fact]
    public void A_card_that_is_too_long_as_a_whole_is_a_mistake_too()
    {
        _content.Edit("sa/bank.yaml", "with Ann", new string('x', 1450));

        Assert.Contains("concept-1 has 15", _content.OnlyMistake().What);
    }

    [Theory]
    [InlineData("What is printed?", 300)]
    [InlineData("There is no Session.", 200)]
    [InlineData("Pending", 100)]
    [InlineData("print(1 < 2)", 60)]
    public void A_text_may_be_as_long_as_the_limit(string part, int length)
    {
        _content.Edit("sa/session.yaml", part, string.Concat(Enumerable.Repeat("😀", length)));

        Assert.Empty(_content.Load().Mistakes);
    }

    [Fact]
    public void A_mistake_reads_like_a_compiler_message()
    {
        _content.Edit("sa/session.yaml", "answer: a", "answer: d");

        Assert.Equal(
            "content/sa/session.yaml:14:13: The answer 'd' is no option. Did you mean 'a'?",
            _content.OnlyMistake().ToString());
    }

    [Fact]
    public void Mistakes_of_several_files_come_out_together_in_order()
    {
        _content.Write("sb/bank.yaml", Sample.Bank);
        _content.Write("sb/questions.yaml", "a: [1, 2\nb: 3");
        _content.Edit("sa/session.yaml", "level: 3", "level: 4");
        _content.Edit("sa/session.yaml", "kind: fix", "kind: fixx");
        _content.Edit("sa/bank.yaml", "language: en", "language: English please");

        var mistakes = _content.Load().Mistakes;

        Assert.Equal(
            ["sa/bank.yaml:3", "sa/session.yaml:48", "sa/session.yaml:79", "sb/bank.yaml:1", "sb/questions.yaml:1"],
            mistakes.Select(m => $"{m.File["content/".Length..]}:{m.Line}"));
    }

    [Fact]
    public void One_mistake_is_told_once_although_others_depend_on_it()
    {
        _content.Edit("sa/bank.yaml", "topics:\n  session: The Session\n  engine: The Engine", "topics: many");

        Assert.Contains("'topics' is text", _content.OnlyMistake().What);
    }

    [Fact]
    public void Content_with_a_mistake_gives_no_bank()
    {
        _content.Edit("sa/session.yaml", "level: 3", "level: 4");

        Assert.Null(_content.Load().Bank);
    }

    /// <summary>Replaces a part of the sample;
    /// then the only mistake stands in this line and says these words.</summary>
    private void Check(string file, string part, string by, int line, string words)
    {
        _content.Edit(file, part, by);

        var mistake = _content.OnlyMistake();

        Assert.Equal(($"content/{file}", line), (mistake.File, mistake.Line));
        Assert.Equal(line > 0, mistake.Column > 0);
        Assert.All(words.Split(" … "), w => Assert.Contains(w, $"{mistake.What}. {mistake.Remedy}"));
        Assert.Matches(@"[^.]\z", mistake.What);
        Assert.Matches(@"[.?]\z", mistake.Remedy);
    }
}
