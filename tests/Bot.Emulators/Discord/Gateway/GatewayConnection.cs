using System.Net.WebSockets;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Bot.Emulators.Discord.State;

namespace Bot.Emulators.Discord.Gateway;

/// <summary>What is said over one connection. The gate is held, except in <see cref="Run"/>.</summary>
internal sealed class GatewayConnection
{
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(5);

    private readonly Channel<Outgoing> _out = Channel.CreateUnbounded<Outgoing>();
    private readonly World _world;
    private readonly Wire _wire;
    private readonly Hearing _hearing;
    private bool _isOver;

    public GatewayConnection(World world, Wire wire) => (_world, _wire, _hearing) = (world, wire, new(world, this));

    /// <summary>Resumes are heard here: by its address, or as it has just lost its session.</summary>
    public required bool IsForResume { get; set; }

    public Session? Session { get; set; }

    /// <summary>The connection is there, but nobody speaks.</summary>
    public bool IsSilent { get; set; }

    public void Sends(Outgoing what)
    {
        _isOver |= what is not Said;
        if (!IsSilent || what is not Said) _out.Writer.TryWrite(what);
    }

    /// <summary>The client may begin again over this connection; discord.js does.</summary>
    public void LosesSession(bool resumable)
    {
        Session?.Detach(this);
        (Session, IsForResume) = (null, IsForResume || resumable);
    }

    /// <summary>Lives until either side ends it.</summary>
    public async Task Run(CancellationToken stopped)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopped);
        using var heart = _world.Options.Clock.CreateTimer(
            _ => Listens(), null, _world.Options.HeartbeatInterval, _world.Options.HeartbeatInterval);
        var writing = Write(end.Token);
        try
        {
            if (!_world.Faults.Gateway.TakesWithheldHello()) Sends(Said.Of(Op.Hello, Hello()));
            await Read(end.Token);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException)
        {
            // The client is gone.
        }
        finally
        {
            lock (_world.Gate) _world.Sessions.Closes(this);
            await end.CancelAsync();
            await writing;
            // A client that has closed still reads the answer to it: a reset would take that away.
            if (_wire.ClosedBy is null) _wire.Drop();
        }
    }

    private JsonObject Hello() => new()
    {
        ["heartbeat_interval"] = (long)_world.Options.HeartbeatInterval.TotalMilliseconds,
        ["_trace"] = new JsonArray(),
    };

    private async Task Write(CancellationToken end)
    {
        try
        {
            await foreach (var next in _out.Reader.ReadAllAsync(end))
            {
                if (next is Said { IsEvent: true } && _world.Faults.Gateway.EventDelay is { Ticks: > 0 } delay)
                {
                    await Task.Delay(delay, _world.Options.Clock, end);
                }
                if (next is Said said && !IsSilent) await _wire.Send(said.Json, end);
                if (next is Ended ended)
                {
                    await _wire.Close(ended.Code, ended.Reason, end);
                    await Task.Delay(Goodbye, TimeProvider.System, end);
                }
                if (next is not Said) _wire.Drop();
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException
            or ObjectDisposedException or InvalidOperationException)
        {
            // The client is gone.
        }
    }

    private async Task Read(CancellationToken end)
    {
        while (await _wire.Receive(end) is { } message)
        {
            lock (_world.Gate)
            {
                if (IsSilent || _isOver) continue;
                try
                {
                    _hearing.Hears(message);
                }
                catch (Refusal refusal)
                {
                    Refuses(refusal);
                }
                _world.Waiting.Look();
            }
        }
        // 1000 and 1001 say that the session is not wanted any more.
        lock (_world.Gate)
        {
            var isUnwanted = _wire.ClosedBy is 1000 or 1001 && !IsSilent && !_isOver;
            if (isUnwanted && Session is not null) _world.Sessions.Forget(Session);
        }
    }

    private void Refuses(Refusal refusal)
    {
        if (!refusal.IsOfSettings)
        {
            _world.Journal.Violation($"the gateway closed with {refusal.Code}: {refusal.Message}");
        }
        Sends(new Ended(refusal.Code, refusal.Message));
    }

    private void Listens()
    {
        lock (_world.Gate)
        {
            if (!_hearing.IsQuiet || IsSilent || _isOver) return;
            _world.Journal.Violation("a client without heartbeats");
            if (Session is not null) _world.Sessions.Forget(Session);
            Sends(new Ended(CloseCode.TimedOut, "Session timed out."));
        }
    }
}
