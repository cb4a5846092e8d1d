using Bot.Core.Questions;
using Bot.Core.Text;
using Bot.Discord.Tests.Messages.Support;
using Bot.Testing;

namespace Bot.Discord.Tests.Messages;

/// <summary>Every card of every question can be sent, whole.</summary>
public sealed class QuestionTests
{
    /// <summary>Characters that grow when escaped, when counted in UTF-16 or in bytes, or when cut.</summary>
    public static TheoryData<string> Characters { get; } =
        ["x", "*", "`", "- ", ":a", "word ", "😀", "漢", "e\u0301", "👩‍👩‍👧‍👦", "\0", "\uD83D"];

    [Fact]
    public void Every_shipped_question_is_one_message_however_it_is_shown() => Assert.All(
        QuestionCards.Shipped.Pool(PoolFilter.All),
        question => Assert.All(QuestionCards.All(question), card => Assert.Single(Composed.Whole(card))));

    [Theory]
    [MemberData(nameof(Characters), DisableDiscoveryEnumeration = true)]
    public void The_longest_question_of_a_proven_bank_is_shown_whole(string character)
    {
        var question = Filled(character, text: 300, options: 5, option: 100, why: 200, codeLines: 14, codeColumns: 60);

        Assert.All(QuestionCards.All(question), card => Composed.Whole(card));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("*")]
    [InlineData("word ")]
    [InlineData("漢")]
    public void The_longest_question_of_a_proven_bank_is_one_message_until_it_is_closed(string character)
    {
        var question = Filled(character, text: 260, options: 5, option: 80, why: 200, codeLines: 14, codeColumns: 60);

        Assert.Single(Composed.Whole(QuestionCards.Open(question)));
    }

    [Theory]
    [MemberData(nameof(Characters), DisableDiscoveryEnumeration = true)]
    public void Far_longer_questions_of_plain_banks_are_shown_whole(string character)
    {
        var question = Filled(
            character, text: 5000, options: 10, option: 2000, why: 3000, codeLines: 200, codeColumns: 90);

        Assert.All(QuestionCards.All(question), card => Composed.Whole(card));
    }

    [Fact]
    public void Options_of_code_are_blocks_below_their_letters()
    {
        var code = string.Join('\n', Enumerable.Range(1, 4).Select(i => $"session.execute(select(User).limit({i}))"));
        var question = Some.Question(options: 10) with
        {
            Options = [.. Some.Question(options: 10).Options.Select(o => o with
            {
                Text = RichText.CodeBlock("python", code),
            })],
        };

        var read = Assert.Single(Composed.Whole(QuestionCards.Open(question)));

        Assert.Equal(10, read.Spans.Count(s => s is { Kind: "block", Value: "python" }));
    }

    private static Question Filled(
        string character, int text, int options, int option, int why, int codeLines, int codeColumns) =>
        Some.Question(options: options) with
        {
            Text = Text(character, text),
            Code = RichText.CodeBlock(
                "python", string.Join('\n', Enumerable.Repeat(Of(character, codeColumns), codeLines))),
            Options = [.. Some.Question(options: options).Options.Select((o, place) => o with
            {
                Text = Text($"{place}{character}", option),
                Why = Text(character, why),
            })],
        };

    private static RichText Text(string characters, int count) => RichText.Plain(Of(characters, count));

    /// <summary>So many characters as people count them.</summary>
    private static string Of(string characters, int count) => string.Concat(
        Enumerable.Repeat(characters, count / (characters.All(char.IsAscii) ? characters.Length : 1) + 1)).Trim();
}
