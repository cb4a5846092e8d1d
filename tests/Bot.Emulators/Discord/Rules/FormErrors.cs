using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Emulators.Discord.Rest;

namespace Bot.Emulators.Discord.Rules;

/// <summary>What is wrong with a form, by path, as error 50035 tells it.</summary>
/// <param name="root">The path of the whole form, such as <c>data</c>.</param>
internal sealed class FormErrors(string root = "")
{
    private readonly JsonObject _errors = [];

    public bool IsEmpty => _errors.Count == 0;

    /// <param name="path">Names and indexes with dots between: <c>components.0.label</c>.</param>
    public void Add(string path, string code, string message)
    {
        var at = _errors;
        foreach (var part in Join(root, path).Split('.')) at = (JsonObject)(at[part] ??= new JsonObject());
        var list = (JsonArray)(at["_errors"] ??= new JsonArray());
        list.Add(new JsonObject { ["code"] = code, ["message"] = message });
    }

    /// <summary>A text of a form; null where there is none, or no text.</summary>
    public string? Text(JsonObject json, string path, string name, int min, int max, bool required = false)
    {
        var here = Join(path, name);
        if (json[name] is not { } node)
        {
            if (required) Add(here, "BASE_TYPE_REQUIRED", "This field is required");
            return null;
        }
        if (node.GetValueKind() != JsonValueKind.String)
        {
            Add(here, "STRING_TYPE_CONVERT", "Could not interpret value as string.");
            return null;
        }
        var text = (string)node!;
        var length = Length(text);
        if (length > max) Add(here, "BASE_TYPE_MAX_LENGTH", $"Must be {max} or fewer in length.");
        else if (length == 0 && min > 0) Add(here, "BASE_TYPE_REQUIRED", "This field is required");
        else if (length < min) Add(here, "BASE_TYPE_MIN_LENGTH", $"Must be {min} or more in length.");
        return text;
    }

    /// <summary>A whole number of a form within its limits.</summary>
    public int? Number(JsonObject json, string path, string name, int min, int max, bool required = false)
    {
        if (json[name] is not { } node)
        {
            if (required) Add(Join(path, name), "BASE_TYPE_REQUIRED", "This field is required");
            return null;
        }
        if (node is not JsonValue value || !value.TryGetValue<int>(out var number))
        {
            Add(Join(path, name), "NUMBER_TYPE_COERCE", "Value is not int.");
            return null;
        }
        var here = Join(path, name);
        if (number < min) Add(here, "NUMBER_TYPE_MIN", $"int value should be greater than or equal to {min}.");
        if (number > max) Add(here, "NUMBER_TYPE_MAX", $"int value should be less than or equal to {max}.");
        return number;
    }

    /// <summary>A list of a form; empty where there is none.</summary>
    public JsonArray List(JsonObject json, string path, string name, int min, int max)
    {
        var list = json[name] as JsonArray;
        if (json[name] is { } node && list is null)
        {
            Add(Join(path, name), "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
            return [];
        }
        if ((list?.Count ?? 0) < min && (list is not null || min > 0)) BadLength(Join(path, name), min, max);
        else if (list?.Count > max) BadLength(Join(path, name), min, max);
        return list ?? [];
    }

    public void BadLength(string path, int min, int max) =>
        Add(path, "BASE_TYPE_BAD_LENGTH", $"Must be between {min} and {max} in length.");

    public void BadChoice(string path, params int[] allowed) =>
        Add(path, "BASE_TYPE_CHOICES", $"Value must be one of {{{string.Join(", ", allowed)}}}.");

    /// <exception cref="ApiError">Something is wrong.</exception>
    public void Throw()
    {
        if (!IsEmpty) throw ApiError.Form(_errors);
    }

    public JsonObject ToJson() => _errors;

    public static string Join(string path, string name) => path == "" ? name : $"{path}.{name}";

    /// <summary>The length as Discord counts it, in code points.</summary>
    public static int Length(string text) => text.EnumerateRunes().Count();
}
