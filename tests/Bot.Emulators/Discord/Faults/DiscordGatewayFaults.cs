using Bot.Emulators.Discord.Gateway;
using Bot.Emulators.Discord.State;

namespace Bot.Emulators.Discord;

/// <summary>Faults of the gateway on demand. What is about connections strikes all that are open now.</summary>
public sealed class DiscordGatewayFaults
{
    private readonly World _world;
    private int _duplicates;
    private int _refusedIdentifies;
    private int _refusedResumes;
    private int _withheldHellos;

    internal DiscordGatewayFaults(World world) => _world = world;

    /// <summary>While it is set, nobody is let in, and a request meets 503.</summary>
    public bool IsDown { get; set; }

    /// <summary>How late events are sent, each; the clock of the server counts.</summary>
    public TimeSpan EventDelay { get; set; }

    /// <summary>Closes with this code; 4007 and 4009 end the session, too.</summary>
    public void Closes(int code, string reason = "") => Each(connection =>
    {
        if (code is CloseCode.BadSequence or CloseCode.TimedOut && connection.Session is { } session)
        {
            _world.Sessions.Forget(session);
        }
        connection.Sends(new Ended(code, reason));
    });

    /// <summary>Loses the connections without a close.</summary>
    public void Drops() => Each(connection => connection.Sends(new Dropped()));

    /// <summary>The connections stay, and nothing is said or heard over them. Events wait for a resume.</summary>
    public void GoesSilent() => Each(connection => connection.IsSilent = true);

    /// <summary>Asks for a reconnect, opcode 7.</summary>
    public void AsksToReconnect() => Each(connection => connection.Sends(Said.Of(Op.Reconnect, null)));

    /// <summary>Asks for a heartbeat, opcode 1.</summary>
    public void AsksForHeartbeat() => Each(connection => connection.Sends(Said.Of(Op.Heartbeat, null)));

    /// <summary>Opcode 9. One that is not resumable is gone.</summary>
    public void InvalidatesSessions(bool resumable) => Each(connection =>
    {
        if (!resumable && connection.Session is { } session) _world.Sessions.Forget(session);
        connection.LosesSession(resumable);
        connection.Sends(Said.Of(Op.InvalidSession, resumable));
    });

    /// <summary>Sends what is no payload, or this text.</summary>
    public void SendsGarbage(string text = "{\"op\":0,\"t\":") =>
        Each(connection => connection.Sends(new Said(text, IsEvent: false)));

    /// <summary>The next events are each sent twice, with one sequence number.</summary>
    public void DuplicatesEvents(int times = 1) => _duplicates = times;

    /// <summary>The next identifies meet opcode 9.</summary>
    public void RefusesIdentifies(int times = 1) => _refusedIdentifies = times;

    /// <summary>The next resumes meet opcode 9, not resumable.</summary>
    public void RefusesResumes(int times = 1) => _refusedResumes = times;

    /// <summary>The next connections hear no hello.</summary>
    public void WithholdsHello(int times = 1) => _withheldHellos = times;

    internal bool TakesDuplicate() => Takes(ref _duplicates);

    internal bool TakesRefusedIdentify() => Takes(ref _refusedIdentifies);

    internal bool TakesRefusedResume() => Takes(ref _refusedResumes);

    internal bool TakesWithheldHello() => Takes(ref _withheldHellos);

    private bool Takes(ref int left)
    {
        lock (_world.Gate) return left > 0 && left-- > 0;
    }

    private void Each(Action<GatewayConnection> strike)
    {
        lock (_world.Gate)
        {
            foreach (var connection in _world.Sessions.Connections.ToList()) strike(connection);
        }
    }
}
