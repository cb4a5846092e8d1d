using NodaTime;

namespace Bot.Discord.Gateway.Pacing;

/// <summary>When a session may be started. Discord resets the token of a bot that starts more than 1000 in 24 h
/// ("Session Start Limit Object"), so this keeps to its own count even when the directory tells nothing.</summary>
internal sealed class IdentifyBudget(IdentifyCount? before)
{
    /// <summary>Half of what Discord allows: any 24 h touch two such days at most.</summary>
    public const int MostPerDay = 500;

    /// <summary>One shard starts one session in 5 s, whatever <c>max_concurrency</c> is: that counts the shards which
    /// may do so at once. A little more, since Discord's clock is another.</summary>
    public static readonly Duration Between = Duration.FromSeconds(5.5);

    private static readonly Duration Day = Duration.FromHours(24);
    private static readonly Duration UsualReset = Duration.FromHours(1);

    /// <summary>With none left one waits, whatever is said; then the directory is asked again.</summary>
    private static readonly Duration ShortestReset = Duration.FromSeconds(10);

    private int? _remaining;
    private Instant _resetAt;

    /// <summary>What to keep over a restart.</summary>
    public IdentifyCount? Count { get; private set; } = before;

    /// <summary>Takes in what the directory tells.</summary>
    public void Told(GatewayDirectory? directory, Instant now)
    {
        if (directory?.Remaining is not { } remaining) return;
        _remaining = remaining;
        _resetAt = now + Duration.Max(directory.ResetAfter ?? UsualReset, ShortestReset);
    }

    /// <summary>From when on a session may be started.</summary>
    public Instant AllowedAt(Instant now)
    {
        var at = now;
        if (_remaining <= 0) at = Instant.Max(at, _resetAt);
        // A last one in the future was counted by a clock that was wrong.
        if (Count is not { } count || count.Last > now) return at;
        at = Instant.Max(at, count.Last + Between);
        return count.Count >= MostPerDay ? Instant.Max(at, count.Since + Day) : at;
    }

    /// <summary>A session is being started.</summary>
    public void Spend(Instant now)
    {
        if (_remaining > 0) _remaining--;
        var isSameDay = Count is { } count && count.Since <= now && now - count.Since < Day;
        Count = isSameDay ? Count! with { Count = Count.Count + 1, Last = now } : new IdentifyCount(now, 1, now);
    }
}
