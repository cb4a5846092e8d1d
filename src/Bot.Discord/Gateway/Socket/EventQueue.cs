using System.Runtime.InteropServices;
using System.Text.Json;
using System.Threading.Channels;
using Bot.Discord.Gateway.Resuming;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Gateway.Socket;

/// <summary>What came in and waits for the bot to have room, in its order. The connection never waits for the bot.
/// </summary>
internal sealed partial class EventQueue(IGatewayEvents events, Action hasRoom, ILogger log)
{
    /// <summary>More are left with Discord.</summary>
    public const int Most = 50_000;

    /// <summary>As are more than so many bytes.</summary>
    public const long MostBytes = 64 << 20;

    private readonly Channel<Waiting> _waiting = Channel.CreateUnbounded<Waiting>(new() { SingleReader = true });
    private readonly Lock _gate = new();
    private readonly HashSet<Task> _open = [];
    private int _count;
    private long _bytes;
    private bool _isFull;

    /// <summary>Whether the bot has to catch up before more is taken in.</summary>
    public bool IsFull
    {
        get
        {
            lock (_gate) return _isFull;
        }
    }

    /// <summary>Takes an event.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="completed">Where it counts; null: it is of no session that could be resumed.</param>
    public void Add(GatewayEvent happened, CompletedSequence? completed)
    {
        completed?.Add(happened.Sequence);
        var waiting = new Waiting(happened, completed, Size(happened.Data));
        lock (_gate)
        {
            _count++;
            _bytes += waiting.Bytes;
            _isFull |= _count >= Most || _bytes >= MostBytes;
        }
        _waiting.Writer.TryWrite(waiting);
    }

    /// <summary>Hands in what waits, until it is stopped. What is not handed in by then is left to the next worker.
    /// </summary>
    public async Task Run(CancellationToken stoppingToken)
    {
        await foreach (var waiting in _waiting.Reader.ReadAllAsync(stoppingToken))
        {
            _ = Remember(Finish(waiting, await HandIn(waiting, stoppingToken)));
            Left(waiting);
        }
    }

    /// <summary>When the bot is done with all that was handed in.</summary>
    public Task Idle()
    {
        lock (_gate) return Task.WhenAll(_open);
    }

    private async Task<Task> HandIn(Waiting waiting, CancellationToken stoppingToken)
    {
        try
        {
            return await events.HandIn(waiting.Event, stoppingToken);
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
        {
            // One event that cannot be handled holds up no other.
            return Task.FromException(fault);
        }
    }

    private async Task Finish(Waiting waiting, Task done)
    {
        await done.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        // Never the exception itself: its text may quote what stands in the event.
        if (done.Exception?.InnerException is { } fault) Log.Faulted(log, waiting.Event.Name, fault.GetType().Name);
        if (!done.IsCanceled) waiting.Completed?.Done(waiting.Event.Sequence);
    }

    private async Task Remember(Task finishing)
    {
        if (finishing.IsCompleted) return;
        lock (_gate) _open.Add(finishing);
        await finishing;
        lock (_gate) _open.Remove(finishing);
    }

    private void Left(Waiting waiting)
    {
        lock (_gate)
        {
            _count--;
            _bytes -= waiting.Bytes;
            if (!_isFull || _count > Most / 2 || _bytes > MostBytes / 2) return;
            _isFull = false;
        }
        hasRoom();
    }

    private static int Size(JsonElement data) =>
        data.ValueKind is JsonValueKind.Undefined ? 0 : JsonMarshal.GetRawUtf8Value(data).Length;

    /// <summary>An event that waits.</summary>
    private sealed record Waiting(GatewayEvent Event, CompletedSequence? Completed, int Bytes);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error,
            Message = "Discord's {Event} could not be handled ({Fault}); it is passed over.")]
        public static partial void Faulted(ILogger logger, string @event, string fault);
    }
}
