using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Emulators.Discord.Checking;

/// <summary>What an object's fields mean for each other.</summary>
internal sealed record SchemaRule
{
    /// <summary>Holds when these fields have one of the values; null stands for a missing field.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string?>> If { get; init; }

    /// <summary>Holds when these masks have all of the bits.</summary>
    public required IReadOnlyDictionary<string, long> Has { get; init; }

    public required IReadOnlyList<string> Need { get; init; }

    public required IReadOnlyList<string> OneOf { get; init; }

    public required IReadOnlyList<string> Not { get; init; }

    public static SchemaRule Read(JsonNode json) => new()
    {
        If = (json["if"]?.AsObject() ?? []).ToDictionary(f => f.Key, f => Allowed(f.Value!)),
        Has = (json["has"]?.AsObject() ?? []).ToDictionary(f => f.Key, f => (long)f.Value!),
        Need = Schema.Texts(json["need"]),
        OneOf = Schema.Texts(json["one"]),
        Not = Schema.Texts(json["not"]),
    };

    public IEnumerable<string> Broken(JsonObject thing, string path)
    {
        if (!Holds(thing)) yield break;
        foreach (var field in Need.Where(f => thing[f] is null)) yield return $"{At(path, field)} is required{Why}";
        if (OneOf.Count > 0 && !OneOf.Any(field => Says(thing[field])))
        {
            yield return $"{(path.Length > 0 ? path : "body")} has none of {string.Join(", ", OneOf)}{Why}";
        }
        foreach (var field in Not.Where(f => Says(thing[f]))) yield return $"{At(path, field)} is not allowed{Why}";
    }

    private string Why
    {
        get
        {
            var ifs = If.Select(f => $"{f.Key} is {string.Join(" or ", f.Value.Select(v => v ?? "missing"))}");
            var has = Has.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Key} has {f.Value}"));
            var why = string.Join(" and ", ifs.Concat(has));
            return why.Length > 0 ? $" when {why}" : "";
        }
    }

    private bool Holds(JsonObject thing) =>
        If.All(f => f.Value.Contains(thing[f.Key]?.ToString()))
        && Has.All(f => LeafCheck.Integer(thing[f.Key]) is { } bits && (bits & f.Value) == f.Value);

    private static bool Says(JsonNode? value) => value switch
    {
        null => false,
        JsonArray list => list.Count > 0,
        JsonValue text when text.GetValueKind() == JsonValueKind.String => text.ToString().Length > 0,
        _ => true,
    };

    private static string At(string path, string field) => path.Length > 0 ? $"{path}.{field}" : field;

    private static IReadOnlyList<string?> Allowed(JsonNode values) => [.. values.AsArray().Select(v => v?.ToString())];
}
