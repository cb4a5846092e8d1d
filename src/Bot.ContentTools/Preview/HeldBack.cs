using Bot.Core.Chat.Preview;
using Bot.Core.Questions;
using Bot.Core.Text;
using Bot.Features.Answers;
using Bot.Features.Content.Linting;

namespace Bot.ContentTools.Preview;

/// <summary>Shows what cannot be asked in chat yet: the question, what may be typed, and why it is right or wrong.
/// </summary>
internal static class HeldBack
{
    public const string Notice =
        "This kind of question is typed, and chats cannot take typed answers yet: the worker holds it back.";

    public static IReadOnlyList<ShownLine> Lines(Question question, WrittenQuestion? written) => ShownRichText.Lines(
        RichText.Join([
            question.Given, question.Text, question.Code,
            .. question.Kind is QuestionKind.Lab ? OfLab(question, written) : OfTyped(question.Typed ?? []),
        ]));

    private static IEnumerable<RichText> OfTyped(IReadOnlyList<TypedAnswer> answers) => answers.Select(
        a => AnswersTexts.Labelled(RichText.Of($"{Mark(a.IsRight)} {RichText.Code(a.Text)}"), a.Why));

    private static IEnumerable<RichText> OfLab(Question question, WrittenQuestion? written)
    {
        var fields = written?.Fields;
        foreach (var part in Query("the solution", question.Answer, isRight: true, fields?.OptionalText("why")))
            yield return part;
        foreach (var also in fields?.OptionalTexts("also_right") ?? [])
            foreach (var part in Query("also right", also.Text, isRight: true, why: null))
                yield return part;
        foreach (var wrong in fields?.OptionalList("wrong", "A wrong query") ?? [])
            foreach (var part in Query("wrong", wrong.OptionalText("query") ?? "", false, wrong.OptionalText("why")))
                yield return part;
    }

    private static IEnumerable<RichText> Query(string what, string query, bool isRight, string? why) =>
    [
        RichText.Of($"{Mark(isRight)} {what}:"),
        RichText.CodeBlock("sql", query),
        why is null ? RichText.Empty : Read(why),
    ];

    /// <summary>What nests too deep to be read is shown as it stands there.</summary>
    private static RichText Read(string commonMark)
    {
        try
        {
            return RichText.Markdown(commonMark);
        }
        catch (ArgumentException)
        {
            return RichText.Plain(commonMark);
        }
    }

    private static string Mark(bool isRight) => isRight ? "✅" : "❌";
}
