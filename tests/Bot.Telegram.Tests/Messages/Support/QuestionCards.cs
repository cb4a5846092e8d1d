using Bot.Core.Chat;
using Bot.Core.Questions;
using Bot.Core.Streaks;
using Bot.Features.Answers;
using Bot.Features.Chats;
using Bot.Features.Content;
using Bot.Features.Daily;
using Bot.Features.Outbox;
using Bot.Testing;
using NodaTime;

namespace Bot.Telegram.Tests.Messages.Support;

/// <summary>Every card that the bot makes of a question, by the bot's own code.</summary>
internal sealed class QuestionCards(TestBot bot)
{
    private readonly DailyCards _cards = new(bot.Service<CurrentBank>(), bot.Service<ButtonKeys>());

    public Card Open(Question question, int? answers = 12) => _cards.Open(
        Asked(question), Some.Monday + Duration.FromHours(24), answers,
        DailyTexts.Reveal(question, Order(question), right: 99, total: 1234, isPrivate: answers is null));

    public Card Closed(Question question) => _cards.Closed(
        Asked(question), question.Options.ToDictionary(o => o.Id, _ => 1234), isPrivate: false);

    public Card ClosedForOne(Question question) => _cards.Closed(
        Asked(question), new Dictionary<string, int> { [Wrong(question).Id] = 1 }, isPrivate: true);

    public static Card Reveal(Question question) =>
        Card.Of(DailyTexts.RevealBelow(question, Order(question), right: 99, total: 1234));

    /// <summary>What each option is answered with, pressed the first time, again, and too late.</summary>
    public static IEnumerable<PressAnswer> Answers(Question question) =>
        from option in question.Options
        from how in (TakenAs[])[TakenAs.Counted, TakenAs.AlreadyAnswered, TakenAs.TooLate]
        select AnswersTexts.Answer(new TakenAnswer(how)
        {
            Verdict = new Verdict(question, option),
            Order = Order(question),
            Streak = new StreakView(
                new StreakCount(123, 456, 2, 0), 4567, 3456, new LocalDate(2026, 3, 2),
                new Dictionary<LocalDate, DayMark>()),
        });

    public IEnumerable<Card> All(Question question) =>
    [
        Open(question), Open(question, answers: null), Closed(question), ClosedForOne(question), Reveal(question),
        .. Answers(question).Select(a => a.Details!),
    ];

    private static Option Wrong(Question question) => question.Options.First(o => o.Id != question.Answer);

    private static IReadOnlyList<string> Order(Question question) => OptionOrder.For(question, "1");

    private static Dispatch Asked(Question question) => new()
    {
        Id = 1_000_000,
        Key = "daily:1:2026-03-02",
        Kind = DispatchKind.DailyQuestion,
        Lane = Lane.Daily,
        Revision = QuestionRevision.Of(question),
        OptionOrder = string.Join(' ', Order(question)),
    };
}
