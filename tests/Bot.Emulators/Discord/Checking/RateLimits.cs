using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Emulators.Discord.Checking;

/// <summary>Counts requests in buckets, over all, and those that went wrong.</summary>
internal sealed class RateLimits(DiscordRateLimits limits, TimeProvider clock)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan TenMinutes = TimeSpan.FromMinutes(10);

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Bucket, string Resource), Window> _buckets = [];
    private readonly Queue<DateTimeOffset> _overall = [];
    private readonly Queue<DateTimeOffset> _invalid = [];
    private DateTimeOffset _bannedUntil = DateTimeOffset.MinValue;
    private int _tooMany;

    /// <summary>Requests that were refused for being too many.</summary>
    public int TooMany
    {
        get
        {
            lock (_gate) return _tooMany;
        }
    }

    /// <summary>Spends one request.</summary>
    /// <param name="route">Such as GET /channels/{channel_id}; null when there is no such route.</param>
    /// <param name="resource">What <see cref="TopLevelResource"/> says of the path.</param>
    public RateVerdict Spend(string? route, string resource)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            if (now < _bannedUntil) return RateVerdict.Ban(_bannedUntil - now);
            var verdict = Overall(route, now) ?? Bucket(route, resource, now);
            if (verdict.IsRefused) _tooMany++;
            return verdict;
        }
    }

    /// <summary>Counts an answer that went out; too many bad ones shut the address out.</summary>
    public void Answered(int status, string? scope)
    {
        if (limits.InvalidPerTenMinutes <= 0 || scope == "shared" || status is not (401 or 403 or 429)) return;
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            _invalid.Enqueue(now);
            Forget(_invalid, now - TenMinutes);
            if (_invalid.Count < limits.InvalidPerTenMinutes) return;
            _invalid.Clear();
            _bannedUntil = now + limits.BanLasts;
        }
    }

    private RateVerdict? Overall(string? route, DateTimeOffset now)
    {
        if (limits.GlobalPerSecond <= 0 || IsOutside(route)) return null;
        Forget(_overall, now - Second);
        if (_overall.Count >= limits.GlobalPerSecond)
        {
            return RateVerdict.Refused("global", _overall.Peek() + Second - now, []);
        }
        _overall.Enqueue(now);
        return null;
    }

    private RateVerdict Bucket(string? route, string resource, DateTimeOffset now)
    {
        var limit = limits.Routes.FirstOrDefault(l => l.Route == route) ?? limits.Others;
        if (limit is null || route is null) return RateVerdict.Unlimited;
        var name = limit.Bucket ?? route;
        if (!_buckets.TryGetValue((name, resource), out var window) || window.Ends <= now)
        {
            window = _buckets[(name, resource)] = new(now + limit.Per);
        }
        var passes = window.Spent < limit.Count;
        if (passes) window.Spent++;
        var headers = Headers(limit, name, window, now);
        return passes
            ? new() { Headers = headers }
            : RateVerdict.Refused(limit.IsShared ? "shared" : "user", window.Ends - now, headers);
    }

    private static Dictionary<string, string> Headers(
        RouteLimit limit, string name, Window window, DateTimeOffset now) => new()
        {
            ["X-RateLimit-Limit"] = limit.Count.ToString(CultureInfo.InvariantCulture),
            ["X-RateLimit-Remaining"] = (limit.Count - window.Spent).ToString(CultureInfo.InvariantCulture),
            ["X-RateLimit-Reset"] = Decimals(window.Ends - DateTimeOffset.UnixEpoch),
            ["X-RateLimit-Reset-After"] = Decimals(window.Ends - now),
            ["X-RateLimit-Bucket"] = Hash(name),
        };

    /// <summary>Interactions and webhooks are no part of the global limit.</summary>
    private static bool IsOutside(string? route) =>
        route?.Split(' ')[1].Split('/') is [_, "interactions" or "webhooks", ..];

    private static string Hash(string name) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));

    private static string Decimals(TimeSpan span) =>
        (Math.Ceiling(span.TotalMilliseconds) / 1000).ToString("0.000", CultureInfo.InvariantCulture);

    private static void Forget(Queue<DateTimeOffset> times, DateTimeOffset until)
    {
        while (times.TryPeek(out var oldest) && oldest <= until) times.Dequeue();
    }

    private sealed class Window(DateTimeOffset ends)
    {
        public DateTimeOffset Ends => ends;

        public int Spent { get; set; }
    }
}
