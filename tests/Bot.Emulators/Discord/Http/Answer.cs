using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bot.Emulators.Discord.Http;

/// <summary>Writes answers.</summary>
internal sealed class Answer(HttpContext context)
{
    public async Task Json(int status, JsonNode? json)
    {
        context.Response.StatusCode = status;
        if (json is null) return;
        var body = Encoding.UTF8.GetBytes(json.ToJsonString());
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    /// <summary>What stands before the API answers like this.</summary>
    public Task Page(int status, string title) => Text(
        status,
        "text/html; charset=UTF-8",
        $"<!DOCTYPE html>\n<html><head><title>{title}</title></head><body>cloudflare</body></html>\n");

    public async Task Text(int status, string contentType, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        await context.Response.WriteAsync(body, context.RequestAborted);
    }

    public Task TooMany(TimeSpan after, string scope)
    {
        var headers = context.Response.Headers;
        headers["X-RateLimit-Scope"] = scope;
        headers["Retry-After"] = $"{Math.Ceiling(after.TotalSeconds):0}";
        headers.Via = "1.1 google";
        if (scope == "global") headers["X-RateLimit-Global"] = "true";
        else
        {
            headers["X-RateLimit-Limit"] = "1";
            headers["X-RateLimit-Remaining"] = "0";
            headers["X-RateLimit-Reset-After"] = after.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
            headers["X-RateLimit-Bucket"] = "f4u1t0f4u1t0";
        }
        return Json(429, new JsonObject
        {
            ["message"] = scope == "shared"
                ? "The resource is being rate limited."
                : "You are being rate limited.",
            ["retry_after"] = Math.Round(after.TotalSeconds, 3),
            ["global"] = scope == "global",
        });
    }

    public void Reset() => context.Abort();
}
