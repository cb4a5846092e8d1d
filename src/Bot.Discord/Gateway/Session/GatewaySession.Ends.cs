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
        else if (code >= CloseCode.Resumable) Refused();
        Again(code is { } known ? $"Discord closed the connection ({known})." : "The connection was lost.");
    }

    private void Invalid(bool canResume)
    {
        if (canResume)
        {
            Refused();
            Drop("Discord asked for a resume.");
            return;
        }
        Forget();
        // Not all at once, when many lost their sessions together.
        Drop("The session is no longer valid.", Duration.FromSeconds(1 + (4 * _random)));
    }

    /// <summary>A session that Discord neither resumes nor ends would be asked for without end.</summary>
    private void Refused()
    {
        if (Phase is SessionPhase.Resuming && ++_refusals > MostRefusals) Forget();
    }

    private void Drop(string reason, Duration atLeast = default)
    {
        Do(new GatewayAction.Close(CloseCode.Resumable));
        Again(reason, atLeast);
    }

    private void Again(string reason, Duration atLeast = default)
    {
        if (_liveSince is { } since && _now - since >= LongLife) _pause.Reset();
        (_liveSince, _heartbeat) = (null, null);
        _troubledSince ??= _now;
        Do(new GatewayAction.Lost(reason));
        if (_now - _troubledSince >= WorthTelling)
            Do(new GatewayAction.Tell($"Nothing comes from Discord: {reason}"));
        Enter(SessionPhase.Waiting, Duration.Max(_pause.Next(_random), atLeast));
    }

    private void Forget()
    {
        if (_sessionId is not null) Do(new GatewayAction.Forget());
        (_sessionId, _resumeUrl, _sequence, _refusals) = (null, null, null, 0);
    }
}
