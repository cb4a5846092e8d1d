using System.Text.Json.Nodes;

namespace Bot.Emulators.Telegram.Checking;

/// <summary>Compares an object with the reference.</summary>
internal sealed class RequestCheck
{
    private readonly List<string> _wrong = [];
    private readonly List<string> _odd = [];

    /// <summary>What Telegram refuses: wrong types, and what is required and missing.</summary>
    public IReadOnlyList<string> Wrong => _wrong;

    /// <summary>What Telegram overlooks: unknown fields and values, and lengths that the methods judge.</summary>
    public IReadOnlyList<string> Odd => _odd;

    public static RequestCheck Of(ApiThing thing, JsonObject json)
    {
        RequestCheck check = new();
        check.Fields(thing, json, thing.Name);
        return check;
    }

    private void Fields(ApiThing thing, JsonObject json, string path)
    {
        foreach (var (name, value) in json)
        {
            if (thing.Fields.TryGetValue(name, out var field)) Field(field, value, $"{path}.{name}");
            else _odd.Add($"{path}.{name} is not in the reference");
        }
        foreach (var field in thing.Fields.Values.Where(f => f.Required && !json.ContainsKey(f.Name)))
        {
            _wrong.Add($"{path}.{field.Name} is required");
        }
    }

    private void Field(ApiField field, JsonNode? value, string path)
    {
        if (value is null)
        {
            _odd.Add($"{path} is null; leave it out");
            return;
        }
        var fits = field.Types.Select(type => Try(field, type, value, path)).ToList();
        var best = fits.FirstOrDefault(f => f._wrong.Count == 0 && f._odd.Count == 0)
            ?? fits.FirstOrDefault(f => f._wrong.Count == 0);
        if (best is null && fits.Count > 1) _wrong.Add($"{path} is none of {string.Join(", ", field.Types)}");
        else Take(best ?? fits[0]);
    }

    private static RequestCheck Try(ApiField field, string type, JsonNode value, string path)
    {
        RequestCheck check = new();
        check.Value(field, type, value, path);
        return check;
    }

    private void Take(RequestCheck other)
    {
        _wrong.AddRange(other._wrong);
        _odd.AddRange(other._odd);
    }

    private void Value(ApiField field, string type, JsonNode value, string path)
    {
        if (type.StartsWith("Array of ", StringComparison.Ordinal))
        {
            if (value is JsonArray list) Items(field, type["Array of ".Length..], list, path);
            else _wrong.Add($"{path} is no list");
        }
        else if (ApiReference.Instance.Type(type) is { } thing && type != "InputFile") Object(thing, value, path);
        else Simple(field, type, value, path);
    }

    private void Items(ApiField field, string type, JsonArray list, string path)
    {
        foreach (var (index, item) in list.Index())
        {
            if (item is null) _wrong.Add($"{path}[{index}] is null");
            else Value(field, type, item, $"{path}[{index}]");
        }
    }

    private void Object(ApiThing thing, JsonNode value, string path)
    {
        if (value is not JsonObject json) _wrong.Add($"{path} is no {thing.Name}");
        else if (thing.Subtypes.Count == 0) Fields(thing, json, path);
        else Field(new(thing.Name, thing.Subtypes, true, []), json, path);
    }

    private void Simple(ApiField field, string type, JsonNode value, string path)
    {
        if (!Leaf.Fits(type, value)) _wrong.Add($"{path} is no {type}");
        else if (Leaf.IsOtherKind(field, value)) _wrong.Add($"{path} is not {field.Enum[0]}");
        else _odd.AddRange(Leaf.Odd(field, value).Select(what => $"{path} {what}"));
    }
}
