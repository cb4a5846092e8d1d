using Bot.Core.Chat;
using Bot.Features.Answers;
using Bot.Features.Data;
using Bot.Features.Outbox;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Bot.Features.Daily;

/// <summary>Closes daily questions: from then on answers count for nothing, and the post shows the key.</summary>
internal static class CloseDailyPost
{
    private static readonly Duration SoonEnough = Duration.FromHours(1);

    /// <summary>Closes what is still open of a schedule, because its next question comes now. Runs inside a write.
    /// </summary>
    /// <returns>The post whose key the next question's first line tells; null when there is none to tell.</returns>
    public static async Task<long?> OpenOnesOf(
        BotDbContext database, ScheduleRow schedule, Instant now, CancellationToken cancellationToken)
    {
        var open = await database.DailyPosts.Include(p => p.Dispatch)
            .Where(p => p.ScheduleId == schedule.Id && p.ClosedAt == null).ToListAsync(cancellationToken);
        foreach (var post in open) await Close(database, post, Instant.Min(post.ClosesAt, now), now, cancellationToken);

        var last = await database.DailyPosts.Include(p => p.Dispatch)
            .Where(p => p.ScheduleId == schedule.Id).OrderByDescending(p => p.DispatchId)
            .FirstOrDefaultAsync(cancellationToken);
        return last is not null && await HasKeyToTell(database, last, cancellationToken)
            && !await database.Dispatches.AnyAsync(d => d.Key == RevealKey(last), cancellationToken)
                ? last.DispatchId
                : null;
    }

    /// <summary>Closes a post whose time is over; if no question follows within the hour, a silent reply tells the key.
    /// Runs inside a write; the post comes tracked, with dispatch, its chat, and schedule.</summary>
    public static async Task Overdue(
        BotDbContext database, DailyPost post, Instant now, CancellationToken cancellationToken)
    {
        await Close(database, post, post.ClosesAt, now, cancellationToken);
        var nextIsSoon = post.Schedule!.NextDueAt is { } next && next - now <= SoonEnough;
        var everyoneKnows = post.Dispatch!.Chat!.Kind is ChatKind.Private;
        if (nextIsSoon || everyoneKnows || !await HasKeyToTell(database, post, cancellationToken)) return;
        database.Dispatches.Add(new Dispatch
        {
            Key = RevealKey(post),
            Kind = DispatchKind.DailyReveal,
            Lane = Lane.Daily,
            ChatId = post.Dispatch.ChatId,
            TargetId = post.DispatchId,
            Topic = post.Dispatch.Topic,
            DueAt = now,
            NextAttemptAt = now,
            ExpiresAt = now + Duration.FromHours(24),
        });
    }

    private static string RevealKey(DailyPost post) => $"reveal:{post.DispatchId}";

    private static Task Close(
        BotDbContext database, DailyPost post, Instant closedAt, Instant now, CancellationToken cancellationToken)
    {
        post.ClosedAt = closedAt;
        if (post.Dispatch!.State is DispatchState.Planned) post.Dispatch.State = DispatchState.Skipped;
        return DailyUpdates.PlanClose(database, post.Dispatch, now, cancellationToken);
    }

    /// <summary>Nobody answered, or nobody knows whether the post is shown: nothing to tell.</summary>
    private static async Task<bool> HasKeyToTell(
        BotDbContext database, DailyPost post, CancellationToken cancellationToken) =>
        post.Dispatch!.State is DispatchState.Sent
        && await database.Events.AnyAsync(
            e => e.Kind == EventKind.Answered && e.DispatchId == post.DispatchId, cancellationToken);
}
