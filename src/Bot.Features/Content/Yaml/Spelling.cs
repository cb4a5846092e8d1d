namespace Bot.Features.Content.Yaml;

/// <summary>Guesses what an author meant.</summary>
internal static class Spelling
{
    /// <summary>A remedy that names the word most like the one written, or all that may stand there.</summary>
    public static string Suggest(string written, IEnumerable<string> known)
    {
        var words = known.ToList();
        if (Nearest(written, words) is { } nearest) return $"Did you mean '{nearest}'?";
        return words.Count > 0 ? $"It can be: {string.Join(", ", words)}." : "Remove it.";
    }

    /// <summary>The word most like the one written, or null when none is much like it.</summary>
    public static string? Nearest(string written, IEnumerable<string> known)
    {
        var nearest = known.Where(w => w.Length > 0).MinBy(w => Distance(written, w));
        return nearest is not null && Distance(written, nearest) <= Math.Max(1, (nearest.Length + 1) / 3)
            ? nearest
            : null;
    }

    /// <summary>How many letters to insert, remove or change (Levenshtein); letter case does not count.</summary>
    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > b.Length) return int.MaxValue;
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + change));
            }
        }
        return row[^1];
    }
}
