using Bot.Discord.Gateway.Session;
using NodaTime;

namespace Bot.Discord.Tests.Gateway.Runs;

/// <summary>Counts what comes on one connection, and listens for its heartbeats.</summary>
internal sealed class Manners
{
    private static readonly Duration Interval = Duration.FromMilliseconds(StrictDiscord.Beat);
    private static readonly Duration Grace = Duration.FromSeconds(5);

    private readonly World _world;
    private readonly Wire _wire;
    private readonly List<string> _violations;
    private readonly Queue<Instant> _sent = [];
    private Instant _heard;

    public Manners(World world, Wire wire, List<string> violations)
    {
        (_world, _wire, _violations, _heard) = (world, wire, violations, world.Now);
        world.In(Interval + Grace, Watch);
    }

    public void Heard(GatewayAction.Send frame)
    {
        _sent.Enqueue(_world.Now);
        while (_world.Now - _sent.Peek() > Duration.FromSeconds(60)) _sent.Dequeue();
        if (_sent.Count > 120) _violations.Add("More than 120 frames came within a minute.");
        if (frame is GatewayAction.SendHeartbeat) _heard = _world.Now;
    }

    private void Watch()
    {
        if (!_wire.IsOpen) return;
        if (_world.Now - _heard > Interval * 2) _wire.Detach();
        else if (!_wire.IsDead && _world.Now - _heard > Interval + Grace) _violations.Add("A heartbeat is missing.");
        _world.In(Grace, Watch);
    }
}
