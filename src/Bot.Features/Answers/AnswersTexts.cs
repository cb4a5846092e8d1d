using Bot.Core.Chat;
using Bot.Core.Questions;
using Bot.Core.Text;
using Bot.Features.Streaks;

namespace Bot.Features.Answers;

/// <summary>What the bot says to a press on an option.</summary>
internal static class AnswersTexts
{
    public static PressAnswer Answer(TakenAnswer taken) => taken switch
    {
        { Verdict: { } verdict } => new PressAnswer
        {
            Toast = Toast(taken, verdict),
            Reasons = Reasons(taken, verdict),
            Details = Card.Of(Details(taken, verdict)),
        },
        { How: TakenAs.OfAnotherChat } => OnlyToast("This button belongs to another chat. Answer the question there."),
        _ => OnlyToast("This question is no longer known here. /daily brings one that is."),
    };

    public const string Nameless =
        "I cannot see who presses, so the answer cannot count. Press as yourself, not as a channel or a group.";

    public static RichText AnswerThereFirst(string kindOfChat) =>
        RichText.Of($"Answer in the {kindOfChat} first; then I explain.");

    public static RichText OneOfYourOwn { get; } = RichText.Of(
        $"/start gives you a question a day of your own, here.");

    public static PressAnswer OnlyToast(string words) => new() { Toast = words };

    /// <summary>An option as people call it: B and its text.</summary>
    public static RichText Named(string label, Option option) => Labelled(RichText.Markdown(label), option.Text);

    /// <summary>A text behind its label; below it when it is more than one paragraph.</summary>
    public static RichText Labelled(RichText label, RichText text) => text.Blocks is [Paragraph]
        ? RichText.Of($"{label} {text}")
        : RichText.Join(label, text);

    public static string LetterOf(string optionId, IReadOnlyList<string> order) =>
        OptionOrder.Letter(order.Index().First(o => o.Item == optionId).Index);

    public static RichText Source(Question question) => question.Reference is { } reference
        ? new RichText([new Paragraph([new TextRun("📖 "), new Link(reference.Url, [new TextRun(reference.Title)])])])
        : RichText.Empty;

    /// <summary>Every toast says whether the answer that stands is right.</summary>
    private static string Toast(TakenAnswer taken, Verdict verdict)
    {
        var letter = LetterOf(verdict.Chosen.Id, taken.Order);
        var (mark, result) = verdict.IsRight ? ("✅", "right") : ("❌", "not right");
        return (taken.How, verdict.IsRight) switch
        {
            (TakenAs.Counted, true) => "✅ Right!",
            (TakenAs.Counted, false) => "❌ Not right this time.",
            (TakenAs.TooLate, _) => $"⌛ Closed, so it does not count: {mark} {letter} is {result}.",
            _ => $"{mark} {letter}, your first answer, is {result}.",
        };
    }

    /// <summary>Both reasons, then why the choice is what it is, then why the right one is.</summary>
    private static IReadOnlyList<string> Reasons(TakenAnswer taken, Verdict verdict)
    {
        var chosen = verdict.Chosen.Why.ToPlainText();
        if (verdict.IsRight) return [.. new[] { chosen }.Where(r => r != "")];
        var key = $"Right is {LetterOf(verdict.Right.Id, taken.Order)}.";
        var right = $"{key} {verdict.Right.Why.ToPlainText()}".TrimEnd();
        return [.. new[] { $"{chosen}\n{right}".TrimStart(), $"{chosen}\n{key}".TrimStart(), right, chosen, key }
            .Where(r => r != "").Distinct()];
    }

    private static RichText Details(TakenAnswer taken, Verdict verdict) => RichText.Join(
        Opening(taken, verdict),
        verdict.Chosen.Why,
        verdict.IsRight
            ? RichText.Empty
            : Named($"**Right is {LetterOf(verdict.Right.Id, taken.Order)}:**", verdict.Right),
        verdict.IsRight ? RichText.Empty : verdict.Right.Why,
        Source(verdict.Question),
        taken.Streak is { } streak ? StreakTexts.Line(streak) : RichText.Empty);

    private static RichText Opening(TakenAnswer taken, Verdict verdict)
    {
        var letter = LetterOf(verdict.Chosen.Id, taken.Order);
        var mark = verdict.IsRight ? "✅" : "❌";
        var result = verdict.IsRight ? "right" : "not right";
        return (taken.How, verdict.IsRight) switch
        {
            (TakenAs.TooLate, _) => RichText.Join(
                RichText.Of($"⌛ **This question is closed**, so the press counts for nothing."),
                Named($"{mark} {letter} is {result}:", verdict.Chosen)),
            (TakenAs.AlreadyAnswered, _) => RichText.Join(
                RichText.Of($"**Your first answer was {letter}**, and it stands."),
                Named($"{mark} {letter} is {result}:", verdict.Chosen)),
            (_, true) => Named($"✅ **Right!** {letter}:", verdict.Chosen),
            _ => Named($"❌ **Not right.** You chose {letter}:", verdict.Chosen),
        };
    }
}
