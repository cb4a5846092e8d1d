using Bot.Core.Chat;
using Bot.Core.Questions;
using Bot.Core.Text;
using Bot.Features.Answers;
using NodaTime;
using NodaTime.Text;

namespace Bot.Features.Daily;

/// <summary>What the bot says about daily questions.</summary>
internal static class DailyTexts
{
    private static readonly LocalDateTimePattern Moment =
        LocalDateTimePattern.CreateWithInvariantCulture("ddd d MMM uuuu, HH:mm");

    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("ddd d MMM");

    public const string YourAnswer = "your answer";
    public const string Why = "Why?";

    public static RichText NotAnswered { get; } = RichText.Of($"You did not answer this one. Here is why:");

    public static RichText NoQuestionFits { get; } = RichText.Of(
        $"No question fits the topics and the level chosen here. /settings changes them.");

    public static RichText Heading(Question question, QuestionBank bank) =>
        RichText.Of($"**Daily question** · {Place(question, bank)}");

    public static RichText ClosedHeading(Question question, QuestionBank bank) =>
        RichText.Of($"**Daily question, closed** · {Place(question, bank)}");

    public static RichText OpenFooter(Instant closesAt, int? answers) => answers switch
    {
        null => RichText.Of($"Closes {closesAt}"),
        0 => RichText.Of($"No answers yet · closes {closesAt}"),
        1 => RichText.Of($"1 answer · closes {closesAt}"),
        { } many => RichText.Of($"{many} answers · closes {closesAt}"),
    };

    public static string Share(int count, int total) =>
        total == 0 ? "0" : $"{count} · {Math.Round(100m * count / total, MidpointRounding.AwayFromZero)} %";

    /// <summary>Every option with its reason, by letter.</summary>
    public static RichText Reasons(Question question, IReadOnlyList<Option> shown) => RichText.Join(
        shown.Index().Where(o => !o.Item.Why.IsEmpty).Select(o => AnswersTexts.Labelled(
            RichText.Of($"{(o.Item.Id == question.Answer ? "✅" : "❌")} **{OptionOrder.Letter(o.Index)}**"),
            o.Item.Why)));

    /// <summary>The key of the question before, as the first line of the next one.</summary>
    public static RichText Reveal(Question question, IReadOnlyList<string> order, int right, int total, bool isPrivate)
    {
        var letter = AnswersTexts.LetterOf(question.Answer, order);
        if (isPrivate)
            return right > 0
                ? RichText.Of($"Last question: **{letter}** was right, and you had it.")
                : RichText.Of($"Last question: **{letter}** was right.");
        return RichText.Of($"Last question: **{letter}** was right. {right} of {total} had it.");
    }

    /// <summary>The same as a reply to the question itself.</summary>
    public static RichText RevealBelow(Question question, IReadOnlyList<string> order, int right, int total) =>
        RichText.Of($"**{AnswersTexts.LetterOf(question.Answer, order)}** was right. {right} of {total} had it.");

    public static RichText Above(Instant postedAt, Instant closesAt) =>
        RichText.Of($"Today's question is above, posted {postedAt}. It closes {closesAt}.");

    public static RichText OnItsWay { get; } = RichText.Of($"Today's question is on its way.");

    public static RichText DoneForToday(string next) =>
        RichText.Of($"You have answered today's question. {next}");

    public static RichText OverForToday(string next) =>
        RichText.Of($"Today's question has been asked already. {next}");

    /// <summary>When the next question comes, as a sentence.</summary>
    public static string Next(ScheduleRow schedule) => schedule.NextDueAt is { } at
        ? $"The next one comes on {Moment.Format(at.InZone(DateTimeZoneProviders.Tzdb[schedule.Zone]).LocalDateTime)}"
            + $" ({schedule.Zone})."
        : schedule.Chat is { Kind: not ChatKind.Private }
            ? "The daily question is off; an admin turns it on with /settings on."
            : "The daily question is off; /start turns it on.";

    /// <summary>The day of the next question; empty while it is off.</summary>
    public static string NextDate(ScheduleRow schedule) => schedule.NextDueAt is { } at
        ? Day.Format(at.InZone(DateTimeZoneProviders.Tzdb[schedule.Zone]).Date)
        : "";

    public static RichText Place(Question question, QuestionBank bank)
    {
        var of = bank.BankOf(question.Bank);
        var topic = of?.Topics.FirstOrDefault(t => t.Id == question.Topic)?.Title ?? question.Topic;
        var level = of?.Levels.ElementAtOrDefault(question.Level - 1) ?? $"level {question.Level}";
        return RichText.Plain($"{of?.Title ?? question.Bank} · {topic} · {level}");
    }
}
