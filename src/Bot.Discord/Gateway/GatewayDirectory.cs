using NodaTime;

namespace Bot.Discord.Gateway;

/// <summary>What <c>GET /gateway/bot</c> tells. Null: it did not tell that.</summary>
internal sealed record GatewayDirectory
{
    /// <summary>Where the gateway is.</summary>
    public Uri? Url { get; init; }

    /// <summary>How many shards Discord recommends.</summary>
    public int? Shards { get; init; }

    /// <summary>How many sessions may still be started.</summary>
    public int? Remaining { get; init; }

    /// <summary>After which time all may be started again.</summary>
    public Duration? ResetAfter { get; init; }
}
