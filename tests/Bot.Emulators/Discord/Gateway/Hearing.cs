using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Emulators.Discord.State;

namespace Bot.Emulators.Discord.Gateway;

/// <summary>Understands what a client sends. The gate is held.</summary>
internal sealed class Hearing(World world, GatewayConnection connection)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Queue<DateTimeOffset> _received = [];
    private readonly Handshake _handshake = new(world);
    private long _lastBeat = world.Options.Clock.GetTimestamp();

    /// <summary>Two beats did not come.</summary>
    public bool IsQuiet => world.Options.Clock.GetElapsedTime(_lastBeat)
        > (2 * world.Options.HeartbeatInterval) + world.Options.HeartbeatGrace;

    /// <exception cref="Refusal">The connection must be closed for it.</exception>
    public void Hears(ReadOnlyMemory<byte> message)
    {
        Counts();
        var json = Parse(message);
        if (json["op"] is not JsonValue value || !value.TryGetValue<int>(out var op))
        {
            throw new Refusal(CloseCode.UnknownOpcode, "Unknown opcode.");
        }
        if (op == Op.Heartbeat) Beats(json["d"]);
        else if (op == Op.Identify) _handshake.Identify(connection, json["d"]);
        else if (op == Op.Resume) _handshake.Resume(connection, json["d"]);
        else if (!Op.IsIgnored(op)) throw new Refusal(CloseCode.UnknownOpcode, "Unknown opcode.");
        else if (connection.Session is null) throw new Refusal(CloseCode.NotAuthenticated, "Not authenticated.");
    }

    private void Counts()
    {
        _received.Enqueue(world.Now);
        while (world.Now - _received.Peek() > Minute) _received.Dequeue();
        if (_received.Count > world.Options.SendLimit)
        {
            throw new Refusal(CloseCode.TooFast, "You are being rate limited.");
        }
    }

    private void Beats(JsonNode? sequence)
    {
        if (sequence is not null && sequence.GetValueKind() != JsonValueKind.Number)
        {
            throw new Refusal(CloseCode.Undecodable, "Error while decoding payload.");
        }
        _lastBeat = world.Options.Clock.GetTimestamp();
        connection.Sends(Said.Of(Op.Acknowledged, null));
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
}
