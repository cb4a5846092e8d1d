namespace Bot.Emulators.Discord.Checking;

/// <summary>How often a bot may call. Discord does not publish its numbers; these are of their order.</summary>
public sealed record DiscordRateLimits
{
    /// <summary>Nothing is limited, counted or told in headers.</summary>
    public static DiscordRateLimits Off { get; } = new()
    {
        Routes = [],
        Others = null,
        GlobalPerSecond = 0,
        InvalidPerTenMinutes = 0,
    };

    /// <summary>Limits of single routes; the first that names a route holds.</summary>
    public IReadOnlyList<RouteLimit> Routes { get; init; } =
    [
        new("POST /channels/{channel_id}/messages", 5, TimeSpan.FromSeconds(5)),
        new("PATCH /channels/{channel_id}/messages/{message_id}", 5, TimeSpan.FromSeconds(5)),
        new("DELETE /channels/{channel_id}/messages/{message_id}", 5, TimeSpan.FromSeconds(1)),
        new("POST /webhooks/{webhook_id}/{webhook_token}", 5, TimeSpan.FromSeconds(2)),
    ];

    /// <summary>Every other route, each by itself. Null: not limited.</summary>
    public RouteLimit? Others { get; init; } = new("", 10, TimeSpan.FromSeconds(10));

    /// <summary>Over all routes but interactions and webhooks. 0: not limited.</summary>
    public int GlobalPerSecond { get; init; } = 50;

    /// <summary>Answers 401, 403 and 429 (but shared ones) after which the address is shut out. 0: never.</summary>
    public int InvalidPerTenMinutes { get; init; } = 10_000;

    /// <summary>How long it is shut out; Discord tells no number.</summary>
    public TimeSpan BanLasts { get; init; } = TimeSpan.FromHours(1);
}

/// <summary>So many requests in a window that begins with the first one, for each top-level resource.</summary>
/// <param name="Route">A method and template: POST /channels/{channel_id}/messages.</param>
/// <param name="Count">Requests.</param>
/// <param name="Per">The window.</param>
public sealed record RouteLimit(string Route, int Count, TimeSpan Per)
{
    /// <summary>Routes with the same name of a bucket share it. Null: the route has its own.</summary>
    public string? Bucket { get; init; }

    /// <summary>Others use up the resource's limit, too: its 429 says so and is not held against the bot.</summary>
    public bool IsShared { get; init; }
}
