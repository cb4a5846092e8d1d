using System.Text.Json.Nodes;
using Bot.Emulators.Discord.State;

namespace Bot.Emulators.Discord.Rules;

/// <summary>An action row, and the components of a message without the second kind.</summary>
internal static class RowRules
{
    public const int Row = 1;

    private const int Button = 2;
    private static readonly int[] Menus = [3, 5, 6, 7, 8];

    public static void CheckLegacy(FormErrors errors, JsonArray components)
    {
        if (components.Count > MessageLimits.Rows) errors.BadLength("components", 0, MessageLimits.Rows);
        foreach (var (i, node) in components.Index())
        {
            if (node is JsonObject row && ComponentTree.Type(row) == Row) Check(errors, row, $"components.{i}");
            else errors.BadChoice($"components.{i}.type", Row);
        }
        CheckIds(errors, components);
    }

    public static void Check(FormErrors errors, JsonObject row, string path)
    {
        var inside = errors.List(row, path, "components", 1, MessageLimits.ButtonsInARow);
        var menus = inside.OfType<JsonObject>().Count(c => Menus.Contains(ComponentTree.Type(c)));
        if (menus > 1 || (menus == 1 && inside.Count > 1))
        {
            errors.Add($"{path}.components", "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
                "The specified component exceeds the maximum width");
        }
        foreach (var (i, node) in inside.Index())
        {
            var here = $"{path}.components.{i}";
            var type = node is JsonObject json ? ComponentTree.Type(json) : 0;
            if (type == Button) ButtonRules.Check(errors, (JsonObject)node!, here);
            else if (Menus.Contains(type)) SelectRules.Check(errors, (JsonObject)node!, here, type);
            else errors.BadChoice($"{here}.type", [Button, .. Menus]);
        }
    }

    /// <summary>Custom ids are unique in a message, and so are the numbers of components.</summary>
    public static void CheckIds(FormErrors errors, JsonArray components)
    {
        HashSet<string> seen = [];
        HashSet<int> numbers = [];
        foreach (var (path, component) in Paths.Of(components))
        {
            if (component["custom_id"] is JsonValue id && id.TryGetValue<string>(out var text) && !seen.Add(text))
            {
                errors.Add($"{path}.custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED",
                    "Component custom id cannot be duplicated");
            }
            if (component["id"] is JsonValue number && number.TryGetValue<int>(out var n) && n != 0 && !numbers.Add(n))
            {
                errors.Add($"{path}.id", "COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated");
            }
        }
    }
}

/// <summary>Components with the paths to them.</summary>
internal static class Paths
{
    public static IEnumerable<(string Path, JsonObject Component)> Of(JsonNode? list, string path = "components")
    {
        foreach (var (i, component) in (list as JsonArray ?? []).Index())
        {
            if (component is not JsonObject json) continue;
            yield return ($"{path}.{i}", json);
            foreach (var inner in Of(json["components"], $"{path}.{i}.components")) yield return inner;
            if (json["accessory"] is JsonObject accessory) yield return ($"{path}.{i}.accessory", accessory);
        }
    }
}
