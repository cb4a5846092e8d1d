using System.Text.Json.Serialization;
using Bot.Discord.Api;

namespace Bot.Discord.Places;

// Optional fields are null when they are missing: the generated reader does not know initialisers.

/// <summary>A guild as the gateway tells it (Discord, "Guild Create"), and in part when it is gone.</summary>
internal sealed record GatewayGuild
{
    public required ulong Id { get; init; }

    /// <summary>Whether there is an outage.</summary>
    public bool? Unavailable { get; init; }

    /// <summary>When the bot came in, in ISO 8601.</summary>
    public DateTimeOffset? JoinedAt { get; init; }

    public ulong? OwnerId { get; init; }

    /// <summary>Where the guild wants announcements about itself.</summary>
    public ulong? SystemChannelId { get; init; }

    public IReadOnlyList<Role>? Roles { get; init; }

    public IReadOnlyList<GuildMember>? Members { get; init; }

    public IReadOnlyList<GatewayChannel>? Channels { get; init; }
}

/// <summary>A channel or thread.</summary>
internal sealed record GatewayChannel
{
    public required ulong Id { get; init; }

    public int? Type { get; init; }

    public ulong? GuildId { get; init; }

    public int? Position { get; init; }

    public IReadOnlyList<Overwrite>? PermissionOverwrites { get; init; }

}

/// <summary>What a channel allows and denies a role or a member.</summary>
internal sealed record Overwrite
{
    public required ulong Id { get; init; }

    [JsonConverter(typeof(NumberOrTextConverter))]
    public string? Allow { get; init; }

    [JsonConverter(typeof(NumberOrTextConverter))]
    public string? Deny { get; init; }
}

/// <summary>Who the bot is and where, as READY tells.</summary>
internal sealed record Ready
{
    public User? User { get; init; }

    public Application? Application { get; init; }

    public IReadOnlyList<GatewayGuild>? Guilds { get; init; }
}

/// <summary>Something of a guild changed: a role, or a member.</summary>
internal sealed record GuildPart
{
    public ulong? GuildId { get; init; }

    /// <summary>Of a member.</summary>
    public User? User { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, Converters = [typeof(SnowflakeConverter)])]
[JsonSerializable(typeof(GatewayGuild))]
[JsonSerializable(typeof(GatewayChannel))]
[JsonSerializable(typeof(GuildPart))]
[JsonSerializable(typeof(Ready))]
internal sealed partial class PlacesJson : JsonSerializerContext;
