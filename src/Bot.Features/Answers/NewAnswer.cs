using Bot.Core.Chat;
using Bot.Core.Streaks;
using Bot.Features.Daily;
using Bot.Features.Data;
using Bot.Features.Learners;
using Bot.Features.Streaks;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Bot.Features.Answers;

/// <summary>Somebody's first answer to a question, given in time.</summary>
internal sealed record NewAnswer(Sender By, EventTime At, string OptionId, bool IsRight)
{
    /// <summary>Stores the answer and what follows from it in one commit: the account of a newcomer, the streak, and in
    /// a group the number of answers shown.</summary>
    /// <param name="database">Where.</param>
    /// <param name="asked">The question.</param>
    /// <param name="editsFreely">See <see cref="ChatLimits.EditsFreely"/>.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The streak with this answer.</returns>
    public async Task<Streak> Add(
        BotDbContext database, PressedQuestion asked, Duration editsFreely, Instant now,
        CancellationToken cancellationToken)
    {
        var streak = asked.Streak;
        if (asked.AccountId is not { } account)
        {
            var newcomer = await LearnerTable.Add(database, By, asked.ScheduleZone, now, cancellationToken);
            account = newcomer.AccountId;
            streak = streak.Apply(new ZoneChanged(now, newcomer.Zone));
        }
        var shownAt = asked.ShownOr(At);
        streak = streak.Apply(new QuestionAnswered(shownAt, At.Earliest, IsRight));
        var eventId = await Append(database, asked, account, shownAt, now, cancellationToken);
        await Save(database, account, streak, eventId, cancellationToken);
        if ((asked.IsGroup || asked.IsClosed) && now - shownAt < editsFreely)
            await DailyUpdates.PlanCount(database, asked.DispatchId, asked.ChatId, shownAt, now, cancellationToken);
        return streak;
    }

    private async Task<long> Append(
        BotDbContext database, PressedQuestion asked, long account, Instant shownAt, Instant now,
        CancellationToken cancellationToken) =>
        (await database.Database.SqlQuery<long>(
            $"""
             INSERT INTO events(kind, version, account_id, chat_id, dispatch_id, earliest, latest, recorded_at, data)
             VALUES ('answered', 1, {account}, {asked.ChatId}, {asked.DispatchId},
                     {At.Earliest.ToUnixTimeMilliseconds()}, {At.Latest.ToUnixTimeMilliseconds()},
                     {now.ToUnixTimeMilliseconds()}, {AnswerData.Write(OptionId, IsRight, shownAt)})
             RETURNING id
             """).ToListAsync(cancellationToken)).Single();

    private static Task Save(
        BotDbContext database, long account, Streak streak, long through, CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO streaks(account_id, through_event_id, state)
             VALUES ({account}, {through}, {StreakRow.Write(streak)})
             ON CONFLICT (account_id) DO UPDATE SET through_event_id = excluded.through_event_id, state = excluded.state
             """,
            cancellationToken);
}
