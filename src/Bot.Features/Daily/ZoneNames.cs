using NodaTime;
using NodaTime.TimeZones;

namespace Bot.Features.Daily;

/// <summary>IANA zones as people write them.</summary>
internal static class ZoneNames
{
    private static readonly HashSet<string> OfPlaces =
        [.. TzdbDateTimeZoneSource.Default.ZoneLocations!.Select(place => place.ZoneId)];

    private static readonly Dictionary<string, string> ByLowerCase =
        DateTimeZoneProviders.Tzdb.Ids.ToDictionary(id => id.ToLowerInvariant(), NameToday);

    /// <summary>The zone's proper name, whatever the case and with blanks for underscores; an old name such as
    /// Asia/Calcutta, which browsers still report, gives the one of today. Null when there is none.</summary>
    public static string? Find(string? text) =>
        text is null ? null : ByLowerCase.GetValueOrDefault(text.Trim().Replace(' ', '_').ToLowerInvariant());

    /// <summary>Zones of places whose name begins with or contains the text, the likeliest first; with no text, UTC and
    /// then all. What fits none gives the names that are near.</summary>
    public static IEnumerable<string> Matching(string text)
    {
        var wanted = text.Trim().Replace(' ', '_');
        var found = OfPlaces.Append("UTC")
            .Where(zone => zone.Contains(wanted, StringComparison.OrdinalIgnoreCase))
            .OrderBy(zone => RankOf(zone, wanted)).ThenBy(zone => zone, StringComparer.Ordinal).ToList();
        return found.Count > 0 ? found : Near(text);
    }

    private static int RankOf(string zone, string wanted) => zone switch
    {
        "UTC" => 0,
        _ when zone[(zone.LastIndexOf('/') + 1)..].StartsWith(wanted, StringComparison.OrdinalIgnoreCase) => 1,
        _ when zone.StartsWith(wanted, StringComparison.OrdinalIgnoreCase) => 2,
        _ => 3,
    };

    /// <summary>Up to three names that somebody may have meant.</summary>
    public static IReadOnlyList<string> Near(string text)
    {
        var wanted = text.Trim().Replace(' ', '_').ToLowerInvariant();
        if (wanted.Length is 0 or > 40) return [];
        return [.. ByLowerCase
            .Where(z => z.Value.Contains('/') && !z.Key.StartsWith("etc/", StringComparison.Ordinal))
            .Select(z => (Name: z.Value, Far: Distance(z.Key, wanted)))
            .Where(z => z.Far <= 2).OrderBy(z => z.Far).ThenBy(z => z.Name).Select(z => z.Name).Distinct().Take(3)];
    }

    /// <summary>Names of places stay, although tzdb also joins places that only share their time: Europe/Oslo is not
    /// to become Europe/Berlin.</summary>
    private static string NameToday(string id) =>
        !OfPlaces.Contains(id) && id.Contains('/')
        && TzdbDateTimeZoneSource.Default.CanonicalIdMap[id] is var today && OfPlaces.Contains(today)
            ? today
            : id;

    private static int Distance(string zone, string wanted)
    {
        var city = zone[(zone.LastIndexOf('/') + 1)..];
        if (city.Contains(wanted, StringComparison.Ordinal)) return 0;
        return Math.Min(Edits(city, wanted), Edits(zone, wanted));
    }

    /// <summary>Levenshtein's distance.</summary>
    private static int Edits(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (row[j], diagonal) = (
                    Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)), row[j]);
        }
        return row[^1];
    }
}
