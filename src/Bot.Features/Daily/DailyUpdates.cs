using Bot.Features.Data;
using Bot.Features.Outbox;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Bot.Features.Daily;

/// <summary>Plans the edits of a daily post. There is one row for each post, used again and again, so that edits
/// coalesce and the latest wins.</summary>
internal static class DailyUpdates
{
    private static readonly Duration EarlySpacing = Duration.FromSeconds(15);
    private static readonly Duration LateSpacing = Duration.FromMinutes(10);
    private static readonly Duration Early = Duration.FromHours(1);

    /// <summary>The number of answers changed: shown at least 15 s after the last edit in the first hour, 10 min later.
    /// </summary>
    public static Task PlanCount(
        BotDbContext database, long postId, long chatId, Instant shownAt, Instant now,
        CancellationToken cancellationToken)
    {
        var spacing = now - shownAt < Early ? EarlySpacing : LateSpacing;
        return Plan(database, postId, chatId, Lane.Announcement, spacing, now, cancellationToken);
    }

    /// <summary>The post is closed: the key is shown at once.</summary>
    public static Task PlanClose(
        BotDbContext database, Dispatch post, Instant now, CancellationToken cancellationToken) =>
        post.State is DispatchState.Sent or DispatchState.Sending or DispatchState.Uncertain
            ? Plan(database, post.Id, post.ChatId, Lane.Daily, Duration.Zero, now, cancellationToken)
            : Task.CompletedTask;

    /// <summary>An edit on its way is planned once more, because it may not show the change.</summary>
    private static Task Plan(
        BotDbContext database, long postId, long chatId, Lane lane, Duration spacing, Instant now,
        CancellationToken cancellationToken)
    {
        var at = now.ToUnixTimeMilliseconds();
        var apart = (long)spacing.TotalMilliseconds;
        var expires = (now + Duration.FromHours(48)).ToUnixTimeMilliseconds();
        return database.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO dispatches
               (key, kind, operation, lane, chat_id, target_id, state, due_at, next_attempt_at, expires_at, attempts)
             VALUES ({"update:" + postId}, 'daily_update', 'edit', {SnakeCase.Of(lane.ToString())}, {chatId}, {postId},
                     'planned', {at}, {at}, {expires}, 0)
             ON CONFLICT (key) DO UPDATE SET
               lane = CASE WHEN dispatches.lane = 'daily' THEN 'daily' ELSE excluded.lane END,
               state = 'planned', claimed_by = NULL, claimed_until = NULL, attempts = 0, due_at = {at},
               expires_at = excluded.expires_at,
               next_attempt_at = CASE dispatches.state
                 WHEN 'planned' THEN min(dispatches.next_attempt_at, {at} + {apart})
                 WHEN 'sending' THEN {at} + {apart}
                 ELSE max({at}, coalesce(dispatches.sent_at, 0) + {apart}) END
             """,
            cancellationToken);
    }
}
