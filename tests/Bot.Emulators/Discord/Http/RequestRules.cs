using System.Text.Json.Nodes;

namespace Bot.Emulators.Discord.Http;

/// <summary>What is held against every request: the reference, and the rate limits. This is the one place where both
/// plug in.</summary>
internal sealed class RequestRules
{
    /// <summary>What the reference does not know of in a request, in sentences; by method, path with query, and body.
    /// </summary>
    public Func<string, string, JsonNode?, IReadOnlyList<string>> Violations { get; init; } = (_, _, _) => [];

    /// <summary>What the rate limits say before the work is done; by method, route (null: unknown) and the channel,
    /// guild or webhook by which it is counted.</summary>
    public Func<string, string?, string?, RateVerdict> Limit { get; init; } = (_, _, _) => RateVerdict.Fine;

    /// <summary>Told the status of every answer, and whether a 429 was of a shared limit.</summary>
    public Action<int, bool> Answered { get; init; } = (_, _) => { };
}

/// <summary>Headers for the answer, and the answer itself where the limit is reached.</summary>
/// <param name="Refusal">The body of a 429; null when the request may go on.</param>
/// <param name="Page">The title of a page of HTML instead.</param>
internal sealed record RateVerdict(IReadOnlyDictionary<string, string> Headers, JsonNode? Refusal, string? Page = null)
{
    public static RateVerdict Fine { get; } = new(new Dictionary<string, string>(), null);
}
