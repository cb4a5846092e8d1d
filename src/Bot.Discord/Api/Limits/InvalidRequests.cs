namespace Bot.Discord.Api.Limits;

/// <summary>Counts refused requests and stops well before the platform bans the address for them: 10,000 in 10 minutes
/// (Discord, "Invalid Request Limit"), for everything that speaks from it.</summary>
internal sealed class InvalidRequests
{
    private const int Most = 5_000;

    /// <summary>For answers to people who wait.</summary>
    private const int MostWithInteractions = 8_000;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly Queue<TimeSpan> _seen = [];

    public TimeSpan WaitAt(TimeSpan now, bool isInteraction)
    {
        while (_seen.TryPeek(out var first) && first + Window <= now) _seen.Dequeue();
        var tooMany = _seen.Count - (isInteraction ? MostWithInteractions : Most);
        return tooMany < 0 ? TimeSpan.Zero : _seen.ElementAt(tooMany) + Window - now;
    }

    public void Seen(TimeSpan now) => _seen.Enqueue(now);
}
