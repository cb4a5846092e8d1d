using System.Text.Json.Nodes;

namespace Bot.Emulators.Discord.Checking;

/// <summary>A method and a path's template, with what they take.</summary>
internal sealed record ApiRoute(string Method, string Template)
{
    private readonly string[] _segments = Template.Split('/', StringSplitOptions.RemoveEmptyEntries);

    public required IReadOnlyDictionary<string, Schema> Path { get; init; }

    public required IReadOnlyDictionary<string, Schema> Query { get; init; }

    public Schema? Body { get; init; }

    /// <summary>Of an answer that has a body.</summary>
    public Schema? Answer { get; init; }

    public string Name => $"{Method} {Template}";

    public int ParameterCount => _segments.Count(IsParameter);

    public static ApiRoute Read(string name, JsonObject json) => new(name.Split(' ')[0], name.Split(' ')[1])
    {
        Path = Schema.Map(json["p"]),
        Query = Schema.Map(json["q"]),
        Body = json["b"] is { } body ? Schema.Read(body) : null,
        Answer = json["a"] is { } answer ? Schema.Read(answer) : null,
    };

    public bool Fits(string[] path) =>
        path.Length == _segments.Length && _segments.Zip(path).All(s => IsParameter(s.First) || s.First == s.Second);

    public void CheckPath(string[] path, BodyCheck check)
    {
        foreach (var (segment, value) in _segments.Zip(path).Where(s => IsParameter(s.First)))
        {
            check.Text(Path[segment[1..^1]], value, segment);
        }
    }

    public void CheckQuery(IReadOnlyList<(string Name, string Value)> query, BodyCheck check)
    {
        foreach (var (name, value) in query)
        {
            if (Query.TryGetValue(name, out var schema)) check.Text(schema, value, $"?{name}");
            else check.Violation($"?{name} is not in the reference");
        }
    }

    public void CheckBody(JsonNode? body, BodyCheck check)
    {
        if (Body is null && body is not null) check.Violation("takes no body");
        else if (Body is { Nullable: false } && body is null) check.Violation("needs a body");
        else if (Body is not null) check.Value(Body, body, "");
    }

    private static bool IsParameter(string segment) => segment.StartsWith('{');
}
