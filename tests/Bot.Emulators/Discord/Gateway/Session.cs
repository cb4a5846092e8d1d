using System.Text.Json.Nodes;
using Bot.Emulators.Discord.State;

namespace Bot.Emulators.Discord.Gateway;

/// <summary>A session of the gateway, with or without a connection. The gate is held.</summary>
internal sealed class Session(World world)
{
    private readonly Queue<(long Sequence, string Json)> _buffer = [];
    private long _forgotten;

    public string Id { get; } = Convert.ToHexStringLower(Guid.NewGuid().ToByteArray());

    public required int Intents { get; init; }

    public required int Shard { get; init; }

    public required int Shards { get; init; }

    public long Sequence { get; private set; }

    public GatewayConnection? Connection { get; private set; }

    /// <summary>Since when there is no connection.</summary>
    public DateTimeOffset? LostAt { get; private set; }

    public bool IsExpired => LostAt is { } lost && world.Now - lost > world.Options.SessionLifetime;

    /// <summary>Direct messages go to the first shard.</summary>
    public bool IsFor(ulong? guild) => guild is { } id ? (int)((id >> 22) % (ulong)Shards) == Shard : Shard == 0;

    public void Attach(GatewayConnection connection) => (Connection, LostAt) = (connection, null);

    public void Detach(GatewayConnection connection)
    {
        if (Connection == connection) (Connection, LostAt) = (null, world.Now);
    }

    public void Dispatch(string name, JsonObject data)
    {
        var json = Event(name, data);
        _buffer.Enqueue((Sequence, json));
        while (_buffer.Count > world.Options.SessionBuffer) _forgotten = _buffer.Dequeue().Sequence;
        Connection?.Sends(new Said(json, IsEvent: true));
        if (Connection is null || !world.Faults.Gateway.TakesDuplicate()) return;
        Connection.Sends(new Said(json, IsEvent: true));
    }

    /// <summary>Whether all after a sequence is still there.</summary>
    public bool Has(long after) => after >= _forgotten;

    /// <summary>What was missed, and the word that nothing more was.</summary>
    public void Replays(long after)
    {
        foreach (var (_, json) in _buffer.Where(e => e.Sequence > after))
        {
            Connection!.Sends(new Said(json, IsEvent: true));
        }
        // It is numbered but not kept: a later resume from before it meets a gap.
        Connection!.Sends(new Said(Event("RESUMED", new() { ["_trace"] = new JsonArray() }), IsEvent: true));
    }

    private string Event(string name, JsonObject data) => new JsonObject
    {
        ["op"] = Op.Dispatch,
        ["d"] = world.Options.IsTerse ? Terse.Event(name, data) : data.DeepClone(),
        ["s"] = ++Sequence,
        ["t"] = name,
    }.ToJsonString();
}
