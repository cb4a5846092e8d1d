namespace Bot.Discord;

/// <summary>How long to wait before the next try: twice as long each time, up to half a minute, and never exactly as
/// long as somebody else who began at the same time.</summary>
internal sealed class Backoff(TimeSpan first)
{
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private const double Jitter = 0.1;

    private TimeSpan? _next;

    public TimeSpan Next()
    {
        var wait = _next ?? first;
        _next = TimeSpan.FromTicks(Math.Min(wait.Ticks * 2, Longest.Ticks));
        return wait * (1 - (Jitter * Random.Shared.NextDouble()));
    }
}
