using System.Text.Json.Nodes;

namespace Bot.Emulators.Discord.Rest;

/// <summary>A request that fails, as the API tells it.</summary>
internal sealed class ApiError(int status, int code, string message) : Exception(message)
{
    public int Status => status;

    public JsonObject? Errors { get; private init; }

    public static ApiError Form(JsonObject errors) => new(400, 50035, "Invalid Form Body") { Errors = errors };

    public static ApiError Form(string field, string code, string message)
    {
        Rules.FormErrors errors = new();
        errors.Add(field, code, message);
        return Form(errors.ToJson());
    }

    public static ApiError Unauthorized() => new(401, 0, "401: Unauthorized");

    public static ApiError NotFound() => new(404, 0, "404: Not Found");

    public static ApiError Internal() => new(500, 0, "500: Internal Server Error");

    public static ApiError NoAccess() => new(403, 50001, "Missing Access");

    public static ApiError NoPermission() => new(403, 50013, "Missing Permissions");

    public static ApiError UnknownChannel() => new(404, 10003, "Unknown Channel");

    public static ApiError UnknownMessage() => new(404, 10008, "Unknown Message");

    public static ApiError UnknownWebhook() => new(404, 10015, "Unknown Webhook");

    public static ApiError UnknownInteraction() => new(404, 10062, "Unknown interaction");

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["message"] = Message, ["code"] = code };
        if (Errors is not null) json["errors"] = Errors.DeepClone();
        return json;
    }
}
