using Bot.Features.Data;
using Bot.Features.Loops;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Inbox;

/// <summary>Forgets event ids that no platform repeats any more.</summary>
internal sealed class CleanUpTick(WriteQueue writes, TimeProvider clock) : ITick
{
    public static TimeSpan Period => TimeSpan.FromHours(1);

    public Task Run(CancellationToken cancellationToken)
    {
        var before = clock.Now() - SeenEvent.Kept;
        return writes.Run(
            (database, ct) => database.SeenEvents.Where(e => e.SeenAt < before).ExecuteDeleteAsync(ct),
            cancellationToken);
    }
}
