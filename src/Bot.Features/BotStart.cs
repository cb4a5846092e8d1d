using Bot.Features.Chats;
using Bot.Features.Content;
using Bot.Features.Data;
using Bot.Features.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features;

/// <summary>What must be in order before the worker speaks to anybody.</summary>
public sealed class BotStart
{
    private readonly LoadContentAtStart _content;
    private readonly PrepareDatabase _database;
    private readonly WriteQueue _writes;
    private readonly ButtonKeys _keys;
    private readonly TimeProvider _clock;

    internal BotStart(
        LoadContentAtStart content, PrepareDatabase database, WriteQueue writes, ButtonKeys keys, TimeProvider clock)
    {
        _content = content;
        _database = database;
        _writes = writes;
        _keys = keys;
        _clock = clock;
    }

    /// <summary>Loads the content and brings the database to this version. The caller holds the
    /// <see cref="WorkerLock"/>.</summary>
    /// <returns>Sentences that say what keeps the worker from starting; none when all is well.</returns>
    public async Task<IReadOnlyList<string>> Run(CancellationToken cancellationToken)
    {
        var mistakes = _content.Run();
        if (mistakes.Count > 0) return [.. mistakes.Select(m => m.ToString())];
        if (await _database.Run(cancellationToken) is { } problem) return [problem];
        await _keys.Load(_writes, _clock, cancellationToken);
        await EndClaimsOfDeadWorkers(cancellationToken);
        return [];
    }

    /// <summary>The lock says that whoever claimed a send no longer lives, so there is no need to wait.</summary>
    private Task<int> EndClaimsOfDeadWorkers(CancellationToken cancellationToken) => _writes.Run(
        (database, ct) => database.Dispatches.Where(d => d.State == DispatchState.Sending)
            .ExecuteUpdateAsync(d => d.SetProperty(x => x.ClaimedUntil, _clock.Now()), ct),
        cancellationToken);
}
