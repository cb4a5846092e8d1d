using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bot.ContentTools.Statistics.Showing;

/// <summary>Tells statistics to programs.</summary>
public static class StatisticsJson
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>One JSON document with everything.</summary>
    public static void Write(ContentStatistics statistics, TextWriter to) =>
        to.WriteLine(JsonSerializer.Serialize(statistics, Json));
}
