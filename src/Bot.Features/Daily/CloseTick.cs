using Bot.Features.Data;
using Bot.Features.Loops;
using Bot.Features.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Daily;

/// <summary>Closes daily questions that no later one has closed within 24 hours.</summary>
internal sealed class CloseTick(
    BotDbContext database, WriteQueue writes, Wake<OutboxTick> outbox, TimeProvider clock) : ITick
{
    public static TimeSpan Period => TimeSpan.FromSeconds(5);

    public async Task Run(CancellationToken cancellationToken)
    {
        var now = clock.Now();
        var overdue = await database.DailyPosts.Where(p => p.ClosedAt == null && p.ClosesAt <= now)
            .Select(p => p.DispatchId).ToListAsync(cancellationToken);
        if (overdue.Count == 0) return;
        foreach (var some in overdue.Chunk(ITick.AtOnce))
            await Task.WhenAll(some.Select(id => Close(id, cancellationToken)));
        outbox.Ring();
    }

    private Task<bool> Close(long id, CancellationToken cancellationToken) => writes.Run(
        async (db, ct) =>
        {
            var post = await db.DailyPosts.Include(p => p.Schedule).Include(p => p.Dispatch).ThenInclude(d => d!.Chat)
                .SingleOrDefaultAsync(p => p.DispatchId == id && p.ClosedAt == null, ct);
            if (post is null) return false;
            await CloseDailyPost.Overdue(db, post, clock.Now(), ct);
            return true;
        },
        cancellationToken);
}
