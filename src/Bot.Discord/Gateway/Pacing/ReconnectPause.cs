using NodaTime;

namespace Bot.Discord.Gateway.Pacing;

/// <summary>How long to wait before the next try: none after a session that lived, then twice as long each time, and
/// never exactly as long as somebody else who lost the connection at the same time.</summary>
internal sealed class ReconnectPause
{
    public static readonly Duration Longest = Duration.FromMinutes(1);

    private int _tries;

    public Duration Next(double random)
    {
        var seconds = _tries == 0 ? 0 : Math.Min(Longest.TotalSeconds, Math.Pow(2, _tries - 1));
        _tries = Math.Min(_tries + 1, 10);
        return Duration.FromSeconds(seconds * (0.5 + (random / 2)));
    }

    public void Reset() => _tries = 0;
}
