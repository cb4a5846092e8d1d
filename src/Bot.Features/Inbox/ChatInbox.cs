using Bot.Core.Chat;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Features.Inbox;

/// <summary>Takes events from all adapters: many people at once,
/// one after the other for each person in a chat.</summary>
internal sealed class ChatInbox(IServiceScopeFactory scopes) : IChatInbox, IHostedService, IDisposable
{
    /// <summary>Events under way at once; then adapters wait.</summary>
    private const int Room = 1_024;

    private readonly SemaphoreSlim _room = new(Room);
    private readonly Dictionary<(ChatAddress, UserKey?), Turn> _lastTurns = [];
    private readonly HashSet<Turn> _open = [];
    private readonly Lock _gate = new();

    public async ValueTask<Task> Accept(Incoming incoming, CancellationToken cancellationToken)
    {
        await _room.WaitAsync(cancellationToken);
        var turn = new Turn(incoming);
        Task before;
        lock (_gate)
        {
            before = _lastTurns.TryGetValue(turn.Key, out var last) ? last.Settled.Task : Task.CompletedTask;
            _lastTurns[turn.Key] = turn;
            _open.Add(turn);
        }
        _ = Carry(turn, before);
        return turn.Settled.Task;
    }

    /// <summary>Completes when nothing is under way, replies included.</summary>
    public async Task Idle()
    {
        while (true)
        {
            List<Turn> turns;
            lock (_gate) turns = [.. _open];
            if (turns.Count == 0) return;
            await Task.WhenAll(turns.Select(t => t.Over.Task));
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Carries out what was taken, as far as the time to stop allows.</summary>
    public async Task StopAsync(CancellationToken cancellationToken) =>
        await Idle().WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    public void Dispose() => _room.Dispose();

    /// <summary>The next event of the person need not wait for this one's reply, which may take its time in a lane.
    /// </summary>
    private async Task Carry(Turn turn, Task before)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        var handling = Handle(turn);
        await turn.Settled.Task;
        lock (_gate)
            if (_lastTurns.GetValueOrDefault(turn.Key) == turn) _lastTurns.Remove(turn.Key);
        _room.Release();
        await handling.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (_gate) _open.Remove(turn);
        turn.Over.SetResult();
    }

    private async Task Handle(Turn turn)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<HandleEvent>().Run(turn.Incoming, turn.Settled);
        }
        finally
        {
            turn.Settled.TrySetResult();
        }
    }

    private sealed class Turn(Incoming incoming)
    {
        public Incoming Incoming => incoming;

        public (ChatAddress, UserKey?) Key { get; } = (incoming.Chat, incoming.From?.Key);

        /// <summary>The effect is committed, refused or given up.</summary>
        public TaskCompletionSource Settled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>The reply is sent as well.</summary>
        public TaskCompletionSource Over { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
