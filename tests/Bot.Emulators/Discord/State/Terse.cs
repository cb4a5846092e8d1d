using System.Text.Json.Nodes;

namespace Bot.Emulators.Discord.State;

/// <summary>Makes of what Discord tells what a server of somebody else's may: without all that is optional, and with
/// ids that are numbers.</summary>
internal static class Terse
{
    private static readonly string[] OfInteractions =
    [
        "channel", "app_permissions", "locale", "guild_locale", "guild", "entitlements", "entitlement_sku_ids",
        "authorizing_integration_owners", "context", "attachment_size_limit", "version",
    ];

    private static readonly string[] OfSessions = ["resume_gateway_url", "session_type", "shard", "_trace"];

    public static JsonNode Event(string name, JsonObject data)
    {
        var told = data.DeepClone().AsObject();
        string[] optional = name is "INTERACTION_CREATE" ? OfInteractions : name is "READY" ? OfSessions : [];
        foreach (var field in optional) told.Remove(field);
        if (name is "INTERACTION_CREATE") (told["member"] as JsonObject)?.Remove("permissions");
        return Numbered(told)!;
    }

    public static JsonNode? Answer(JsonNode? json)
    {
        var told = json?.DeepClone();
        (told as JsonObject)?.Remove("session_start_limit");
        return Numbered(told);
    }

    private static JsonNode? Numbered(JsonNode? json)
    {
        if (json is JsonArray all) foreach (var one in all) Numbered(one);
        if (json is not JsonObject parent) return json;
        foreach (var (name, value) in parent.ToList())
        {
            var isId = name is "id" || (name.EndsWith("_id", StringComparison.Ordinal) && name is not "custom_id");
            if (isId && Number(value) is { } id) parent[name] = id;
            else if (value is JsonArray list && list.All(i => Number(i) is not null))
                parent[name] = new JsonArray([.. list.Select(i => (JsonNode)Number(i)!.Value)]);
            else Numbered(value);
        }
        return parent;
    }

    private static ulong? Number(JsonNode? value) =>
        value is JsonValue text && text.TryGetValue<string>(out var digits) && ulong.TryParse(digits, out var id)
            ? id : null;
}
