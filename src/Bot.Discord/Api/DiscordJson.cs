using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Discord.Api;

/// <summary>The REST API's JSON: names in snake case, ids as text, absent fields left out, unknown ones passed over.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(SnowflakeConverter)])]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(Application))]
[JsonSerializable(typeof(GatewayBot))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(Guild))]
[JsonSerializable(typeof(GuildMember))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(MessageBody))]
[JsonSerializable(typeof(InteractionResponse))]
[JsonSerializable(typeof(ThreadChange))]
[JsonSerializable(typeof(Refusal))]
internal sealed partial class DiscordJson : JsonSerializerContext;

/// <summary>What a refused request is answered with.</summary>
internal sealed record Refusal
{
    public int? Code { get; init; }

    public string? Message { get; init; }

    /// <summary>By field and index, with <c>_errors</c> at the leaves.</summary>
    public JsonElement? Errors { get; init; }

    /// <summary>Of a rate limit: seconds.</summary>
    public double? RetryAfter { get; init; }

    public bool? Global { get; init; }
}

/// <summary>Ids are text in JSON, for languages whose numbers cannot hold them.</summary>
internal sealed class SnowflakeConverter : JsonConverter<ulong>
{
    public override ulong Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.Number ? reader.GetUInt64()
        : reader.TokenType is JsonTokenType.String && DiscordNames.Snowflake(reader.GetString()) is { } id ? id
        : throw new JsonException("An id is a decimal number.");

    public override void Write(Utf8JsonWriter writer, ulong value, JsonSerializerOptions options) =>
        writer.WriteStringValue(DiscordNames.Text(value));
}

/// <summary>Sets of bits are text in JSON; what writes them as a number is understood, too.</summary>
internal sealed class NumberOrTextConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.String) return reader.GetString();
        using var value = JsonDocument.ParseValue(ref reader);
        return value.RootElement.GetRawText();
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}
