using Bot.Core.Chat;
using Bot.Core.Daily;
using Bot.Core.Questions;
using Bot.Features.Answers;
using Bot.Features.Content;
using Bot.Features.Data;
using Bot.Features.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Bot.Features.Daily;

/// <summary>Plans the question of one date for one chat, and closes the one before it. One for each schedule and date,
/// however it comes about.</summary>
internal sealed class PlanDailyQuestion(CurrentBank content, IOptions<DailyOptions> options)
{
    /// <summary>The name of a date's question in the ledger.</summary>
    public static string KeyOf(ScheduleRow schedule, LocalDate date) => $"daily:{schedule.Id}:{date:uuuu-MM-dd}";

    /// <summary>Runs inside a write. The schedule comes tracked, with its chat; its <see cref="ScheduleRow.LastDate"/>
    /// and next due moment are moved on. <paramref name="askedBy"/> is the event that asks for it, if one does: while
    /// the schedule is off, the question comes where it was asked.</summary>
    public async Task<DailyPlan> Run(
        BotDbContext database, ScheduleRow schedule, Occurrence occurrence, Instant now, Incoming? askedBy,
        CancellationToken cancellationToken)
    {
        var key = KeyOf(schedule, occurrence.Date);
        if (await database.Dispatches.AnyAsync(d => d.Key == key && d.RevisionHash != null, cancellationToken))
            return DailyPlan.Already;
        var question = await Pick(database, schedule, key, cancellationToken);
        if (question is null) return DailyPlan.NoQuestion;

        // Somebody asks for the question of a date that was noted as missed.
        await database.Dispatches.Where(d => d.Key == key).ExecuteDeleteAsync(cancellationToken);
        MoveOn(schedule, occurrence, now);
        var reveals = await CloseDailyPost.OpenOnesOf(database, schedule, now, cancellationToken);
        var dispatch = await NewDispatch(database, schedule, question, key, occurrence.At, now, cancellationToken);
        dispatch.Topic = schedule.IsOn || askedBy is null ? schedule.Topic : askedBy.Topic;
        database.DailyPosts.Add(new DailyPost
        {
            Dispatch = dispatch,
            ScheduleId = schedule.Id,
            Date = occurrence.Date,
            IsScheduled = schedule.IsOn,
            ClosesAt = Instant.Min(now + LearnerDay.LongestOpen, schedule.NextDueAt ?? Instant.MaxValue),
            RevealsId = reveals,
            AskedBy = askedBy?.EventId,
        });
        return DailyPlan.Planned;
    }

    /// <summary>Notes a date that passed without its question, because nothing could be sent in time.</summary>
    public void Skip(BotDbContext database, ScheduleRow schedule, Occurrence missed) =>
        database.Dispatches.Add(new Dispatch
        {
            Key = KeyOf(schedule, missed.Date),
            Kind = DispatchKind.DailyQuestion,
            Lane = Lane.Daily,
            ChatId = schedule.ChatId,
            State = DispatchState.Skipped,
            DueAt = missed.At,
            NextAttemptAt = missed.At,
            ExpiresAt = missed.At + options.Value.CatchUp,
            Problem = "The worker was not running in time.",
        });

    private static void MoveOn(ScheduleRow schedule, Occurrence occurrence, Instant now)
    {
        schedule.LastDate = schedule.LastDate is { } last ? LocalDate.Max(last, occurrence.Date) : occurrence.Date;
        schedule.NextDueAt = schedule.IsOn ? schedule.ToSchedule().Next(now, schedule.LastDate).At : null;
    }

    private async Task<Question?> Pick(
        BotDbContext database, ScheduleRow schedule, string seed, CancellationToken cancellationToken)
    {
        var bank = content.Bank;
        var shown = await database.Dispatches
            .Where(d => d.ChatId == schedule.ChatId && d.RevisionHash != null)
            .OrderBy(d => d.Id).Select(d => d.Revision!.QuestionId)
            .ToListAsync(cancellationToken);
        var present = shown.Select(id => bank.Find(id)?.Id ?? id);
        return QuestionPicker.Pick(bank.Pool(schedule.ToFilter()), present, seed);
    }

    private async Task<Dispatch> NewDispatch(
        BotDbContext database, ScheduleRow schedule, Question question, string key, Instant dueAt, Instant now,
        CancellationToken cancellationToken)
    {
        var revision = QuestionRevision.Of(question);
        await database.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO question_revisions(hash, question_id, json)
             VALUES ({revision.Hash}, {revision.QuestionId}, {revision.Json}) ON CONFLICT DO NOTHING
             """,
            cancellationToken);
        var dispatch = new Dispatch
        {
            Key = key,
            Kind = DispatchKind.DailyQuestion,
            Lane = Lane.Daily,
            ChatId = schedule.ChatId,
            DueAt = dueAt,
            NextAttemptAt = now,
            ExpiresAt = Instant.Max(dueAt, now) + options.Value.CatchUp,
            RevisionHash = revision.Hash,
            OptionOrder = string.Join(' ', OptionOrder.For(question, key)),
        };
        database.Dispatches.Add(dispatch);
        return dispatch;
    }
}

/// <summary>What came of planning.</summary>
internal enum DailyPlan
{
    /// <summary>The question is in the ledger.</summary>
    Planned,

    /// <summary>The date has its question.</summary>
    Already,

    /// <summary>No question fits the chat's topics and level.</summary>
    NoQuestion,
}
