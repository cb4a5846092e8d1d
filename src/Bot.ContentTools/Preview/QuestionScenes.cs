using Bot.Core.Chat;
using Bot.Core.Chat.Preview;
using Bot.Core.Questions;
using Bot.Core.Streaks;
using Bot.Core.Text;
using Bot.Features.Answers;
using Bot.Features.Chats;
using Bot.Features.Content;
using Bot.Features.Daily;
using Bot.Features.Outbox;
using NodaTime;

namespace Bot.ContentTools.Preview;

/// <summary>A moment in a question's life, as one platform shows it.</summary>
internal sealed record Scene(string Title, IReadOnlyList<ShownMessage> Messages);

/// <summary>Plays a question's day: it is asked, answered and closed. The cards are those that the worker makes.
/// </summary>
internal sealed class QuestionScenes
{
    private const int RightAnswers = 7;
    private const int WrongAnswers = 2;

    /// <summary>As long as a worker's tokens are after some years.</summary>
    private const long DispatchId = 1_000_000;

    private static readonly ButtonKey ThrowAway = new(1, new byte[32]);

    private readonly Question _question;
    private readonly ChatKind _chat;
    private readonly Instant _now;
    private readonly DailyCards _cards;
    private readonly IReadOnlyList<string> _order;

    /// <param name="question">A question with buttons.</param>
    /// <param name="bank">Its bank.</param>
    /// <param name="chat">Where it is asked.</param>
    /// <param name="now">When.</param>
    public QuestionScenes(Question question, QuestionBank bank, ChatKind chat, Instant now)
    {
        (_question, _chat, _now) = (question, chat, now);
        var current = new CurrentBank();
        current.Replace(bank);
        _cards = new DailyCards(current, ButtonKeys.Of(ThrowAway));
        _order = OptionOrder.For(question, "preview");
    }

    private bool IsPrivate => _chat is ChatKind.Private;

    public IReadOnlyList<Scene> On(ICardPreview platform)
    {
        var wrong = Wordiest();
        return
        [
            new Scene("The question", platform.Post(Open(), _chat)),
            new Scene($"{LetterOf(_question.Answer)} is pressed, which is right", Pressed(platform, _question.Answer)),
            .. wrong is null
                ? Array.Empty<Scene>()
                : [new Scene($"{LetterOf(wrong.Id)} is pressed, which is wrong", Pressed(platform, wrong.Id))],
            new Scene("The question, closed", platform.Edit(Closed(wrong), _chat)),
        ];
    }

    private IReadOnlyList<ShownMessage> Pressed(ICardPreview platform, string option) => platform.Answer(
        AnswersTexts.Answer(new TakenAnswer(TakenAs.Counted)
        {
            Verdict = new Verdict(_question, _question.OptionOf(option)!),
            Order = _order,
            Streak = new StreakView(
                new StreakCount(12, 30, 1, 5), 120, 90, _now.InUtc().Date, new Dictionary<LocalDate, DayMark>()),
        }),
        _chat);

    private Card Open() => _cards.Open(
        Asked(), _now + Duration.FromHours(24), IsPrivate ? null : AllAnswers().Values.Sum(), RichText.Empty);

    private Card Closed(Option? wrong) => _cards.Closed(
        Asked(),
        IsPrivate ? new Dictionary<string, int> { [wrong?.Id ?? _question.Answer] = 1 } : AllAnswers(),
        IsPrivate);

    private Dictionary<string, int> AllAnswers() => _question.Options.ToDictionary(
        o => o.Id, o => o.Id == _question.Answer ? RightAnswers : WrongAnswers);

    /// <summary>The wrong option of which most is to be said.</summary>
    private Option? Wordiest() => _question.Options.Where(o => o.Id != _question.Answer)
        .MaxBy(o => o.Text.ToPlainText().Length + o.Why.ToPlainText().Length);

    private string LetterOf(string option) => AnswersTexts.LetterOf(option, _order);

    private Dispatch Asked() => new()
    {
        Id = DispatchId,
        Key = "preview",
        Kind = DispatchKind.DailyQuestion,
        Lane = Lane.Daily,
        Revision = QuestionRevision.Of(_question),
        OptionOrder = string.Join(' ', _order),
    };
}
