using System.Text.Json.Nodes;

namespace Bot.Emulators.Telegram.Methods;

/// <summary>A call that fails, as the Bot API tells it.</summary>
internal sealed class ApiError(int code, string description) : Exception(description)
{
    public int Code => code;

    public int? RetryAfter { get; private init; }

    public long? MigrateTo { get; private init; }

    public static ApiError Bad(string why) => new(400, $"Bad Request: {why}");

    public static ApiError Forbidden(string why) => new(403, $"Forbidden: {why}");

    public static ApiError Conflict(string why) => new(409, $"Conflict: {why}");

    public static ApiError NotFound() => new(404, "Not Found");

    public static ApiError TooMany(int seconds) =>
        new(429, $"Too Many Requests: retry after {seconds}") { RetryAfter = seconds };

    public static ApiError Migrated(long to) =>
        new(400, "Bad Request: group chat was upgraded to a supergroup chat") { MigrateTo = to };

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["ok"] = false, ["error_code"] = code, ["description"] = Message };
        if (RetryAfter is { } seconds) json["parameters"] = new JsonObject { ["retry_after"] = seconds };
        if (MigrateTo is { } chat) json["parameters"] = new JsonObject { ["migrate_to_chat_id"] = chat };
        return json;
    }
}
