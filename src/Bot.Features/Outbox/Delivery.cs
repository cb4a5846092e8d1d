using Bot.Features.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Bot.Features.Outbox;

/// <summary>Notes that a question reached its chat: streaks count such days.</summary>
internal static class Delivery
{
    /// <summary>Adds the event of a daily question that is shown; nothing for other dispatches.</summary>
    public static Task Record(
        BotDbContext database, Dispatch dispatch, Instant now, CancellationToken cancellationToken)
    {
        if (dispatch.RevisionHash is null) return Task.CompletedTask;
        var shown = (dispatch.SentAt ?? now).ToUnixTimeMilliseconds();
        return database.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO events(kind, version, chat_id, dispatch_id, earliest, latest, recorded_at, data)
             SELECT 'delivered', 1, {dispatch.ChatId}, {dispatch.Id}, {shown}, {shown}, {now.ToUnixTimeMilliseconds()},
                    json_object('scheduled', json(iif(is_scheduled, 'true', 'false')))
             FROM daily_posts WHERE dispatch_id = {dispatch.Id}
             """,
            cancellationToken);
    }
}
