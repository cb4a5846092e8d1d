using Bot.Core.Chat;
using Bot.Features.Chats;
using Bot.Features.Daily;
using Bot.Testing;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Bot.Features.Tests.Outbox.Push;

/// <summary>Makes chats by the thousand.</summary>
internal static class ManyChats
{
    private const int AtOnce = 1_000;

    /// <summary>Chats of which the first are due now; every twentieth is a group.</summary>
    public static async Task Add(TestBot bot, string platform, int count, int due)
    {
        for (var from = 0; from < count; from += AtOnce)
        {
            var some = Enumerable.Range(from, Math.Min(AtOnce, count - from)).ToList();
            await bot.Writes.Run(
                (database, _) =>
                {
                    database.Schedules.AddRange(some.Select(i => Chat(platform, i, bot.Time.Now, isDue: i < due)));
                    return Task.FromResult(true);
                },
                default);
        }
    }

    /// <summary>Gives every chat that has no question yet the plan of the first one that has. To plan thousands one by
    /// one takes a minute.</summary>
    public static Task CopyPlans(TestBot bot) => bot.Writes.Run(
        (database, ct) => database.Database.ExecuteSqlRawAsync(
            """
            INSERT INTO dispatches(key, kind, operation, lane, chat_id, state, due_at, expires_at, attempts,
              next_attempt_at, revision_hash, nonce, option_order)
            SELECT 'daily:' || s.id || ':copy', d.kind, d.operation, d.lane, s.chat_id, 'planned', d.due_at,
              d.expires_at, 0, d.next_attempt_at, d.revision_hash, lower(hex(randomblob(4))), d.option_order
            FROM schedules s JOIN dispatches d ON d.id = (SELECT min(id) FROM dispatches)
            WHERE s.chat_id NOT IN (SELECT chat_id FROM dispatches);

            INSERT INTO daily_posts(dispatch_id, schedule_id, date, is_scheduled, closes_at)
            SELECT d.id, s.id, p.date, p.is_scheduled, p.closes_at
            FROM dispatches d JOIN schedules s ON s.chat_id = d.chat_id
            JOIN daily_posts p ON p.dispatch_id = (SELECT min(id) FROM dispatches)
            WHERE d.id NOT IN (SELECT dispatch_id FROM daily_posts);
            """,
            ct),
        default);

    private static ChatKind Kind(int i) => i % 20 == 0 ? ChatKind.Group : ChatKind.Private;

    private static ScheduleRow Chat(string platform, int i, Instant now, bool isDue) => new()
    {
        IsOn = true,
        Time = now.InUtc().TimeOfDay,
        Zone = "UTC",
        NextDueAt = isDue ? now : now + Duration.FromDays(1),
        Chat = new ChatRow
        {
            Platform = platform,
            Kind = Kind(i),
            StateChangedAt = now,
            Address = Kind(i) is ChatKind.Group ? $"group {i}" : $"private {i}",
        },
    };
}
