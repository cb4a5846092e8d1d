using System.Globalization;
using System.Text.Json;
using Bot.Discord.Gateway;
using Bot.Discord.Gateway.Session;
using NodaTime;

namespace Bot.Discord.Tests.Gateway.Runs;

/// <summary>A gateway that notes whatever the documentation does not allow.</summary>
internal sealed class StrictDiscord(World world, Presses presses)
{
    public const int Beat = 41_250;
    public static readonly Uri First = new("wss://gateway.test");

    private readonly List<DiscordSession> _sessions = [];
    private readonly Dictionary<Wire, Manners> _manners = [];
    private readonly List<Instant> _identifies = [];
    private int _refusals;
    private int _remaining = 1000;
    private Instant _resetAt;
    private bool _toldThatNoneIsLeft;

    /// <summary>What the bot must not have done.</summary>
    public List<string> Violations { get; } = [];

    public List<Faults> Now { get; } = [];

    public int Identifies => _identifies.Count;

    public IReadOnlyList<DiscordSession> Alive => [.. _sessions.Where(s => s.IsAlive)];

    /// <summary>The session whose events go somewhere.</summary>
    public DiscordSession? Attached => _sessions.LastOrDefault(s => s.IsAlive && s.Wire is { IsOpen: true });

    public GatewayDirectory? Directory()
    {
        if (Now.Contains(Faults.NoDirectory)) return null;
        _toldThatNoneIsLeft = _remaining == 0;
        var resetAfter = Duration.Max(_resetAt - world.Now, Duration.Zero);
        return new GatewayDirectory
        {
            Url = First,
            Shards = 1,
            Remaining = _remaining,
            ResetAfter = resetAfter,
        };
    }

    public void NoMoreIdentifies(Duration until)
    {
        (_remaining, _resetAt) = (0, world.Now + until);
        world.In(until, () => (_remaining, _toldThatNoneIsLeft) = (1000, false));
    }

    public void Connected(Wire wire)
    {
        var owner = _sessions.Find(s => s.ResumeUrl.Host == wire.Address.Host);
        if (owner is not null) owner.Tries++;
        if (Has(Faults.Hangs, owner)) return;
        if (Has(Faults.Refuses, owner))
        {
            wire.CloseByDiscord(null);
            return;
        }
        wire.ToBot(new GatewayInput.Opened());
        if (Has(Faults.NoHello, owner)) return;
        Say(wire, Opcode.Hello, $$"""{"heartbeat_interval":{{Beat}}}""");
        _manners[wire] = new Manners(world, wire, Violations);
    }

    public void Receive(Wire wire, GatewayAction.Send frame)
    {
        _manners[wire].Heard(frame);
        switch (frame)
        {
            case GatewayAction.SendHeartbeat { Sequence: var sequence }: Heartbeat(wire, sequence); break;
            case GatewayAction.SendIdentify: Identify(wire); break;
            case GatewayAction.SendResume resume: Resume(wire, resume); break;
            default: Violations.Add($"{frame} is no frame."); break;
        }
    }

    /// <summary>The bot has a session there.</summary>
    public void Lives(Wire wire)
    {
        if (_sessions.Find(s => s.Wire == wire) is { } session)
            (session.IsKnown, session.Tries, session.Refusals) = (true, 0, 0);
    }

    public void Closed(Wire wire, int code)
    {
        if (code is 1000 or 1001) Violations.Add("The bot ended its session.");
        foreach (var session in _sessions.Where(s => s.Wire == wire)) session.Wire = null;
    }

    /// <summary>A worker ended. No other one knows of a session that it did not write down.</summary>
    public void WorkerEnded(string? savedSession)
    {
        foreach (var session in _sessions.Where(s => s.Id != savedSession)) session.IsAbandoned = true;
    }

    /// <summary>A session is over.</summary>
    public void End(DiscordSession session)
    {
        session.IsAlive = false;
        presses.Ended(session);
    }

    public static void Say(Wire wire, int op, string? data = null) => wire.ToBot(new GatewayInput.Received(
        new GatewayFrame(op, Data: data is null ? default : JsonElement.Parse(data))));

    private bool Has(Faults fault, DiscordSession? owner) => Now.Contains(fault) || owner?.HostFault == fault;

    private void Heartbeat(Wire wire, long? sequence)
    {
        var session = _sessions.Find(s => s.Wire == wire);
        if (session is not null && sequence > session.Sequence)
            Violations.Add($"A heartbeat says {sequence} where {session.Id} has {session.Sequence} events.");
        if (!Now.Contains(Faults.NoAcks)) Say(wire, Opcode.HeartbeatAck);
    }

    private void Identify(Wire wire)
    {
        if (wire.Address.Host != First.Host) Violations.Add($"An identify went to {wire.Address.Host}.");
        if (_toldThatNoneIsLeft) Violations.Add("An identify came although none was left, as was told.");
        if (_identifies.Count > 0 && world.Now - _identifies[^1] < Duration.FromSeconds(5))
            Violations.Add("Two identifies came within 5 s.");
        if (_sessions.Any(s => s.Wire == wire)) Violations.Add("An identify came on a connection with a session.");
        _identifies.Add(world.Now);
        if (_remaining == 0)
        {
            Say(wire, Opcode.InvalidSession, "false");
            return;
        }
        _remaining--;
        // One whose READY was lost on its way has a name that the bot never learned.
        foreach (var nameless in Alive.Where(s => !s.IsKnown)) End(nameless);
        var session = new DiscordSession(_sessions.Count + 1) { Wire = wire };
        _sessions.Add(session);
        session.Append("READY", "");
    }

    private void Resume(Wire wire, GatewayAction.SendResume resume)
    {
        var session = _sessions.Find(s => s.Id == resume.SessionId);
        var isFirst = wire.Address.Host == First.Host;
        var mayBeFirst = session is { LivesAtFirst: true } or { Tries: >= 5 };
        if (session is null || (isFirst ? !mayBeFirst : wire.Address.Host != session.ResumeUrl.Host))
            Violations.Add($"{resume.SessionId} was to be resumed at {wire.Address.Host}.");
        if (resume.Sequence > session?.Sequence) Violations.Add($"A resume says {resume.Sequence}.");
        if (session is not { IsAlive: true })
        {
            Say(wire, Opcode.InvalidSession, "false");
            return;
        }
        var isRefused = isFirst ? RefusesAtFirst(session) : HasRefused(session);
        if (isRefused)
        {
            var ending = session.IsAlive ? world.OneOf("true", "4000") : world.OneOf("false", "4007");
            if (ending.StartsWith('4')) wire.CloseByDiscord(int.Parse(ending, CultureInfo.InvariantCulture));
            else Say(wire, Opcode.InvalidSession, ending);
            return;
        }
        (_refusals, session.LivesAtFirst) = (0, isFirst);
        session.Wire?.Detach();
        session.Wire = wire;
        session.Replay((int)resume.Sequence);
    }

    private bool HasRefused(DiscordSession session) =>
        session.HostFault is Faults.RefusesResumes || (Now.Contains(Faults.RefusesResumes) && _refusals++ < 4);

    /// <summary>What cannot be resumed at its own place may be known at the first, or not.</summary>
    private bool RefusesAtFirst(DiscordSession session)
    {
        if (session.HostFault is null || session.LivesAtFirst || (session.Refusals == 0 && world.Holds(0.4)))
            return false;
        // Twice, and the bot may rightly give it up.
        if (++session.Refusals == 2 || world.Holds(0.5)) End(session);
        return true;
    }
}

/// <summary>What Discord does wrong for a while.</summary>
internal enum Faults
{
    Refuses,
    Hangs,
    NoHello,
    NoAcks,
    NoDirectory,
    RefusesResumes,
}
