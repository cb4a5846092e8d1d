using System.Collections.Concurrent;
using Bot.Core.Chat;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Features.Outbox;

/// <summary>The dispatches that this worker has put into the lanes. When the worker stops, those being sent are
/// finished, so that a restart leaves nothing uncertain; those that still wait stay in the ledger.</summary>
internal sealed partial class OutboxInFlight(Ports ports, IServiceScopeFactory scopes, ILogger<OutboxInFlight> logger)
    : IHostedService
{
    private readonly ConcurrentDictionary<long, Task> _waiting = [];
    private readonly ConcurrentDictionary<long, Task> _sending = [];
    private volatile bool _isStopping;

    /// <summary>Their ids.</summary>
    public IReadOnlyCollection<long> Ids => [.. _waiting.Keys];

    /// <summary>Completes when none of those now under way is left.</summary>
    public Task Settled() => Task.WhenAll(_waiting.Values);

    /// <summary>Starts one in its lane.</summary>
    public void Start(long id, ChatAddress chat, ChatKind kind, Lane lane)
    {
        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (_waiting.TryAdd(id, over.Task)) _ = Carry(id, chat, kind, lane, over);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _isStopping = true;
        return Task.WhenAll(_sending.Values).WaitAsync(cancellationToken);
    }

    private async Task Carry(long id, ChatAddress chat, ChatKind kind, Lane lane, TaskCompletionSource over)
    {
        try
        {
            await ports.Send(chat, kind, lane, port => Send(id, port));
        }
        catch (Exception fault)
        {
            Log.Faulted(logger, fault, id);
        }
        finally
        {
            _waiting.TryRemove(id, out _);
            over.SetResult();
        }
    }

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
