using System.Text.Json;
using Bot.Discord.Gateway.Pacing;
using Bot.Discord.Gateway.Resuming;

namespace Bot.Discord.Gateway.Session;

/// <summary>What frames say.</summary>
internal sealed partial class GatewaySession
{
    private void Read(GatewayFrame frame)
    {
        switch (frame.Op)
        {
            // Before a session was asked for there is none that an event could be of.
            case Opcode.Dispatch when Phase is not SessionPhase.AwaitingHello: Dispatched(frame); break;
            case Opcode.Heartbeat: AnswerHeartbeat(); break;
            case Opcode.HeartbeatAck: _heartbeat?.Acknowledged(); break;
            case Opcode.Reconnect: Drop("Discord asked for a new connection."); break;
            case Opcode.InvalidSession: Invalid(canResume: frame.Data.ValueKind is JsonValueKind.True); break;
            case Opcode.Hello when Phase is SessionPhase.AwaitingHello: Hello(frame.Data); break;
            default: break;
        }
    }

    private void Hello(JsonElement data)
    {
        _heartbeat = new Heartbeat(data.Number("heartbeat_interval"), _now, _random);
        _sends = new SendBudget();
        if (CanResume && _isElsewhere && _tries.IsLook)
        {
            Drop("The gateway is reached, so the session is asked for again where it belongs.");
            return;
        }
        if (CanResume)
        {
            Send(new GatewayAction.SendResume(_sessionId!, _sequence!.Value));
            Enter(SessionPhase.Resuming, SessionTimeout);
            return;
        }
        _identifies.Spend(_now);
        Do(new GatewayAction.SaveIdentifies(_identifies.Count!));
        Send(new GatewayAction.SendIdentify());
        Enter(SessionPhase.Identifying, SessionTimeout);
    }

    private void Dispatched(GatewayFrame frame)
    {
        if (frame.Sequence is { } sequence) _sequence = sequence;
        if (Phase is not SessionPhase.Live) Enter(Phase, SessionTimeout);
        if (frame.Name == "READY") Ready(ReadyData.Read(frame.Data));
        else if (frame.Name == "RESUMED" && Phase is SessionPhase.Resuming) Live(isResumed: true);
        if (frame.Name is { } name) Do(new GatewayAction.Dispatch(name, _sequence ?? 0, frame.Data));
    }

    private void Ready(ReadyData ready)
    {
        var sequence = _sequence;
        Forget();
        if (ready.SessionId is { } id && sequence is { } first)
        {
            _resumeUrl = GatewayAddress.Resume(_connected!, ready.ResumeUrl);
            (_sessionId, _sequence) = (id, first);
            Do(new GatewayAction.Save(id, _resumeUrl, first));
        }
        _notice = ready.Guilds >= MostGuilds || _shardsTold > 1
            ? $"The bot is in {ready.Guilds} servers and Discord recommends {_shardsTold} shards; this worker runs "
                + $"one, which Discord accepts below {MostGuilds} servers."
            : null;
        Live(isResumed: false);
    }

    private void Live(bool isResumed)
    {
        Enter(SessionPhase.Live, null);
        (_liveSince, _troubledSince, _tries) = (_now, null, new ResumeTries());
        // Maybe not where it belonged.
        if (isResumed) _resumeUrl = _connected;
        Do(new GatewayAction.Live(isResumed));
        Do(new GatewayAction.Tell(_notice));
    }

    private void Beat()
    {
        if (_heartbeat!.IsUnanswered)
        {
            Drop("No heartbeat is answered any more.");
            return;
        }
        if (_sends.RoomAt(_now) is var room && room > _now)
        {
            _heartbeat.Postpone(room);
            return;
        }
        Send(new GatewayAction.SendHeartbeat(_sequence));
        _heartbeat.Sent(_now);
    }

    /// <summary>Leaves the beats of this side as they are: one that is under way is no dead one.</summary>
    private void AnswerHeartbeat()
    {
        // What would go over the limit would end the connection.
        if (_sends.RoomAt(_now) <= _now) Send(new GatewayAction.SendHeartbeat(_sequence));
    }

    private void Send(GatewayAction.Send frame)
    {
        _sends.Spend(_now);
        Do(frame);
    }
}
