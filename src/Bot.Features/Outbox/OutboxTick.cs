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
    /// <summary>Keeps SQLite from looking up the chats of a platform first, and then all that they ever got.</summary>
    private const string NotByChat = "";

    private static readonly int AllLanes = Enum.GetValues<Lane>().Length;

    public static TimeSpan Period => TimeSpan.FromSeconds(1);

    public async Task Run(CancellationToken cancellationToken)
    {
        var now = clock.Now();
        await RecoverLostClaims(now, cancellationToken);
        await GiveUpUnsafe(now, cancellationToken);
        await SkipExpired(now, cancellationToken);
        await Fill(now, cancellationToken);
    }

    /// <summary>The lanes take a part of what is due, the most urgent first; the rest stays in the ledger.</summary>
    private async Task Fill(Instant now, CancellationToken cancellationToken)
    {
        inFlight.MayBeMore = true;
        var lanes = inFlight.WithRoom;
        // Those under way are still due until they are claimed.
        var most = OutboxInFlight.Most + inFlight.CountIn(lanes);
        var due = lanes.Count == 0 ? [] : await Due(lanes, most, now, cancellationToken);
        if (lanes.Count == AllLanes && due.Count < most) inFlight.MayBeMore = false;
        foreach (var dispatch in due.Where(d => !inFlight.Has(d.Id)))
            inFlight.Start(
                dispatch.Id, new ChatAddress(dispatch.Platform, dispatch.Address), dispatch.Kind, dispatch.Lane);
    }

    private Task<List<DueDispatch>> Due(
        IReadOnlyList<Lane> lanes, int most, Instant now, CancellationToken cancellationToken)
    {
        var platforms = ports.Platforms;
        return Open(database)
            .Where(d => d.State == DispatchState.Planned && d.NextAttemptAt <= now && d.DueAt <= now
                && lanes.Contains(d.Lane) && d.Chat!.State == ChatState.Active
                && platforms.Contains(d.Chat.Platform + NotByChat))
            .OrderBy(d => d.Lane == Lane.Feedback ? 0 : d.Lane == Lane.Battle ? 1 : d.Lane == Lane.Daily ? 2 : 3)
            .ThenBy(d => d.DueAt).ThenBy(d => d.Id)
            .Take(most)
            .Select(d => new DueDispatch(d.Id, d.Chat!.Platform, d.Chat.Address, d.Chat.Kind, d.Lane))
            .ToListAsync(cancellationToken);
    }

    /// <summary>A claim that ran out means that nobody knows: an edit is simply sent again, a post only where the
    /// platform shows a repeat no second time.</summary>
    private async Task RecoverLostClaims(Instant now, CancellationToken cancellationToken)
    {
        var lost = await Open(database).AsNoTracking().Include(d => d.Chat)
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
            IQueryable<Dispatch> Unsafe(BotDbContext db) => Open(db).Where(
                d => d.State == DispatchState.Planned && d.Operation == DispatchOperation.Post
                    && d.FirstAttemptAt <= safeSince && d.Chat!.Platform + NotByChat == port.Platform);
            if (!await Unsafe(database).AnyAsync(cancellationToken)) continue;
            await writes.Run(
                (db, ct) => Unsafe(db)
                    .ExecuteUpdateAsync(d => d.SetProperty(x => x.State, DispatchState.Uncertain), ct),
                cancellationToken);
        }
    }

    private async Task SkipExpired(Instant now, CancellationToken cancellationToken)
    {
        IQueryable<Dispatch> Expired(BotDbContext db) => Open(db).Where(
            d => d.State == DispatchState.Planned && d.ExpiresAt <= now && d.NextAttemptAt <= now);
        if (!await Expired(database).AnyAsync(cancellationToken)) return;
        await writes.Run(
            (db, ct) => Expired(db).ExecuteUpdateAsync(d => d.SetProperty(x => x.State, DispatchState.Skipped), ct),
            cancellationToken);
    }

    /// <summary>What is not settled. SQLite uses the index of these only where a query names both states as the index
    /// does; else it would read the ledger of all years.</summary>
    private static IQueryable<Dispatch> Open(BotDbContext database) => database.Dispatches.Where(
        d => d.State == DispatchState.Planned || d.State == DispatchState.Sending);

    private sealed record DueDispatch(long Id, string Platform, string Address, ChatKind Kind, Lane Lane);
}
