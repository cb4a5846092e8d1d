using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Discord.Api;

namespace Bot.Discord.Interactions.Reading;

/// <summary>Somebody used a command, pressed a component, or is typing an option (Discord, "Interaction Structure").
/// </summary>
internal sealed record Interaction
{
    public const int Command = 2;
    public const int Component = 3;
    public const int Autocomplete = 4;

    public required ulong Id { get; init; }

    public ulong ApplicationId { get; init; }

    public int Type { get; init; }

    public required string Token { get; init; }

    public InteractionData? Data { get; init; }

    /// <summary>Null in direct messages.</summary>
    public ulong? GuildId { get; init; }

    public ulong? ChannelId { get; init; }

    public InteractionChannel? Channel { get; init; }

    /// <summary>Who did it, in a guild.</summary>
    public InteractionMember? Member { get; init; }

    /// <summary>Who did it, in direct messages.</summary>
    public InteractionUser? User { get; init; }

    /// <summary>The message that carries the component.</summary>
    public Message? Message { get; init; }

    /// <summary>What the bot may do in the channel, as a decimal number.</summary>
    [JsonConverter(typeof(NumberOrTextConverter))]
    public string? AppPermissions { get; init; }

    /// <summary>0: a guild; 1: direct messages with the bot; 2: direct messages without it.</summary>
    public int? Context { get; init; }

    /// <summary>Whether others may be there, as far as anything in it says so.</summary>
    [JsonIgnore]
    public bool IsInGuild => GuildId is not null || Member is not null || Context == 0;
}

/// <summary>What was used, pressed or typed.</summary>
internal sealed record InteractionData
{
    public string? Name { get; init; }

    public IReadOnlyList<InteractionOption>? Options { get; init; }

    public string? CustomId { get; init; }

    /// <summary>What was chosen in a select.</summary>
    public IReadOnlyList<string>? Values { get; init; }
}

/// <summary>An option of a command, with what was typed for it.</summary>
internal sealed record InteractionOption
{
    public required string Name { get; init; }

    public JsonElement Value { get; init; }

    /// <summary>Whether it is being typed.</summary>
    public bool Focused { get; init; }

    /// <summary>The value as text; empty where there is none.</summary>
    [JsonIgnore]
    public string Text => Value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? "" : Value.ToString();
}

/// <summary>Where it happened, in part.</summary>
internal sealed record InteractionChannel
{
    public ulong Id { get; init; }

    public int Type { get; init; }

    public ThreadState? ThreadMetadata { get; init; }

    /// <summary>Announcement, public and private threads (Discord, "Channel Types").</summary>
    [JsonIgnore]
    public bool IsThread => Type is 10 or 11 or 12;
}

/// <summary>How a thread is.</summary>
internal sealed record ThreadState
{
    public bool Archived { get; init; }

    public bool Locked { get; init; }
}

/// <summary>A person in a guild.</summary>
internal sealed record InteractionMember
{
    public InteractionUser? User { get; init; }

    public string? Nick { get; init; }

    /// <summary>What the person may do in the channel, as a decimal number.</summary>
    [JsonConverter(typeof(NumberOrTextConverter))]
    public string? Permissions { get; init; }
}

/// <summary>A person.</summary>
internal sealed record InteractionUser
{
    public required ulong Id { get; init; }

    public string? Username { get; init; }

    public string? GlobalName { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, Converters = [typeof(SnowflakeConverter)])]
[JsonSerializable(typeof(Interaction))]
internal sealed partial class InteractionJson : JsonSerializerContext;
