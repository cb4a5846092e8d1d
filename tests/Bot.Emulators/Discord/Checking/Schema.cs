using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.Emulators.Discord.Checking;

/// <summary>What a value may be; tests/tools/discord_reference/derive.py tells the short names of the file.</summary>
internal sealed record Schema
{
    /// <summary>The name of a type, instead of all else.</summary>
    public string? Reference { get; init; }

    public IReadOnlyList<Schema> Any { get; init; } = [];

    /// <summary>The field whose value tells which schema holds.</summary>
    public string? Discriminator { get; init; }

    public IReadOnlyDictionary<string, Schema> Kinds { get; init; } = Map(null);

    public string Type { get; init; } = "";

    public bool Nullable { get; init; }

    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The bits that a mask may have.</summary>
    public long? Bits { get; init; }

    public double? Least { get; init; }

    public double? Most { get; init; }

    public Regex? Pattern { get; init; }

    public string? Format { get; init; }

    public Schema? Items { get; init; }

    public bool Unique { get; init; }

    public IReadOnlyDictionary<string, Schema> Properties { get; init; } = Map(null);

    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>The values of a map whose keys are free.</summary>
    public Schema? MapValues { get; init; }

    public IReadOnlyList<SchemaRule> Rules { get; init; } = [];

    public static Schema Read(JsonNode json) => new()
    {
        Reference = (string?)json["$"],
        Any = [.. (json["any"]?.AsArray() ?? []).Select(s => Read(s!))],
        Discriminator = (string?)json["by"],
        Kinds = Map(json["of"]),
        Type = (string?)json["t"] ?? "",
        Nullable = json["n"] is not null,
        Values = Texts(json["e"]),
        Bits = (long?)json["bits"],
        Least = (double?)json["min"],
        Most = (double?)json["max"],
        Pattern = json["m"] is { } pattern ? new((string)pattern!, RegexOptions.None, TimeSpan.FromSeconds(1)) : null,
        Format = (string?)json["f"],
        Items = json["i"] is { } items ? Read(items) : null,
        Unique = json["u"] is not null,
        Properties = Map(json["p"]),
        Required = Texts(json["r"]),
        MapValues = json["v"] is { } values ? Read(values) : null,
        Rules = [.. (json["rules"]?.AsArray() ?? []).Select(r => SchemaRule.Read(r!))],
    };

    public static IReadOnlyDictionary<string, Schema> Map(JsonNode? json) =>
        (json?.AsObject() ?? []).ToDictionary(p => p.Key, p => Read(p.Value!));

    public static IReadOnlyList<string> Texts(JsonNode? json) =>
        [.. (json?.AsArray() ?? []).Select(v => v!.ToString())];
}

/// <summary>The named types.</summary>
internal sealed class SchemaCatalog(JsonObject types)
{
    private readonly IReadOnlyDictionary<string, Schema> _types = Schema.Map(types);

    public IEnumerable<string> Names => _types.Keys;

    /// <summary>The schema itself, or the type that it names.</summary>
    public Schema Resolve(Schema schema) => schema.Reference is { } name ? _types[name] : schema;
}
