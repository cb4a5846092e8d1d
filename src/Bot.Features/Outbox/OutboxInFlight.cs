using System.Collections.Concurrent;
using Bot.Core.Chat;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Features.Outbox;

/// <summary>The dispatches that this worker is sending.</summary>
internal sealed partial class OutboxInFlight(Ports ports, IServiceScopeFactory scopes, ILogger<OutboxInFlight> logger)
{
    private readonly ConcurrentDictionary<long, Task> _sending = [];

    /// <summary>Their ids.</summary>
    public IReadOnlyCollection<long> Ids => [.. _sending.Keys];

    /// <summary>Completes when none of those now under way is left.</summary>
    public Task Settled() => Task.WhenAll(_sending.Values);

    /// <summary>Starts one in its lane.</summary>
    public void Start(long id, ChatAddress chat, ChatKind kind, Lane lane, CancellationToken cancellationToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!_sending.TryAdd(id, started.Task)) return;
        _ = Carry();

        async Task Carry()
        {
            try
            {
                await ports.Send(chat, kind, lane, async port =>
                {
                    await using var scope = scopes.CreateAsyncScope();
                    return await scope.ServiceProvider.GetRequiredService<SendDispatch>().Run(id, port, cancellationToken);
                });
            }
            catch (OperationCanceledException)
            {
                // The worker stops; the claim tells the next run.
            }
            catch (Exception fault)
            {
                Log.Faulted(logger, fault, id);
            }
            finally
            {
                _sending.TryRemove(id, out _);
                started.SetResult();
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Dispatch {Id} was not carried through.")]
        public static partial void Faulted(ILogger logger, Exception fault, long id);
    }
}
