using System.Text.Json.Serialization;

namespace Bot.Discord.Api;

internal sealed record User
{
    public required ulong Id { get; init; }

    public string? Username { get; init; }
}

internal sealed record Application
{
    public required ulong Id { get; init; }

    public string? Name { get; init; }
}

/// <summary>Where the gateway is, and how often a session may be started.</summary>
internal sealed record GatewayBot
{
    public required string Url { get; init; }

    /// <summary>How many shards the platform recommends.</summary>
    public int? Shards { get; init; }

    public SessionStartLimit? SessionStartLimit { get; init; }
}

/// <param name="Total">Starts in a day.</param>
/// <param name="Remaining">How many of them are left.</param>
/// <param name="ResetAfter">When there are all of them again, in milliseconds.</param>
/// <param name="MaxConcurrency">Starts in five seconds.</param>
internal sealed record SessionStartLimit(int? Total, int? Remaining, long? ResetAfter, int? MaxConcurrency);

/// <summary>What is needed of a message that was sent.</summary>
internal sealed record Message
{
    public required ulong Id { get; init; }

    public ulong? ChannelId { get; init; }

    public MessageFlags? Flags { get; init; }
}

internal sealed record Guild
{
    public required ulong Id { get; init; }

    public ulong? OwnerId { get; init; }

    public IReadOnlyList<Role>? Roles { get; init; }
}

internal sealed record Role
{
    /// <summary>The guild's own id: the role that everybody has.</summary>
    public required ulong Id { get; init; }

    /// <summary>A set of bits as a decimal number, which may become longer than any of the language's integers.
    /// </summary>
    [JsonConverter(typeof(NumberOrTextConverter))]
    public string? Permissions { get; init; }
}

internal sealed record GuildMember
{
    public User? User { get; init; }

    public IReadOnlyList<ulong>? Roles { get; init; }
}
