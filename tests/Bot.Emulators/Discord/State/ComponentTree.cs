using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Emulators.Discord.State;

/// <summary>Walks through components, whatever holds them.</summary>
internal static class ComponentTree
{
    /// <summary>All of them, in the order in which they are shown.</summary>
    public static IEnumerable<JsonObject> All(JsonNode? components)
    {
        foreach (var component in (components as JsonArray ?? []).OfType<JsonObject>())
        {
            yield return component;
            foreach (var inner in All(component["components"])) yield return inner;
            if (component["accessory"] is JsonObject accessory) yield return accessory;
        }
    }

    /// <summary>The type; 0 where there is none.</summary>
    public static int Type(JsonObject component) =>
        component["type"] is JsonValue value && value.GetValueKind() == JsonValueKind.Number ? (int)value : 0;

    /// <summary>The same with the numbers that Discord gives to those which have none.</summary>
    public static JsonArray Numbered(JsonArray components)
    {
        var copy = components.DeepClone().AsArray();
        List<JsonObject> all = [.. All(copy)];
        var used = all.Select(c => (int?)c["id"]).ToHashSet();
        var next = 1;
        foreach (var component in all.Where(c => (int?)c["id"] is null or 0))
        {
            while (!used.Add(next)) next++;
            component["id"] = next;
        }
        return copy;
    }
}
