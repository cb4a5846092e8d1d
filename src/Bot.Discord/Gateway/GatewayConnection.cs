using Bot.Core.Chat;
using Bot.Discord.Gateway.Resuming;
using Bot.Discord.Gateway.Session;
using Bot.Discord.Gateway.Socket;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Bot.Discord.Gateway;

/// <summary>Keeps one shard connected: does what its <see cref="GatewaySession"/> says.</summary>
/// <param name="options">How it connects.</param>
/// <param name="directory">Asks <c>GET /gateway/bot</c>; null: it did not tell.</param>
/// <param name="events">Where events are handed in.</param>
/// <param name="state">Keeps the session over a restart.</param>
/// <param name="health">Where the operator is told.</param>
/// <param name="clock">The clock.</param>
/// <param name="log">The log.</param>
internal sealed class GatewayConnection(
    GatewayOptions options,
    Func<CancellationToken, Task<GatewayDirectory?>> directory,
    IGatewayEvents events,
    IAdapterState state,
    IAdapterHealth health,
    TimeProvider clock,
    ILogger log)
{
    /// <summary>What is under way when the worker stops has so long to be done.</summary>
    public static readonly TimeSpan TimeToFinish = TimeSpan.FromSeconds(2);

    private readonly GatewaySession _session = new(options.GatewayUrl);
    private readonly Inputs _inputs = new(clock);
    private readonly DirectoryDesk _desk = new(directory, clock, log);
    private readonly SessionStore _store = new(options, state, clock, log);
    private readonly SessionNews _news = new(health, log);
    private readonly List<Task> _closing = [];
    private readonly long _startedAt = clock.GetTimestamp();
    private readonly Instant _started = Instant.FromDateTimeOffset(clock.GetUtcNow());
    private EventQueue? _queue;
    private GatewaySocket? _socket;
    private CompletedSequence? _completed;
    private CancellationToken _working;

    /// <summary>The moment by a clock that is never put back.</summary>
    private Instant Now => _started + Duration.FromTimeSpan(clock.GetElapsedTime(_startedAt));

    /// <summary>Runs once, until it is stopped or until Discord refuses for good; then the operator was told.</summary>
    public async Task Run(CancellationToken stoppingToken)
    {
        using var working = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        _working = working.Token;
        _queue = new EventQueue(events, hasRoom: () => _inputs.Add(null, new GatewayInput.QueueHasRoom()), log);
        var started = await _store.Load(stoppingToken);
        if (started.Saved is { } saved)
        {
            _completed = new CompletedSequence(saved.Sequence, isResumed: true);
            _store.Keep(saved.SessionId, saved.Url, _completed);
        }
        Task[] works = [_queue.Run(_working), _store.Run(_working)];
        try
        {
            Take(started);
            while (_session.Phase is not SessionPhase.Over) await Step(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Told below.
        }
        finally
        {
            Take(new GatewayInput.StopAsked());
            await working.CancelAsync();
            await Finish(works);
        }
    }

    private async Task Step(CancellationToken stoppingToken)
    {
        stoppingToken.ThrowIfCancellationRequested();
        if (!_inputs.TryTake(out var next)) await _inputs.Wait((_session.Due - Now)?.ToTimeSpan(), stoppingToken);
        // What an old connection says no longer counts.
        else if (next.From is null || next.From == _socket) Take(next.Input);
        if (_session.Due <= Now) Take(new GatewayInput.Tick());
        if (_queue!.IsFull && _session.Phase is not SessionPhase.Held) Take(new GatewayInput.QueueFull());
    }

    private void Take(GatewayInput input)
    {
        foreach (var action in _session.Take(input, Now, Random.Shared.NextDouble())) Do(action);
        if (input is GatewayInput.Unreadable) _news.Unreadable(_session.UnreadableFrames);
    }

    private void Do(GatewayAction action)
    {
        switch (action)
        {
            case GatewayAction.AskDirectory: _ = Ask(); break;
            case GatewayAction.Connect { Address: var address }: Connect(address); break;
            case GatewayAction.Send frame: _socket?.Send(Payloads.Write(frame, options)); break;
            case GatewayAction.Close { Code: var code }: Leave(code); break;
            case GatewayAction.Dispatch happened: HandIn(happened); break;
            case GatewayAction.Save kept:
                _completed = new CompletedSequence(kept.FirstSequence);
                _store.Keep(kept.SessionId, kept.Url, _completed);
                break;
            case GatewayAction.Forget:
                _completed = null;
                _store.Forget();
                break;
            case GatewayAction.SaveIdentifies { Identifies: var identifies }: _store.Keep(identifies); break;
            case GatewayAction.Live: _store.Lives(); break;
            case GatewayAction.Lost: _store.Lost(); break;
            default: break;
        }
        _news.Tell(action);
    }

    private async Task Ask() => _inputs.Add(null, new GatewayInput.DirectoryTold(await _desk.Ask(_working)));

    private void Connect(Uri address)
    {
        Leave(CloseCode.Resumable);
        _socket = new GatewaySocket(address, _inputs.Add, clock);
        _socket.Start();
    }

    /// <summary>Does not wait: a dead connection takes its time to close, and the next one need not.</summary>
    private void Leave(int code)
    {
        if (_socket is not { } socket) return;
        _socket = null;
        _closing.RemoveAll(closing => closing.IsCompleted);
        _closing.Add(socket.Close(code));
    }

    private void HandIn(GatewayAction.Dispatch happened)
    {
        var receivedAt = Instant.FromDateTimeOffset(clock.GetUtcNow());
        _queue!.Add(new GatewayEvent(happened.Name, happened.Sequence, happened.Data, receivedAt), _completed);
    }

    private async Task Finish(Task[] works)
    {
        using var enough = new CancellationTokenSource(TimeToFinish, clock);
        foreach (var work in works) await Quietly(work.WaitAsync(enough.Token));
        await Quietly(_queue!.Idle().WaitAsync(enough.Token));
        Leave(CloseCode.Resumable);
        await Task.WhenAll(_closing);
        using var last = new CancellationTokenSource(TimeToFinish, clock);
        await Quietly(_store.Save(last.Token).WaitAsync(last.Token));
    }

    private static async Task Quietly(Task task) =>
        await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
