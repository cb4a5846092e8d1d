using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Emulators.Discord.Rest;

/// <summary>A request whose route is known.</summary>
internal sealed class Call(Route route, IReadOnlyDictionary<string, string> values, JsonNode? body)
{
    public required IReadOnlyDictionary<string, string> Query { get; init; }

    public Route Route => route;

    public JsonNode? Json => body;

    /// <summary>A part of the path, as it stands there.</summary>
    public string this[string name] => values[name];

    /// <summary>The body, which must be an object.</summary>
    public JsonObject Body => body switch
    {
        null => [],
        JsonObject json => json,
        _ => throw ApiError.Form("_", "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType"),
    };

    /// <summary>An id of the path.</summary>
    public ulong Id(string name) => Snowflake(values[name]) ?? throw NoSnowflake(name, values[name]);

    public bool Flag(string name) => Query.GetValueOrDefault(name) is "true" or "True" or "1";

    public static ulong? Snowflake(JsonNode? node) =>
        node?.GetValueKind() == JsonValueKind.String ? Snowflake((string)node!) : null;

    public static ulong? Snowflake(string? text) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static ApiError NoSnowflake(string name, string value) =>
        ApiError.Form(name, "NUMBER_TYPE_COERCE", $"Value \"{value}\" is not snowflake.");
}

/// <summary>What a request is answered.</summary>
internal sealed record Reply(int Status, JsonNode? Json)
{
    public static Reply Nothing { get; } = new(204, null);

    public static Reply Ok(JsonNode json) => new(200, json);
}
