using Bot.Core.Questions;
using Bot.Core.Text;
using Bot.Features.Content;
using Bot.Telegram.Messages;
using Bot.Telegram.Tests.Messages.Support;
using Bot.Testing;

namespace Bot.Telegram.Tests.Messages;

/// <summary>Every card of every question can be sent, whole.</summary>
public sealed class QuestionTests : IAsyncLifetime
{
    private static readonly QuestionBank Shipped = BankLoader.Load(Path.Combine(Root(), "content")).Bank!;

    private TestBot _bot = null!;
    private QuestionCards _cards = null!;

    /// <summary>Characters that grow when escaped, when counted in UTF-16, or when cut.</summary>
    public static TheoryData<string> Characters { get; } =
        ["x", "<", "&", "\"", "word ", "😀", "漢", "e\u0301", "👩‍👩‍👧‍👦", "\0", "\uD83D"];

    public async Task InitializeAsync()
    {
        _bot = await TestBot.Start(Shipped);
        _cards = new QuestionCards(_bot);
    }

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public void Every_shipped_question_is_one_message_however_it_is_shown() => Assert.All(
        Shipped.Pool(PoolFilter.All),
        question => Assert.All(_cards.All(question), card => Assert.Single(Composed.Whole(card))));

    [Fact]
    public void Every_answer_to_a_shipped_question_has_a_verdict_and_a_whole_reason_in_its_toast() => Assert.All(
        Shipped.Pool(PoolFilter.All).SelectMany(QuestionCards.Answers),
        answer =>
        {
            var toast = ToastComposer.Compose(answer)!;

            Assert.InRange(toast.Length, 1, 200);
            Assert.Contains(toast, answer.Reasons.Select(r => $"{answer.Toast}\n{r}"));
        });

    [Theory]
    [MemberData(nameof(Characters), DisableDiscoveryEnumeration = true)]
    public void The_longest_question_of_a_proven_bank_is_shown_whole(string character)
    {
        var question = Filled(character, text: 300, options: 5, option: 100, why: 200, codeLines: 14, codeColumns: 60);

        Assert.All(_cards.All(question), card => Composed.Whole(card));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("<")]
    [InlineData("word ")]
    [InlineData("漢")]
    public void The_longest_question_of_a_proven_bank_is_one_message_until_it_is_closed(string character)
    {
        var question = Filled(character, text: 260, options: 5, option: 80, why: 200, codeLines: 14, codeColumns: 60);

        Assert.Single(Composed.Whole(_cards.Open(question)));
        Assert.Single(Composed.Whole(_cards.Closed(question)));
    }

    [Theory]
    [MemberData(nameof(Characters), DisableDiscoveryEnumeration = true)]
    public void Far_longer_questions_of_plain_banks_are_shown_whole(string character)
    {
        var question = Filled(
            character, text: 5000, options: 10, option: 2000, why: 3000, codeLines: 200, codeColumns: 90);

        Assert.All(_cards.All(question).Take(8), card =>
        {
            var messages = Composed.Whole(card);

            Assert.InRange(messages.Count, 1, 2 + (messages.Sum(m => m.Text.Length) / 2048));
        });
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

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Bot.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("Bot.sln is in no folder above the tests.");
        return folder.FullName;
    }
}
