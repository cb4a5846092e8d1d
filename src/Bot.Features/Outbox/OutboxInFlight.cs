using System.Collections.Concurrent;
using Bot.Core.Chat;
using Bot.Features.Loops;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Features.Outbox;

/// <summary>The dispatches that this worker has put into the lanes. When the worker stops, those being sent are
/// finished, so that a restart leaves nothing uncertain; those that still wait stay in the ledger.</summary>
internal sealed partial class OutboxInFlight(
    Ports ports, IServiceScopeFactory scopes, Wake<OutboxTick> tick, ILogger<OutboxInFlight> logger) : IHostedService
{
    /// <summary>How many of a lane are taken out of the ledger at once; below half of it, more are fetched.</summary>
    public const int Most = 256;

    private readonly ConcurrentDictionary<long, Task> _waiting = [];
    private readonly ConcurrentDictionary<long, Task> _sending = [];
    private readonly int[] _inLane = new int[Enum.GetValues<Lane>().Length];
    private int _mayBeMore;
    private volatile bool _isStopping;

    /// <summary>The lanes that can take more.</summary>
    public IReadOnlyList<Lane> WithRoom => [.. Enum.GetValues<Lane>().Where(HasRoom)];

    /// <summary>How many are under way in these lanes.</summary>
    public int CountIn(IEnumerable<Lane> lanes) => lanes.Sum(lane => Volatile.Read(ref _inLane[(int)lane]));

    /// <summary>Whether this one is under way.</summary>
    public bool Has(long id) => _waiting.ContainsKey(id);

    /// <summary>Completes when none of those now under way is left.</summary>
    public Task Settled() => Task.WhenAll(_waiting.Values);

    /// <summary>Whether the ledger may hold more that is due: then it is looked into as soon as a lane has room.
    /// </summary>
    public bool MayBeMore
    {
        set => Volatile.Write(ref _mayBeMore, value ? 1 : 0);
    }

    /// <summary>Starts one in its lane.</summary>
    public void Start(long id, ChatAddress chat, ChatKind kind, Lane lane)
    {
        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!_waiting.TryAdd(id, over.Task)) return;
        Interlocked.Increment(ref _inLane[(int)lane]);
        _ = Carry(id, chat, kind, lane, over);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _isStopping = true;
        await Task.WhenAll(_sending.Values).WaitAsync(cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task Carry(long id, ChatAddress chat, ChatKind kind, Lane lane, TaskCompletionSource over)
    {
        var isCarried = false;
        try
        {
            await ports.Send(chat, kind, lane, port => Send(id, port));
            isCarried = true;
        }
        catch (Exception fault)
        {
            Log.Faulted(logger, fault, id);
        }
        finally
        {
            _waiting.TryRemove(id, out _);
            Interlocked.Decrement(ref _inLane[(int)lane]);
            // What faulted is still due: it waits for the next tick, or a broken database would be asked without end.
            if (isCarried && !_isStopping && HasRoom(lane) && Interlocked.Exchange(ref _mayBeMore, 0) == 1) tick.Ring();
            over.SetResult();
        }
    }

    private bool HasRoom(Lane lane) => Volatile.Read(ref _inLane[(int)lane]) < Most / 2;

    private async Task<SendResult> Send(long id, IChatPort port)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _sending[id] = done.Task;
        try
        {
            if (_isStopping) return new SendResult.NotModified();
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<SendDispatch>().Run(id, port);
        }
        finally
        {
            _sending.TryRemove(id, out _);
            done.SetResult();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Dispatch {Id} was not carried through.")]
        public static partial void Faulted(ILogger logger, Exception fault, long id);
    }
}
