using System.Globalization;

namespace Bot.ContentTools.Exchange;

/// <summary>Tells remarks to people.</summary>
public static class RemarkText
{
    private const int PlacesPerLine = 10;

    /// <summary>Each question that was not taken has a line of its own; what was lost or repaired is told once, with
    /// all its places.</summary>
    public static void Write(IReadOnlyList<Remark> remarks, TextWriter to)
    {
        foreach (var skipped in remarks.Where(r => r.Kind == RemarkKind.Skipped))
            to.WriteLine($"{skipped.Place}: not taken: {skipped.What}."
                + (string.IsNullOrEmpty(skipped.Question) ? "" : $" “{skipped.Question}”"));
        foreach (var same in remarks.Where(r => r.Kind != RemarkKind.Skipped).GroupBy(r => (r.Kind, r.File, r.What)))
        {
            var word = same.Key.Kind == RemarkKind.Lost ? "left out" : "repaired";
            to.WriteLine($"{same.Key.File}: {word}: {same.Key.What}.{Places([.. same.Select(r => r.Spot)])}");
        }
    }

    /// <summary>What an export left out: each sentence once, with the questions that it is about.</summary>
    public static void WriteOfExport(IReadOnlyList<Remark> remarks, TextWriter to)
    {
        foreach (var same in remarks.GroupBy(r => (r.Kind, r.What)))
        {
            var ids = same.Select(r => r.File).Distinct().ToList();
            var named = string.Join(", ", ids.Take(PlacesPerLine))
                + (ids.Count > PlacesPerLine ? $" and {ids.Count - PlacesPerLine} more" : "");
            var word = same.Key.Kind == RemarkKind.Skipped ? "not written" : "left out";
            to.WriteLine($"{word}: {same.Key.What}: {named}.");
        }
    }

    private static string Places(IReadOnlyList<Spot> spots)
    {
        var places = spots.Where(s => s != default)
            .Select(s => s.Item ?? s.Line.ToString(CultureInfo.InvariantCulture)).Distinct().ToList();
        if (places.Count == 0) return "";
        var lines = string.Join(
            "\n  ", places.Chunk(PlacesPerLine).Select(part => string.Join(", ", part)));
        var word = spots.All(s => s.Item is null) ? places.Count == 1 ? "Line" : "Lines" : "In";
        return places.Count > PlacesPerLine
            ? $" {places.Count} times: {word.ToLowerInvariant()}\n  {lines}"
            : $" {word} {lines}.";
    }
}
