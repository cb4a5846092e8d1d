using Bot.Discord.Gateway.Pacing;

namespace Bot.Discord.Gateway.Session;

/// <summary>How connections begin.</summary>
internal sealed partial class GatewaySession
{
    private void Start(GatewayInput.Started started)
    {
        _identifies = new IdentifyBudget(started.Identifies);
        if (started.Saved is { } saved)
            (_sessionId, _resumeUrl, _sequence) = (saved.SessionId, saved.Url, saved.Sequence);
        Begin();
    }

    /// <summary>Resumes, or asks first whether a new session may be started.</summary>
    private void Begin()
    {
        if (CanResume && !_tries.IsElsewhere)
        {
            Connect(_resumeUrl!);
            return;
        }
        Enter(SessionPhase.Asking, null);
        Do(new GatewayAction.AskDirectory());
    }

    private void Told(GatewayDirectory? directory)
    {
        if (directory?.Url is { Scheme: "ws" or "wss" } url) _told = url;
        _shardsTold = directory?.Shards ?? _shardsTold;
        _identifies.Told(directory, _now);
        if (CanResume)
        {
            Connect(FirstUrl ?? _resumeUrl!, isElsewhere: FirstUrl is not null);
            return;
        }
        if (FirstUrl is not { } first)
        {
            Again("Discord does not tell where its gateway is.");
            return;
        }
        var allowed = _identifies.AllowedAt(_now);
        if (allowed <= _now)
        {
            Connect(first);
            return;
        }
        if (allowed - _now > WorthTelling)
            Do(new GatewayAction.Tell($"Discord lets this bot start no session until {allowed:g}."));
        Enter(SessionPhase.Waiting, allowed - _now);
    }

    private void Connect(Uri url, bool isElsewhere = false)
    {
        Enter(SessionPhase.Connecting, ConnectTimeout);
        (_connected, _isElsewhere) = (url, isElsewhere);
        Do(new GatewayAction.Connect(GatewayAddress.WithProtocol(url)));
    }
}
