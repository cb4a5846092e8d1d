using Bot.Core.Chat.Preview;
using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.Host.Tests.Preview;

public sealed class WorstCaseTests
{
    private static readonly string Words = string.Concat(Enumerable.Range(1, 1_000).Select(n => $"word{n:000} "));

    [Theory]
    [InlineData("telegram")]
    [InlineData("discord")]
    [InlineData("web")]
    public void Ten_options_of_a_hundred_characters_are_shown_whole(string platform) =>
        IsWhole(platform, Question(10, Words[..100], "Why is that?"));

    [Theory]
    [InlineData("telegram")]
    [InlineData("discord")]
    [InlineData("web")]
    public void Fourteen_lines_of_sixty_columns_are_shown_whole(string platform)
    {
        var code = string.Join('\n', Enumerable.Range(10, 14).Select(n => $"x{n} = " + new string('1', 54)));

        IsWhole(platform, Question(4, "One", "What is printed?") with { Code = RichText.CodeBlock("python", code) });
    }

    [Theory]
    [InlineData("telegram", 2)]
    [InlineData("discord", 3)]
    [InlineData("web", 1)]
    public void A_stem_of_four_thousand_characters_is_shown_whole(string platform, int messages)
    {
        var question = Question(4, Words[..50], Words[..4_000].TrimEnd());

        IsWhole(platform, question);
        Assert.Equal(messages, Played.On(platform, question)[0].Messages.Count);
    }

    [Theory]
    [InlineData("telegram")]
    [InlineData("discord")]
    [InlineData("web")]
    public void Reasons_of_several_paragraphs_are_shown_whole(string platform)
    {
        var question = Question(3, "One", "Why?");
        var why = RichText.Markdown("Two reasons:\n\n- this\n- that\n\n```sql\nSELECT 1\n```");
        question = question with { Options = [.. question.Options.Select(o => o with { Why = why })] };

        foreach (var scene in Played.On(platform, question).Skip(1))
            foreach (var line in (string[])["Two reasons:", "• this", "• that", "SELECT 1"])
                Assert.Contains(line, Played.Lines(scene).Select(l => l.Trim()));
    }

    [Fact]
    public void Letters_on_buttons_are_told_where_the_texts_have_no_room() => Assert.Contains(
        "The options do not fit on buttons: their letters stand there, their texts in the message.",
        Warnings("telegram", Question(3, Words[..50], "Why?"), scene: 0));

    [Fact]
    public void Texts_that_fit_on_buttons_need_no_warning() =>
        Assert.Empty(Warnings("telegram", Question(3, "One", "Why?"), scene: 0));

    [Fact]
    public void A_second_message_is_told() => Assert.Equal(
        ["The card does not fit into one message: this is message 1 of 2.",
         "The card does not fit into one message: this is message 2 of 2."],
        Warnings("telegram", Question(3, "One", Words[..4_050]), scene: 0));

    [Fact]
    public void A_message_of_components_is_told() => Assert.Equal(
        ["The text is longer than 2000 characters: it is sent as a component, which holds 4000."],
        Warnings("discord", Question(3, "One", Words[..2_500]), scene: 0));

    [Theory]
    [InlineData("telegram", 3_500)]
    [InlineData("discord", 3_300)]
    public void Reasons_that_the_edited_message_cannot_hold_are_told(string platform, int stem)
    {
        var question = Question(4, "One", Words[..stem].TrimEnd());
        question = question with
        {
            Options = [.. question.Options.Select(o => o with { Why = RichText.Plain(Words[..200]) })],
        };

        Assert.Contains(ShownWarnings.EditWithoutFooter, Warnings(platform, question, scene: 3));
    }

    [Fact]
    public void A_toast_without_room_for_the_reasons_is_told()
    {
        var question = Question(3, "One", "Why?");
        var wordy = question with
        {
            Options = [.. question.Options.Select(o => o with { Why = RichText.Plain(Words[..199].Trim()) })],
        };

        Assert.Empty(Warnings("telegram", question, scene: 1));
        Assert.StartsWith("The toast has no room", Assert.Single(Warnings("telegram", wordy, scene: 1)));
    }

    private static IEnumerable<string> Warnings(string platform, Question question, int scene) =>
        Played.On(platform, question)[scene].Messages.SelectMany(m => m.Warnings);

    private static void IsWhole(string platform, Question question)
    {
        var scenes = Played.On(platform, question);

        foreach (var text in (RichText[])[question.Text, question.Code, .. question.Options.Select(o => o.Text)])
            Played.TellsAcross(scenes[0], text);
        foreach (var budget in scenes.SelectMany(s => s.Messages).SelectMany(m => m.Budgets))
            Assert.True(budget.IsKept, $"{budget}");
    }

    /// <summary>A question whose options begin with their letters of the file.</summary>
    private static Question Question(int options, string option, string stem) => new()
    {
        Id = "worst",
        Bank = "sqlalchemy",
        Topic = "uow",
        Level = 1,
        Kind = QuestionKind.Concept,
        Text = RichText.Plain(stem),
        Options =
        [
            .. Enumerable.Range(0, options).Select(n => new Option
            {
                Id = $"{(char)('a' + n)}",
                Text = RichText.Plain($"{(char)('a' + n)}{option}"[..Math.Min(100, option.Length + 1)]),
                Why = RichText.Plain($"Reason {n}."),
            }),
        ],
        Answer = "a",
    };
}
