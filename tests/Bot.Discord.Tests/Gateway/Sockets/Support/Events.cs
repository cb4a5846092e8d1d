using System.Collections.Concurrent;
using Bot.Core.Chat;
using Bot.Discord.Gateway;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Tests.Gateway.Sockets.Support;

/// <summary>A bot that has room and is done when the test says so.</summary>
internal sealed class Events : IGatewayEvents
{
    private readonly ConcurrentDictionary<long, TaskCompletionSource> _underWay = [];
    private TaskCompletionSource _room = new();

    public Events() => _room.SetResult();

    /// <summary>What was handed in, in order.</summary>
    public ConcurrentQueue<GatewayEvent> All { get; } = new();

    public IEnumerable<string> Names => All.Select(e => e.Name);

    /// <summary>Whether events wait for <see cref="Finish"/>.</summary>
    public Func<GatewayEvent, bool> IsSlow { get; set; } = _ => false;

    public Func<GatewayEvent, Exception?> Fault { get; set; } = _ => null;

    public void HasNoRoom() => _room = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void HasRoom() => _room.TrySetResult();

    public async ValueTask<Task> HandIn(GatewayEvent happened, CancellationToken cancellationToken)
    {
        await _room.Task.WaitAsync(cancellationToken);
        All.Enqueue(happened);
        if (Fault(happened) is { } fault) throw fault;
        if (!IsSlow(happened)) return Task.CompletedTask;
        return (_underWay[happened.Sequence] = new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
    }

    public void Finish(long sequence) => _underWay[sequence].SetResult();
}

/// <summary>What operators are told.</summary>
internal sealed class Health : IAdapterHealth
{
    public string? Trouble { get; private set; }

    public int Refusals { get; private set; }

    public void Tell(string platform, string? trouble) => Trouble = trouble;

    public void Refused(string platform) => Refusals++;
}

/// <summary>A log that keeps its lines.</summary>
internal sealed class Lines : ILogger
{
    public ConcurrentQueue<string> All { get; } = new();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception,
        Func<TState, Exception?, string> formatter) =>
        All.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}".TrimEnd());
}
