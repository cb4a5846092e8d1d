using Bot.Discord.Gateway.Resuming;
using NodaTime;

namespace Bot.Discord.Gateway.Session;

/// <summary>How connections end, and what comes after.</summary>
internal sealed partial class GatewaySession
{
    private void Closed(int? code)
    {
        if (CloseCode.Fatal(code) is { } reason)
        {
            Forget();
            End();
            Do(new GatewayAction.Fatal(reason, code is CloseCode.TokenRefused));
            return;
        }
        if (CloseCode.EndsSession(code)) Forget();
        Again(code is { } known ? $"Discord closed the connection ({known})." : "The connection was lost.");
    }

    private void Invalid(bool canResume)
    {
        if (canResume)
        {
            Drop("Discord asked for a resume.");
            return;
        }
        Forget();
        // Not all at once, when many lost their sessions together.
        Drop("The session is no longer valid.", Duration.FromSeconds(1 + (4 * _random)));
    }

    private void Drop(string reason, Duration atLeast = default)
    {
        Do(new GatewayAction.Close(CloseCode.Resumable));
        Again(reason, atLeast);
    }

    private void Again(string reason, Duration atLeast = default)
    {
        if (CanResume && HasSocket && Phase is not SessionPhase.Live) NotResumed();
        if (_liveSince is { } since && _now - since >= LongLife) _pause.Reset();
        (_liveSince, _heartbeat) = (null, null);
        _troubledSince ??= _now;
        Do(new GatewayAction.Lost(reason));
        if (_now - _troubledSince >= WorthTelling)
            Do(new GatewayAction.Tell($"Nothing comes from Discord: {reason}"));
        Enter(SessionPhase.Waiting, Duration.Max(_pause.Next(_random), atLeast));
    }

    /// <summary>A session that is neither resumed nor ended would be asked for without end.</summary>
    private void NotResumed()
    {
        _tries.Failed(_isElsewhere, wasGreeted: _heartbeat is not null);
        if (_tries.IsHopeless) Forget();
    }

    private void Forget()
    {
        if (_sessionId is not null) Do(new GatewayAction.Forget());
        (_sessionId, _resumeUrl, _sequence, _tries) = (null, null, null, new ResumeTries());
    }
}
