using Bot.Core.Chat;
using Bot.Core.Questions;
using Bot.Core.Streaks;
using Bot.Features.Data;
using Bot.Features.Inbox;
using Bot.Features.Outbox;
using NodaTime;

namespace Bot.Features.Answers;

/// <summary>Takes a press on an answer option: the first one in time counts, every one gets its verdict.</summary>
internal sealed class TakeAnswer(WriteQueue writes, RevisionCache revisions, Ports ports, TimeProvider clock)
    : IButtonHandler
{
    public ButtonKind Kind => ButtonKind.Answer;

    public async Task<Reply> Handle(ButtonPressed press, ButtonToken token, CancellationToken cancellationToken)
    {
        if (press.From is not { } presser)
            return Reply.To(press, AnswersTexts.OnlyToast(AnswersTexts.Nameless));
        var taken = await writes.Run((database, ct) => Take(database, press, presser, token, ct), cancellationToken);
        return Reply.To(press, AnswersTexts.Answer(taken));
    }

    private async Task<TakenAnswer> Take(
        BotDbContext database, ButtonPressed press, Sender presser, ButtonToken token,
        CancellationToken cancellationToken)
    {
        var asked = await PressedQuestion.Read(database, token.Subject, presser.Key, cancellationToken);
        if (asked is null) return TakenAnswer.Unknown;
        if (!asked.IsAt(press.Chat)) return TakenAnswer.OfAnotherChat;

        var question = revisions.Read(asked.RevisionHash, asked.QuestionJson);
        if (asked.OptionAt(token.Choice) is not { } optionId || question.OptionOf(optionId) is not { } pressed)
            return TakenAnswer.Unknown;

        var now = clock.Now();
        if (await HealPost.Run(database, asked, press, now, cancellationToken))
            asked = (await PressedQuestion.Read(database, token.Subject, presser.Key, cancellationToken))!;

        if (asked.Earlier is { } earlier && question.OptionOf(earlier) is { } first)
            return Verdict(TakenAs.AlreadyAnswered, first, asked.Streak);
        if (asked.IsLate(press.At)) return Verdict(TakenAs.TooLate, pressed, asked.Streak);

        var answer = new NewAnswer(presser, press.At, optionId, IsRight: optionId == question.Answer);
        var editsFreely = ports.Find(press.Chat.Platform)?.Limits.EditsFreely ?? Duration.MaxValue;
        return Verdict(
            TakenAs.Counted, pressed, await answer.Add(database, asked, editsFreely, now, cancellationToken));

        TakenAnswer Verdict(TakenAs how, Option option, Streak streak) => new(how)
        {
            Verdict = new Verdict(question, option),
            Order = asked.OptionOrder.Split(' '),
            Streak = streak.At(now),
        };
    }
}
