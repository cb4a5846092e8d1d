using System.Text.Json.Nodes;

namespace Bot.Emulators.Telegram.Checking;

/// <summary>Names, types, required marks, enums and limits of the Bot API.</summary>
internal sealed class ApiReference
{
    private readonly Dictionary<string, ApiThing> _methods;
    private readonly Dictionary<string, ApiThing> _types;

    private ApiReference(JsonObject json)
    {
        _methods = Read(json["methods"]!.AsObject(), StringComparer.OrdinalIgnoreCase);
        _types = Read(json["types"]!.AsObject(), StringComparer.Ordinal);
    }

    public static ApiReference Instance { get; } = Load();

    /// <summary>Method names are case-insensitive.</summary>
    public ApiThing? Method(string name) => _methods.GetValueOrDefault(name);

    public ApiThing? Type(string name) => _types.GetValueOrDefault(name);

    private static ApiReference Load()
    {
        using var file = typeof(ApiReference).Assembly.GetManifestResourceStream("telegram-reference.json")!;
        return new(JsonNode.Parse(file)!.AsObject());
    }

    private static Dictionary<string, ApiThing> Read(JsonObject things, StringComparer names) => things.ToDictionary(
        t => t.Key,
        t => new ApiThing(
            t.Key,
            t.Value!["f"]!.AsObject().ToDictionary(f => f.Key, f => ApiField.Read(f.Key, f.Value!)),
            [.. (t.Value["s"]?.AsArray() ?? []).Select(s => (string)s!)]),
        names);
}

/// <summary>A method, or a type of objects.</summary>
internal sealed record ApiThing(
    string Name, IReadOnlyDictionary<string, ApiField> Fields, IReadOnlyList<string> Subtypes);

/// <summary>A parameter or field.</summary>
internal sealed record ApiField(string Name, IReadOnlyList<string> Types, bool Required, IReadOnlyList<string> Enum)
{
    public (long Least, long Most, string Unit)? Limits { get; init; }

    public static ApiField Read(string name, JsonNode json) => new(
        name,
        [.. json["t"]!.AsArray().Select(t => (string)t!)],
        json["r"] is not null,
        [.. (json["e"]?.AsArray() ?? []).Select(e => (string)e!)])
    {
        Limits = json["u"] is null ? null : ((long)json["min"]!, (long)json["max"]!, (string)json["u"]!),
    };
}
