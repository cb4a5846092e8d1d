using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Features.Loops;

/// <summary>Runs a tick for ever, each time in a scope of its own. A fault is logged and the loop goes on.</summary>
internal sealed partial class Loop<TTick>(
    IServiceScopeFactory scopes, Wake<TTick> wake, LoopHealth health, TimeProvider clock, ILogger<Loop<TTick>> logger)
    : BackgroundService
    where TTick : ITick
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        health.Expect(typeof(TTick).Name, TTick.Period);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var rung = wake.Next();
                await using (var scope = scopes.CreateAsyncScope())
                    await scope.ServiceProvider.GetRequiredService<TTick>().Run(stoppingToken);
                health.Beat(typeof(TTick).Name);
                await Rest(rung, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                Log.Faulted(logger, fault, typeof(TTick).Name);
                await Task.Delay(TTick.Period, clock, stoppingToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task Rest(Task rung, CancellationToken stoppingToken)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        await Task.WhenAny(rung, Task.Delay(TTick.Period, clock, enough.Token));
        await enough.CancelAsync();
        stoppingToken.ThrowIfCancellationRequested();
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "{Tick} failed; it is tried again.")]
        public static partial void Faulted(ILogger logger, Exception fault, string tick);
    }
}

/// <summary>Ends the rest of a loop early.</summary>
internal sealed class Wake<TTick>
{
    private TaskCompletionSource _next = New();

    /// <summary>Makes the loop run as soon as it can.</summary>
    public void Ring() => Volatile.Read(ref _next).TrySetResult();

    /// <summary>Completes at the first ring after this call.</summary>
    public Task Next()
    {
        var current = Volatile.Read(ref _next);
        if (!current.Task.IsCompleted) return current.Task;
        var fresh = New();
        Volatile.Write(ref _next, fresh);
        return fresh.Task;
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
