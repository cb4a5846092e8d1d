using Bot.Features.Content;
using Bot.Features.Content.Linting.Guessing;

namespace Bot.Features.Tests.Content.Linting;

/// <summary>Who knows nothing and goes by looks.</summary>
public sealed class GuessTests : IDisposable
{
    private readonly Sandbox _content = new();

    public void Dispose() => _content.Dispose();

    public static TheoryData<string, string> Looks => new()
    {
        { "the longest option", "{a: x, b: xxxxx, c: xx}" },
        { "the shortest option", "{a: xxx, b: x, c: xxxx}" },
        { "the option of middling length", "{a: xxxx, b: xxx, c: x}" },
        { "the first option", "{b: x, a: y, c: z}" },
        { "the second option", "{a: x, b: y, c: z}" },
        { "the last option", "{a: x, c: y, b: z}" },
        { "the largest number", "{a: 1, b: 30, c: 4}" },
        { "the smallest number", "{a: 3, b: 1, c: 20}" },
        { "a number in the middle", "{a: 9, b: 8, c: 7}" },
        { "the option most like the others", "{a: one two, b: two three, c: three four}" },
        { "the option least like the others", "{a: one two, b: five six, c: two one}" },
        { "the option with words of the question", "{a: blue, b: flush, c: red}" },
        { "the option without words of the question", "{a: session, b: red, c: flush}" },
        { "the option that begins like the others", "{a: It is, c: They are, b: it was, d: it may}" },
        { "the option with the most code and signs", "{a: x, b: '`x`', c: y}" },
        { "the option with the least code and signs", "{a: '`x`', b: x, c: (y)}" },
        { "the most careful option", "{a: It does, b: It usually may, c: It can}" },
        { "the option with absolute words", "{a: It does, b: It must always, c: It never}" },
        { "the option without absolute words", "{a: It never, b: It does, c: Always}" },
    };

    [Theory]
    [MemberData(nameof(Looks))]
    public void A_strategy_takes_the_option_that_looks_so(string strategy, string options)
    {
        var texts = options.Trim('{', '}').Split(", ").Select(o => o.Split(": ", 2));
        var written = string.Concat(texts.Select(o => $"      {o[0]}: {{text: {o[1]}, probe: p, why: W.}}\n"));
        _content.Write("sa/bank.yaml", Sample.Bank);
        _content.Write(
            "sa/all.yaml",
            "bank: sa\ntopic: session\nquestions:\n  - id: q\n    level: 1\n    kind: concept\n"
                + $"    text: What does a session flush?\n    options:\n{written}    answer: b\n"
                + "    reference: sqlalchemy/x\n");
        var question = Assert.Single(BankLoader
            .Load(_content.Folder, new LoadPlan { KeepsSources = true }).Sources.Single().Questions);

        var luck = Strategy.All.Single(s => s.Name == strategy).Luck(question);

        // Three of four options begin alike; any other look is that of one option.
        Assert.Equal(strategy == "the option that begins like the others" ? 1 / 3.0 : 1, luck);
    }

    [Theory]
    [InlineData(30, 8, true)]
    [InlineData(30, 7, false)]
    [InlineData(29, 29, false)]
    [InlineData(360, 27, true)]
    [InlineData(360, 20, false)]
    public void A_bank_whose_keys_can_be_told_by_their_looks_is_refused(int questions, int shortest, bool told)
    {
        // A short key is found for certain, any other one time in four.
        ManyQuestions.Write(_content, Enumerable.Range(0, questions).Select(
            i => (i % 4, i * shortest % questions < shortest ? 9 : 10)));

        var mistakes = _content.Load().Mistakes;

        Assert.Equal(told, mistakes.Any(m => m.Rule == Rules.Guessable
            && m.What.StartsWith("Who always takes the shortest option gets", StringComparison.Ordinal)));
    }

    [Fact]
    public void Options_alike_in_all_cannot_be_told_apart()
    {
        ManyQuestions.Write(_content, Enumerable.Range(0, 200).Select(i => (i % 4, 10)));

        Assert.Empty(_content.Load().Mistakes);
    }
}
