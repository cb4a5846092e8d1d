using System.Globalization;
using System.Net.Http.Headers;

namespace Bot.Discord.Api.Limits;

/// <summary>What an answer tells about limits (Discord, "Rate Limits").</summary>
internal sealed record ToldLimits
{
    public required int Status { get; init; }

    /// <summary>Which requests are counted together, within one top-level resource.</summary>
    public string? Bucket { get; init; }

    public int? Limit { get; init; }

    public int? Remaining { get; init; }

    /// <summary>When there are all of them again, in seconds of the platform's clock: only ever compared with others.
    /// </summary>
    public double? Reset { get; init; }

    public TimeSpan? ResetAfter { get; init; }

    /// <summary>Of a refused request: when the next may come.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Of a refused request: whether the limit is the bot's, not the bucket's.</summary>
    public bool IsGlobal { get; init; }

    /// <summary>Whether this counts towards the ban of addresses that send invalid requests.</summary>
    public bool IsInvalid { get; init; }

    public static ToldLimits Read(int status, HttpResponseHeaders headers)
    {
        var scope = Text(headers, "X-RateLimit-Scope");
        return new ToldLimits
        {
            Status = status,
            Bucket = Text(headers, "X-RateLimit-Bucket"),
            Limit = (int?)Number(headers, "X-RateLimit-Limit"),
            Remaining = (int?)Number(headers, "X-RateLimit-Remaining"),
            Reset = Number(headers, "X-RateLimit-Reset"),
            ResetAfter = Span(Number(headers, "X-RateLimit-Reset-After")),
            RetryAfter = Span(Number(headers, "Retry-After")),
            IsGlobal = scope == "global" || Text(headers, "X-RateLimit-Global") is "true" or "True",
            IsInvalid = status is 401 or 403 || (status == 429 && scope != "shared"),
        };
    }

    /// <summary>No number of a server's makes us wait longer than a day.</summary>
    public static TimeSpan? Span(double? seconds) => seconds is { } told && !double.IsNaN(told)
        ? TimeSpan.FromSeconds(Math.Clamp(told, 0, TimeSpan.SecondsPerDay)) : null;

    private static string? Text(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.First() : null;

    private static double? Number(HttpResponseHeaders headers, string name) =>
        double.TryParse(Text(headers, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number : null;
}
