using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.ContentTools.Proving;

/// <summary>Tells what proving found: to people line by line, to programs as one JSON document.</summary>
public static class ProveText
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>One line per mistake and problem, then a summary.</summary>
    public static IEnumerable<string> Lines(ProveReport report) =>
        [.. report.Mistakes, .. report.Problems.Select(p => p.ToString()), .. report.Notes, Summary(report)];

    /// <summary>Counts, problems, and each question with its time.</summary>
    public static string ToJson(ProveReport report) => JsonSerializer.Serialize(
        new
        {
            Questions = report.Results.Count,
            Proven = Count(report, ProofStatus.Proven),
            FromCache = report.Results.Count(r => r.FromCache),
            ByReference = Count(report, ProofStatus.ByReference),
            NotHere = Count(report, ProofStatus.NotHere),
            Wrong = Count(report, ProofStatus.Wrong),
            Mutations = report.Results.Sum(r => r.Mutations),
            Seconds = Math.Round(report.Took.TotalSeconds, 3),
            report.Versions,
            report.Notes,
            report.Mistakes,
            Problems = report.Problems,
            Results = report.Results.Select(
                r => new { r.Id, r.Status, r.FromCache, r.Milliseconds, r.Missing, r.Live }),
        },
        Json);

    private static string Summary(ProveReport report)
    {
        List<string> parts = [$"{Count(report, ProofStatus.Proven)} proven"];
        if (report.Results.Count(r => r.FromCache && r.Status == ProofStatus.Proven) is > 0 and var kept)
            parts[0] += $" ({kept} from the cache)";
        if (Count(report, ProofStatus.ByReference) is > 0 and var byReference)
            parts.Add($"{byReference} by reference alone");
        if (Count(report, ProofStatus.NotHere) is > 0 and var notHere) parts.Add($"{notHere} not proven here");
        parts.Add($"{Count(report, ProofStatus.Wrong)} wrong");
        if (report.Results.Sum(r => r.Mutations) is > 0 and var mutations)
            parts.Add($"broken on purpose in {mutations} ways");
        if (report.Results.Count(r => r.Live is not null) is > 0 and var live)
            parts.Add($"{live} tried on {report.Results.First(r => r.Live is not null).Live} as well");
        if (report.Mistakes.Count is > 0 and var mistakes) parts.Add($"{mistakes} mistakes in the files");
        var seconds = report.Took.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        return $"{string.Join(", ", parts)}. {seconds} s with {report.Versions}.";
    }

    private static int Count(ProveReport report, ProofStatus status) => report.Results.Count(r => r.Status == status);
}
