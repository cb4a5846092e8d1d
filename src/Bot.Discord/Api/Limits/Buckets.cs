namespace Bot.Discord.Api.Limits;

/// <summary>All buckets in use, by the platform's name for them and the top-level resource; before the platform has
/// told a name, by the route.</summary>
internal sealed class Buckets
{
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromMinutes(1);

    private readonly Dictionary<(HttpMethod, string Template), string> _names = [];
    private readonly Dictionary<(string Name, string Resource), Bucket> _buckets = [];
    private TimeSpan _swept;

    public int Count => _buckets.Count;

    public Bucket Of(Route route)
    {
        var name = _names.GetValueOrDefault((route.Method, route.Template)) ?? $"{route.Method} {route.Template}";
        if (!_buckets.TryGetValue((name, route.Resource), out var bucket))
            _buckets[(name, route.Resource)] = bucket = new Bucket();
        return bucket;
    }

    /// <summary>Takes an answer in.</summary>
    public void Take(Route route, ToldLimits told, TimeSpan now)
    {
        if (told.Bucket is { } name) _names[(route.Method, route.Template)] = name;
        var bucket = Of(route);
        bucket.Take(told, now);
        if (told.Status == 429 && told.RetryAfter is { } wait) bucket.Hold(now + wait);
    }

    /// <summary>Forgets what nobody uses: every interaction has a bucket of its own.</summary>
    public void Sweep(TimeSpan now)
    {
        if (now - _swept < BetweenSweeps) return;
        _swept = now;
        foreach (var (key, bucket) in _buckets)
            if (bucket.IsIdleAt(now)) _buckets.Remove(key);
    }
}
