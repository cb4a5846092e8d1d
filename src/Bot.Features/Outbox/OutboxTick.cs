using Bot.Core.Chat;
using Bot.Features.Chats;
using Bot.Features.Data;
using Bot.Features.Loops;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Bot.Features.Outbox;

/// <summary>Looks for what is due and not done, and starts sending it.</summary>
internal sealed class OutboxTick(
    BotDbContext database, WriteQueue writes, Ports ports, OutboxInFlight inFlight, TimeProvider clock) : ITick
{
    /// <summary>How many may wait in the lanes at once; the rest stays in the ledger.</summary>
    private const int MostInFlight = 256;

    public static TimeSpan Period => TimeSpan.FromSeconds(1);

    public async Task Run(CancellationToken cancellationToken)
    {
        var now = clock.Now();
        await RecoverLostClaims(now, cancellationToken);
        await GiveUpUnsafe(now, cancellationToken);
        await SkipExpired(now, cancellationToken);
        foreach (var due in await Due(now, cancellationToken))
            inFlight.Start(due.Id, new ChatAddress(due.Platform, due.Address), due.Kind, due.Lane);
    }

    private async Task<List<DueDispatch>> Due(Instant now, CancellationToken cancellationToken)
    {
        var busy = inFlight.Ids;
        var platforms = ports.Platforms;
        return await database.Dispatches
            .Where(d => d.State == DispatchState.Planned && d.NextAttemptAt <= now && d.DueAt <= now
                && d.Chat!.State == ChatState.Active && platforms.Contains(d.Chat.Platform) && !busy.Contains(d.Id))
            .OrderBy(d => d.Lane == Lane.Feedback ? 0 : d.Lane == Lane.Battle ? 1 : d.Lane == Lane.Daily ? 2 : 3)
            .ThenBy(d => d.DueAt).ThenBy(d => d.Id)
            .Take(Math.Max(0, MostInFlight - busy.Count))
            .Select(d => new DueDispatch(d.Id, d.Chat!.Platform, d.Chat.Address, d.Chat.Kind, d.Lane))
            .ToListAsync(cancellationToken);
    }

    /// <summary>A claim that ran out means that nobody knows: an edit is simply sent again, a post only where the
    /// platform shows a repeat no second time.</summary>
    private async Task RecoverLostClaims(Instant now, CancellationToken cancellationToken)
    {
        var lost = await database.Dispatches.AsNoTracking().Include(d => d.Chat)
            .Where(d => d.State == DispatchState.Sending && d.ClaimedUntil <= now)
            .ToListAsync(cancellationToken);
        foreach (var dispatch in lost)
        {
            var safe = dispatch.Operation is DispatchOperation.Edit || IsSafeToRepeat(dispatch, now);
            await writes.Run(
                (db, ct) => db.Dispatches
                    .Where(d => d.Id == dispatch.Id && d.State == DispatchState.Sending && d.ClaimedUntil <= now)
                    .ExecuteUpdateAsync(
                        d => d.SetProperty(x => x.State, safe ? DispatchState.Planned : DispatchState.Uncertain)
                            .SetProperty(x => x.Problem, "The worker stopped while it was sent.")
                            .SetProperty(x => x.ClaimedBy, (string?)null),
                        ct),
                cancellationToken);
        }
    }

    private bool IsSafeToRepeat(Dispatch dispatch, Instant now) =>
        ports.Find(dispatch.Chat!.Platform) is { } port
        && dispatch.FirstAttemptAt > port.SafeSince(now);

    /// <summary>A post that may be shown is sent again only while the platform shows a repeat no second time.</summary>
    private async Task GiveUpUnsafe(Instant now, CancellationToken cancellationToken)
    {
        foreach (var port in ports.Platforms.Select(p => ports.Find(p)!))
        {
            var safeSince = port.SafeSince(now);
            var unsafeIds = await database.Dispatches
                .Where(d => d.State == DispatchState.Planned && d.Operation == DispatchOperation.Post
                    && d.FirstAttemptAt <= safeSince && d.Chat!.Platform == port.Platform)
                .Select(d => d.Id).ToListAsync(cancellationToken);
            if (unsafeIds.Count == 0) continue;
            await writes.Run(
                (db, ct) => db.Dispatches
                    .Where(d => unsafeIds.Contains(d.Id)
                        && d.State == DispatchState.Planned && d.FirstAttemptAt <= safeSince)
                    .ExecuteUpdateAsync(d => d.SetProperty(x => x.State, DispatchState.Uncertain), ct),
                cancellationToken);
        }
    }

    private async Task SkipExpired(Instant now, CancellationToken cancellationToken)
    {
        var expired = await database.Dispatches
            .Where(d => d.State == DispatchState.Planned && d.ExpiresAt <= now && d.NextAttemptAt <= now)
            .Select(d => d.Id).ToListAsync(cancellationToken);
        if (expired.Count == 0) return;
        await writes.Run(
            (db, ct) => db.Dispatches
                .Where(d => expired.Contains(d.Id) && d.State == DispatchState.Planned && d.ExpiresAt <= now)
                .ExecuteUpdateAsync(d => d.SetProperty(x => x.State, DispatchState.Skipped), ct),
            cancellationToken);
    }

    private sealed record DueDispatch(long Id, string Platform, string Address, ChatKind Kind, Lane Lane);
}
