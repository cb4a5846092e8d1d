using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Emulators.Discord.Rest;
using Microsoft.AspNetCore.Http;

namespace Bot.Emulators.Discord.Http;

/// <summary>Reads the body of a request.</summary>
internal static class RequestReader
{
    /// <summary>The body as text; empty without one.</summary>
    public static async Task<string> Text(HttpRequest request)
    {
        using StreamReader body = new(request.Body);
        return await body.ReadToEndAsync();
    }

    /// <exception cref="ApiError">It is no JSON, or is not said to be.</exception>
    public static JsonNode? Json(HttpRequest request, string text)
    {
        if (text == "") return null;
        if (!request.HasJsonContentType())
        {
            throw ApiError.Form(
                "_", "CONTENT_TYPE_INVALID",
                "Expected \"Content-Type\" header to be one of {'application/json'}.");
        }
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            throw new ApiError(400, 50109, "The request body contains invalid JSON.");
        }
    }
}
