using Bot.ContentTools.Exchange;
using Bot.ContentTools.Files;

namespace Bot.ContentTools.Formats.Anki;

/// <summary>Reads a package of Anki.</summary>
internal static class AnkiPackage
{
    /// <summary>Newest first: older ones beside it only ask their readers to update.</summary>
    private static readonly string[] Collections = ["collection.anki21b", "collection.anki21", "collection.anki2"];

    public static bool IsCollection(string name) => Collections.Contains(name);

    public static void Read(SourceFile file, ImportReport report)
    {
        var name = Collections.FirstOrDefault(Package.Names(file).Contains);
        var entry = Package.Open(
            file, n => n == name, (n, why) =>
            {
                if (n is null || n == name) report.Skipped(new Spot(0, n), why);
            }).FirstOrDefault();
        if (entry is null) return;
        var bytes = entry.Bytes;
        if (name == Collections[0])
        {
            var (unpacked, problem) = Zstd.Unpacked(bytes);
            if (problem is not null) report.Skipped(new Spot(0, name), problem);
            if (unpacked is null) return;
            bytes = unpacked;
        }
        AnkiCollection.Read(bytes, report);
    }
}
