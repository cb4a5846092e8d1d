using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Discord.Api.Limits;
using NodaTime;

namespace Bot.Discord.Api;

/// <summary>Reads what a request without success was answered with.</summary>
internal static partial class Refusals
{
    /// <summary>Cloudflare's in the platform's form: it took the request for a stranger's.</summary>
    private const int BlockedOnTheWay = 40333;

    private const int LongestMessage = 200;
    private const int MostFields = 20;
    private static readonly TimeSpan UnsaidWait = TimeSpan.FromSeconds(1);

    /// <param name="body">As it came.</param>
    /// <param name="told">What the headers tell.</param>
    /// <param name="secrets">What must not stand in the error; empty ones are none.</param>
    /// <returns>The error, and what headers and body tell about limits.</returns>
    public static (ApiError Error, ToldLimits Told) Read(byte[] body, ToldLimits told, IEnumerable<string> secrets)
    {
        var refusal = Parsed(body);
        // A page in place of the platform's answer says nothing about a channel, and nothing was passed on.
        var isClear = refusal is { Code: not null and not BlockedOnTheWay } or { Code: null, Message: not null };
        var more = told.Status != 429 ? told : told with
        {
            RetryAfter = ToldLimits.Span(refusal?.RetryAfter) ?? told.RetryAfter ?? UnsaidWait,
            IsGlobal = refusal?.Global ?? (told.IsGlobal || !isClear),
        };
        var kind = told.Status is not (>= 400 and < 500) ? ApiErrorKind.Lost
            : isClear ? ApiErrorKind.Refused : ApiErrorKind.NotReached;
        var words = isClear ? refusal!.Message : null;
        return (
            new ApiError(
                kind, told.Status, refusal?.Code ?? 0,
                words is null ? $"HTTP {told.Status} without a clear answer." : Shown(words, secrets))
            {
                RetryAfter = more.RetryAfter is { } wait && more.Status == 429 ? Duration.FromTimeSpan(wait) : null,
                IsGlobal = more is { Status: 429, IsGlobal: true },
                FormErrors = refusal?.Errors is { } errors ? [.. Fields(errors, "").Take(MostFields)] : [],
            },
            more);
    }

    private static Refusal? Parsed(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, DiscordJson.Default.Refusal);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Shown(string words, IEnumerable<string> secrets)
    {
        var shown = secrets.Where(s => s != "")
            .Aggregate(words, (text, secret) => text.Replace(secret, "…", StringComparison.Ordinal));
        return shown.Length > LongestMessage ? "…" : shown;
    }

    /// <summary>Only where, not what: the platform's explanations repeat the value.</summary>
    private static IEnumerable<string> Fields(JsonElement errors, string path)
    {
        if (errors.ValueKind is not JsonValueKind.Object) return [];
        return errors.EnumerateObject().SelectMany(field => field.NameEquals("_errors")
            ? path == "" ? [] : [path]
            : FieldName().IsMatch(field.Name)
                ? Fields(field.Value, path == "" ? field.Name : $"{path}.{field.Name}") : []);
    }

    [GeneratedRegex(@"\A[a-z0-9_]{1,40}\z")]
    private static partial Regex FieldName();
}
