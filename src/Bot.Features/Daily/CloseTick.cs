using Bot.Features.Data;
using Bot.Features.Loops;
using Bot.Features.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Bot.Features.Daily;

/// <summary>Closes daily questions that no later one has closed within 24 hours.</summary>
internal sealed partial class CloseTick(
    BotDbContext database, WriteQueue writes, Wake<OutboxTick> outbox, TimeProvider clock, ILogger<CloseTick> logger)
    : ITick
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

    private async Task Close(long id, CancellationToken cancellationToken)
    {
        try
        {
            await writes.Run((db, ct) => Close(db, id, ct), cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.Faulted(logger, fault, id);
        }
    }

    private async Task<bool> Close(BotDbContext db, long id, CancellationToken cancellationToken)
    {
        var post = await db.DailyPosts.Include(p => p.Schedule).Include(p => p.Dispatch).ThenInclude(d => d!.Chat)
            .SingleOrDefaultAsync(p => p.DispatchId == id && p.ClosedAt == null, cancellationToken);
        if (post is null) return false;
        await CloseDailyPost.Overdue(db, post, clock.Now(), cancellationToken);
        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The daily question of dispatch {Id} cannot be closed.")]
        public static partial void Faulted(ILogger logger, Exception fault, long id);
    }
}
