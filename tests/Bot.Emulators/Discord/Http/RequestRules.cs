using System.Text.Json.Nodes;
using Bot.Emulators.Discord.Checking;

namespace Bot.Emulators.Discord.Http;

/// <summary>What is held against every request: the reference, and the rate limits.</summary>
internal sealed class RequestRules(DiscordServerOptions options)
{
    private readonly DiscordReference _reference = DiscordReference.Load();
    private readonly RateLimits _limits = new(options.RateLimits, options.Clock);

    /// <summary>Requests that came too fast.</summary>
    public int TooMany => _limits.TooMany;

    /// <summary>What the reference does not know of in a request, in sentences.</summary>
    public IReadOnlyList<string> Violations(string method, string pathAndQuery, JsonNode? body) =>
        _reference.Check(method, pathAndQuery, body);

    /// <summary>What the rate limits say before the work is done.</summary>
    /// <param name="route">Method and template; null for an unknown route.</param>
    public RateVerdict Limit(string? route, string path) => _limits.Spend(route, TopLevelResource.Of(path));

    /// <summary>Told the status of every answer: 401, 403 and 429 are counted.</summary>
    /// <param name="scope">Of a 429.</param>
    public void Answered(int status, string? scope = null) => _limits.Answered(status, scope);
}
