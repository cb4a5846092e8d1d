using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Bot.Emulators.Discord.State;

namespace Bot.Emulators.Discord.Gateway;

/// <summary>What is said over one connection. The gate is held, except in <see cref="Run"/>.</summary>
internal sealed class GatewayConnection(World world, Wire wire)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(5);

    private readonly Channel<Outgoing> _out = Channel.CreateUnbounded<Outgoing>();
    private readonly Queue<DateTimeOffset> _received = [];
    private long _lastBeat = world.Options.Clock.GetTimestamp();
    private bool _isOver;

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
        using var heart = world.Options.Clock.CreateTimer(
            _ => Misses(), null, world.Options.HeartbeatInterval, world.Options.HeartbeatInterval);
        var writing = Write(end.Token);
        try
        {
            if (!world.Faults.Gateway.TakesWithheldHello()) Sends(Said.Of(Op.Hello, Hello()));
            await Read(end.Token);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException)
        {
            // The client is gone.
        }
        finally
        {
            lock (world.Gate) world.Sessions.Closes(this);
            await end.CancelAsync();
            await writing;
            wire.Drop();
        }
    }

    private JsonObject Hello() => new()
    {
        ["heartbeat_interval"] = (long)world.Options.HeartbeatInterval.TotalMilliseconds,
        ["_trace"] = new JsonArray(),
    };

    private async Task Write(CancellationToken end)
    {
        try
        {
            await foreach (var next in _out.Reader.ReadAllAsync(end))
            {
                if (next is Said { IsEvent: true } && world.Faults.Gateway.EventDelay is { Ticks: > 0 } delay)
                {
                    await Task.Delay(delay, world.Options.Clock, end);
                }
                if (next is Said said && !IsSilent) await wire.Send(said.Json, end);
                if (next is Ended ended)
                {
                    await wire.Close(ended.Code, ended.Reason, end);
                    await Task.Delay(Goodbye, TimeProvider.System, end);
                }
                if (next is not Said) wire.Drop();
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
        while (await wire.Receive(end) is { } message)
        {
            lock (world.Gate)
            {
                if (IsSilent || _isOver) continue;
                try
                {
                    Hears(message);
                }
                catch (Refusal refusal)
                {
                    Refuses(refusal);
                }
                world.Waiting.Look();
            }
        }
        // 1000 and 1001 say that the session is not wanted any more.
        lock (world.Gate)
        {
            if (wire.ClosedBy is 1000 or 1001 && !IsSilent && Session is not null) world.Sessions.Forget(Session);
        }
    }

    private void Refuses(Refusal refusal)
    {
        if (!refusal.IsOfSettings)
        {
            world.Journal.Violation($"the gateway closed with {refusal.Code}: {refusal.Message}");
        }
        Sends(new Ended(refusal.Code, refusal.Message));
    }

    private void Hears(ReadOnlyMemory<byte> message)
    {
        _received.Enqueue(world.Now);
        while (world.Now - _received.Peek() > Minute) _received.Dequeue();
        if (_received.Count > world.Options.SendLimit)
        {
            throw new Refusal(CloseCode.TooFast, "You are being rate limited.");
        }
        var json = Parse(message);
        if (json["op"] is not JsonValue value || !value.TryGetValue<int>(out var op))
        {
            throw new Refusal(CloseCode.UnknownOpcode, "Unknown opcode.");
        }
        if (op == Op.Heartbeat) Beats(json["d"]);
        else if (op == Op.Identify) new Handshake(world).Identify(this, json["d"]);
        else if (op == Op.Resume) new Handshake(world).Resume(this, json["d"]);
        else if (!Op.IsIgnored(op)) throw new Refusal(CloseCode.UnknownOpcode, "Unknown opcode.");
        else if (Session is null) throw new Refusal(CloseCode.NotAuthenticated, "Not authenticated.");
    }

    private void Beats(JsonNode? sequence)
    {
        if (sequence is not null && sequence.GetValueKind() != JsonValueKind.Number)
        {
            throw new Refusal(CloseCode.Undecodable, "Error while decoding payload.");
        }
        _lastBeat = world.Options.Clock.GetTimestamp();
        Sends(Said.Of(Op.Acknowledged, null));
    }

    private static JsonObject Parse(ReadOnlyMemory<byte> message)
    {
        if (message.Length > Wire.MostBytes) throw new Refusal(CloseCode.Undecodable, "Error while decoding payload.");
        try
        {
            if (JsonNode.Parse(message.Span) is JsonObject json) return json;
        }
        catch (JsonException)
        {
            // Told below.
        }
        throw new Refusal(CloseCode.Undecodable, "Error while decoding payload.");
    }

    /// <summary>Two beats did not come.</summary>
    private void Misses()
    {
        lock (world.Gate)
        {
            var options = world.Options;
            var quiet = options.Clock.GetElapsedTime(_lastBeat);
            var isLate = quiet > (2 * options.HeartbeatInterval) + options.HeartbeatGrace;
            if (!isLate || IsSilent || _isOver) return;
            world.Journal.Violation("a client without heartbeats");
            if (Session is not null) world.Sessions.Forget(Session);
            Sends(new Ended(CloseCode.TimedOut, "Session timed out."));
        }
    }
}
