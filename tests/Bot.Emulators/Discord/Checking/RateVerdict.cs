using System.Globalization;
using System.Text.Json.Nodes;

namespace Bot.Emulators.Discord.Checking;

/// <summary>Whether a request may pass, and what its answer says of limits.</summary>
public sealed record RateVerdict
{
    public static RateVerdict Unlimited { get; } = new();

    /// <summary>Of every answer, whether or not the request passes.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public bool IsRefused { get; init; }

    /// <summary>user, global or shared; null when it passes, and for who is shut out.</summary>
    public string? Scope { get; init; }

    /// <summary>Of a refused request: JSON, or the page for who is shut out.</summary>
    public string Body { get; init; } = "";

    public string ContentType { get; init; } = "application/json";

    /// <summary>The address is shut out.</summary>
    public bool IsBan { get; init; }

    internal static RateVerdict Refused(string scope, TimeSpan wait, Dictionary<string, string> headers)
    {
        headers["X-RateLimit-Scope"] = scope;
        headers["Retry-After"] = WholeSeconds(wait);
        if (scope == "global") headers["X-RateLimit-Global"] = "true";
        JsonObject body = new()
        {
            ["message"] = scope == "shared" ? "The resource is being rate limited." : "You are being rate limited.",
            ["retry_after"] = Math.Ceiling(wait.TotalMilliseconds) / 1000,
            ["global"] = scope == "global",
        };
        return new() { IsRefused = true, Scope = scope, Headers = headers, Body = body.ToJsonString() };
    }

    internal static RateVerdict Ban(TimeSpan wait) => new()
    {
        IsRefused = true,
        IsBan = true,
        Headers = new Dictionary<string, string> { ["Retry-After"] = WholeSeconds(wait) },
        ContentType = "text/html; charset=UTF-8",
        Body = "<!doctype html><html><head><title>Access denied | Error 1015</title></head>"
            + "<body><h1>Error 1015</h1><p>You are being rate limited</p></body></html>",
    };

    private static string WholeSeconds(TimeSpan wait) =>
        Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
