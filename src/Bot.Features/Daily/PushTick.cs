using Bot.Core.Daily;
using Bot.Features.Chats;
using Bot.Features.Data;
using Bot.Features.Loops;
using Bot.Features.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Bot.Features.Daily;

/// <summary>Plans the daily question of every chat whose time has come.</summary>
internal sealed partial class PushTick(
    BotDbContext database,
    WriteQueue writes,
    PlanDailyQuestion plan,
    Wake<OutboxTick> outbox,
    IOptions<DailyOptions> options,
    TimeProvider clock,
    ILogger<PushTick> logger) : ITick
{
    /// <summary>Of a longer absence, only the newest missed dates are noted.</summary>
    private const int MostSkippedNoted = 31;

    public static TimeSpan Period => TimeSpan.FromSeconds(5);

    public async Task Run(CancellationToken cancellationToken)
    {
        var now = clock.Now();
        var due = await database.Schedules
            .Where(s => s.IsOn && s.NextDueAt <= now && s.Chat!.State == ChatState.Active)
            .Select(s => s.Id).ToListAsync(cancellationToken);
        if (due.Count == 0) return;
        foreach (var some in due.Chunk(ITick.AtOnce))
            await Task.WhenAll(some.Select(id => Push(id, cancellationToken)));
        outbox.Ring();
    }

    private async Task Push(long scheduleId, CancellationToken cancellationToken)
    {
        try
        {
            var outcome = await writes.Run((db, ct) => Push(db, scheduleId, clock.Now(), ct), cancellationToken);
            if (outcome is DailyPlan.NoQuestion) Log.NoQuestion(logger, scheduleId);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.Faulted(logger, fault, scheduleId);
        }
    }

    private async Task<DailyPlan> Push(
        BotDbContext db, long scheduleId, Instant now, CancellationToken cancellationToken)
    {
        var schedule = await db.Schedules.Include(s => s.Chat).SingleAsync(s => s.Id == scheduleId, cancellationToken);
        if (!schedule.IsOn || schedule.NextDueAt is not { } dueAt || dueAt > now) return DailyPlan.Already;

        var passed = Passed(schedule, dueAt, now);
        foreach (var missed in passed.SkipLast(1).TakeLast(MostSkippedNoted))
            await Skip(db, schedule, missed, cancellationToken);
        if (passed is not [.., var newest]) return Forward(schedule, now);
        if (now - newest.At > options.Value.CatchUp)
        {
            await Skip(db, schedule, newest, cancellationToken);
            return Forward(schedule, now);
        }
        var outcome = await plan.Run(db, schedule, newest, now, askedBy: null, cancellationToken);
        if (outcome is not DailyPlan.Planned) Forward(schedule, now);
        return outcome;
    }

    /// <summary>The occurrences from the one that was due up to now.</summary>
    private static List<Occurrence> Passed(ScheduleRow schedule, Instant dueAt, Instant now)
    {
        var rule = schedule.ToSchedule();
        var passed = new List<Occurrence>();
        var next = rule.Next(dueAt - Duration.Epsilon, schedule.LastDate);
        for (; next.At <= now; next = rule.Next(next.At, next.Date)) passed.Add(next);
        return passed;
    }

    private async Task Skip(
        BotDbContext db, ScheduleRow schedule, Occurrence missed, CancellationToken cancellationToken)
    {
        schedule.LastDate = missed.Date;
        var key = PlanDailyQuestion.KeyOf(schedule, missed.Date);
        if (!await db.Dispatches.AnyAsync(d => d.Key == key, cancellationToken)) plan.Skip(db, schedule, missed);
    }

    private static DailyPlan Forward(ScheduleRow schedule, Instant now)
    {
        schedule.NextDueAt = schedule.ToSchedule().Next(now, schedule.LastDate).At;
        return DailyPlan.Already;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning,
            Message = "Schedule {Id} has no question: none fits its topics and level.")]
        public static partial void NoQuestion(ILogger logger, long id);

        [LoggerMessage(Level = LogLevel.Error, Message = "The daily question of schedule {Id} cannot be planned.")]
        public static partial void Faulted(ILogger logger, Exception fault, long id);
    }
}
