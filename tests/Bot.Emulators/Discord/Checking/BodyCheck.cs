using System.Text.Json.Nodes;

namespace Bot.Emulators.Discord.Checking;

/// <summary>Compares values with the reference, and gathers what differs.</summary>
internal sealed class BodyCheck(SchemaCatalog catalog)
{
    private readonly List<string> _violations = [];

    public IReadOnlyList<string> Violations => _violations;

    public void Violation(string sentence) => _violations.Add(sentence);

    /// <summary>A value of the path or query.</summary>
    public void Text(Schema schema, string text, string path) =>
        Value(schema, LeafCheck.Parse(schema.Type, text), path);

    public void Value(Schema schema, JsonNode? value, string path)
    {
        if (value is null)
        {
            if (!schema.Nullable) Add(path, "may not be null");
            return;
        }
        var type = catalog.Resolve(schema);
        if (type.Discriminator is { } field) Kind(type, field, value, path);
        else if (type.Any.Count > 0) AnyOf(type, value, path);
        else if (type.Type == "object") Object(type, value, path);
        else if (type.Type == "array") List(type, value, path);
        else Leaf(type, value, path);
    }

    private void Kind(Schema type, string field, JsonNode value, string path)
    {
        if (value is not JsonObject thing) Add(path, "is no object");
        else if (thing[field] is not { } kind) Add(Join(path, field), "is required");
        else if (!type.Kinds.TryGetValue(kind.ToJsonString(), out var schema))
        {
            Add(Join(path, field), $"is none of {string.Join(", ", type.Kinds.Keys.Order(ByNumber))}");
        }
        else Value(schema, thing, path);
    }

    /// <summary>The schema that fits, else what is wrong by the one that fits best.</summary>
    private void AnyOf(Schema type, JsonNode value, string path)
    {
        var tries = type.Any.Select(schema => Try(schema, value, path)).ToList();
        var best = tries.MinBy(t => t._violations.Count)!;
        if (best._violations.Count > 0 && type.Any.All(s => s.Type is not ("" or "object" or "array")))
        {
            Add(path, $"is none of {string.Join(", ", type.Any.Select(Told))}");
        }
        else _violations.AddRange(best._violations);
    }

    private BodyCheck Try(Schema schema, JsonNode value, string path)
    {
        BodyCheck check = new(catalog);
        check.Value(schema, value, path);
        return check;
    }

    private void Object(Schema type, JsonNode value, string path)
    {
        if (value is not JsonObject thing)
        {
            Add(path, "is no object");
            return;
        }
        foreach (var (name, field) in thing)
        {
            if (type.Properties.TryGetValue(name, out var schema)) Value(schema, field, Join(path, name));
            else if (type.MapValues is { } values) Value(values, field, Join(path, name));
            else Add(Join(path, name), "is not in the reference");
        }
        if (type.MapValues is not null) Sized(type, thing.Count, path);
        foreach (var name in type.Required.Where(n => !thing.ContainsKey(n))) Add(Join(path, name), "is required");
        foreach (var rule in type.Rules) _violations.AddRange(rule.Broken(thing, path));
    }

    private void List(Schema type, JsonNode value, string path)
    {
        if (value is not JsonArray list)
        {
            Add(path, "is no array");
            return;
        }
        Sized(type, list.Count, path);
        var different = list.Select(item => item?.ToJsonString()).Distinct().Count();
        if (type.Unique && different < list.Count) Add(path, "says something twice");
        foreach (var (index, item) in list.Index()) Value(type.Items!, item, $"{Whole(path)}[{index}]");
    }

    private void Leaf(Schema type, JsonNode value, string path)
    {
        if (!LeafCheck.Fits(type.Type, value)) Add(path, $"is no {type.Type}");
        else foreach (var what in LeafCheck.Odd(type, value)) Add(path, what);
    }

    private void Sized(Schema type, int count, string path)
    {
        foreach (var what in LeafCheck.Size(type, count, " long")) Add(path, what);
    }

    private void Add(string path, string what) => Violation($"{Whole(path)} {what}");

    private static string Whole(string path) => path.Length > 0 ? path : "body";

    private static string Told(Schema leaf) =>
        leaf.Most is { } most && leaf.Type == "string" ? $"{leaf.Type} to {most:0} chars" : leaf.Type;

    private static string Join(string path, string name) => path.Length > 0 ? $"{path}.{name}" : name;

    private static readonly Comparer<string> ByNumber =
        Comparer<string>.Create((a, b) => (a.Length, a).CompareTo((b.Length, b)));
}
