using Bot.ContentTools.Markup;
using Bot.ContentTools.Tests.Support;
using Bot.Core.Chat;
using Bot.Core.Questions;
using FsCheck;
using FsCheck.Fluent;
using Property = Bot.Core.Tests.Property;

namespace Bot.Host.Tests.Preview;

/// <summary>Whatever a file of another program holds: a question, its verdicts and its close can be shown.</summary>
public sealed class AnyQuestionTests
{
    private static readonly Gen<Question> Any = Texts.Visible.ArrayOf(6).Select(texts => new Question
    {
        Id = "any",
        Bank = Played.Shipped.Banks[0].Id,
        Topic = Played.Shipped.Banks[0].Topics[0].Id,
        Level = 1,
        Kind = QuestionKind.Concept,
        Text = Tidy.Text(texts[0]),
        Options =
        [
            new Option { Id = "a", Text = Tidy.Text(texts[1]), Why = Tidy.Text(texts[2]) },
            new Option { Id = "b", Text = Tidy.Text(texts[3]), Why = Tidy.Text(texts[4]) },
            new Option { Id = "c", Text = Tidy.Text(texts[5]) },
        ],
        Answer = "b",
    });

    [Theory]
    [InlineData("telegram")]
    [InlineData("discord")]
    [InlineData("web")]
    public void Any_question_can_be_shown(string platform) => Property.Holds(
        Any,
        question =>
        {
            foreach (var chat in (ChatKind[])[ChatKind.Private, ChatKind.Group])
                Assert.All(Played.On(platform, question, chat), scene => Assert.NotEmpty(scene.Messages));
        },
        cases: 200);
}
