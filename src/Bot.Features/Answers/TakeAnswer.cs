using Bot.Core.Chat;
using Bot.Core.Questions;
using Bot.Core.Streaks;
using Bot.Features.Daily;
using Bot.Features.Data;
using Bot.Features.Inbox;
using Bot.Features.Learners;
using Bot.Features.Outbox;
using Bot.Features.Streaks;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Bot.Features.Answers;

/// <summary>Takes a press on an answer option: the first one in time counts, every one gets its verdict.</summary>
internal sealed class TakeAnswer(WriteQueue writes, RevisionCache revisions, TimeProvider clock) : IButtonHandler
{
    public ButtonKind Kind => ButtonKind.Answer;

    public async Task<Reply> Handle(ButtonPressed press, ButtonToken token, CancellationToken cancellationToken)
    {
        if (press.From is not { } presser) return Reply.None;
        var taken = await writes.Run((database, ct) => Take(database, press, presser, token, ct), cancellationToken);
        return Reply.To(press, AnswersTexts.Answer(taken));
    }

    private async Task<TakenAnswer> Take(
        BotDbContext database, ButtonPressed press, Sender presser, ButtonToken token,
        CancellationToken cancellationToken)
    {
        var asked = await PressedQuestion.Read(database, token.Subject, presser.Key, cancellationToken);
        if (asked is null) return TakenAnswer.Unknown;
        if (asked.Address != press.Chat.Value) return TakenAnswer.OfAnotherChat;

        var question = revisions.Read(asked.RevisionHash, asked.QuestionJson);
        if (asked.OptionAt(token.Choice) is not { } optionId || question.OptionOf(optionId) is not { } pressed)
            return TakenAnswer.Unknown;

        var now = clock.Now();
        if (await Heal(database, asked, press, now, cancellationToken))
            asked = (await PressedQuestion.Read(database, token.Subject, presser.Key, cancellationToken))!;

        var streak = StreakOf(asked);
        if (asked.Earlier is { } earlier && question.OptionOf(earlier) is { } first)
            return Verdict(TakenAs.AlreadyAnswered, first, streak);
        if (asked.IsLate(press.At)) return Verdict(TakenAs.TooLate, pressed, streak);

        if (asked.AccountId is not { } account)
        {
            var newcomer = await LearnerTable.Add(database, presser, asked.ScheduleZone, now, cancellationToken);
            account = newcomer.AccountId;
            streak = streak.Apply(new ZoneChanged(now, newcomer.Zone));
        }
        var right = optionId == question.Answer;
        var shownAt = ShownAt(asked, press);
        var data = AnswerData.Write(optionId, right, shownAt);
        var eventId = await Append(database, asked, account, press.At, data, now, cancellationToken);
        var advanced = streak.Apply(new QuestionAnswered(shownAt, press.At.Earliest, right));
        await Save(database, account, advanced, eventId, cancellationToken);
        if (asked.IsGroup || asked.IsClosed)
            await DailyUpdates.PlanCount(database, asked.DispatchId, asked.ChatId, shownAt, now, cancellationToken);
        return Verdict(TakenAs.Counted, pressed, advanced);

        TakenAnswer Verdict(TakenAs how, Option option, Streak after) => new(how)
        {
            Verdict = new Verdict(question, option),
            Pressed = pressed,
            Order = asked.OptionOrder.Split(' '),
            Streak = after.At(now),
            IsGroup = asked.IsGroup,
        };
    }

    private static Streak StreakOf(PressedQuestion asked) =>
        StreakFeed.Apply(StreakRow.Read(asked.StreakState), asked.StreakNewer);

    private static Instant ShownAt(PressedQuestion asked, ButtonPressed press) =>
        asked.ShownAt is { } shown ? Instant.FromUnixTimeMilliseconds(shown) : press.At.Earliest;

    private static async Task<long> Append(
        BotDbContext database, PressedQuestion asked, long account, EventTime at, string data, Instant now,
        CancellationToken cancellationToken) =>
        (await database.Database.SqlQuery<long>(
            $"""
             INSERT INTO events(kind, version, account_id, chat_id, dispatch_id, earliest, latest, recorded_at, data)
             VALUES ('answered', 1, {account}, {asked.ChatId}, {asked.DispatchId},
                     {at.Earliest.ToUnixTimeMilliseconds()}, {at.Latest.ToUnixTimeMilliseconds()},
                     {now.ToUnixTimeMilliseconds()}, {data})
             RETURNING id
             """).ToListAsync(cancellationToken)).Single();

    private static Task Save(
        BotDbContext database, long account, Streak streak, long through, CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO streaks(account_id, through_event_id, state)
             VALUES ({account}, {through}, {StreakRow.Write(streak)})
             ON CONFLICT (account_id) DO UPDATE SET through_event_id = excluded.through_event_id, state = excluded.state
             """, cancellationToken);

    /// <summary>A press proves that its post is shown, whatever became of the send.</summary>
    /// <returns>Whether there was something to heal, so that what was read is out of date.</returns>
    private static async Task<bool> Heal(
        BotDbContext database, PressedQuestion asked, ButtonPressed press, Instant now,
        CancellationToken cancellationToken)
    {
        if (asked.State is "sent" || press.Message is null) return false;
        var dispatch = await database.Dispatches.SingleAsync(d => d.Id == asked.DispatchId, cancellationToken);
        dispatch.State = DispatchState.Sent;
        dispatch.MessageRef = press.Message.Value;
        dispatch.SentAt = ShownAt(asked, press);
        dispatch.ClaimedBy = null;
        dispatch.ClaimedUntil = null;
        dispatch.Problem = null;
        await database.SaveNow(cancellationToken);
        await Delivery.Record(database, dispatch, now, cancellationToken);
        if (asked.IsClosed) await DailyUpdates.PlanClose(database, dispatch, now, cancellationToken);
        return true;
    }
}
