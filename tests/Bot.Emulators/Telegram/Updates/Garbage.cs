using System.Text.Json.Nodes;

namespace Bot.Emulators.Telegram.Updates;

/// <summary>An update whose fields have other types than a client expects.</summary>
internal static class Garbage
{
    public static JsonObject Read(string json) => JsonNode.Parse(json)!.AsObject();

    public static JsonObject Make() => new()
    {
        ["message"] = new JsonObject
        {
            ["message_id"] = "seven",
            ["date"] = new JsonArray(1, 2),
            ["chat"] = 5,
            ["from"] = new JsonObject { ["id"] = new JsonObject() },
            ["text"] = false,
        },
    };
}
