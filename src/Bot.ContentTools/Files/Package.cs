using System.IO.Compression;

namespace Bot.ContentTools.Files;

/// <summary>Opens packages, which are zip files, without believing what they say of themselves.</summary>
internal static class Package
{
    private const int MostEntries = 10_000;
    private const long MostBytes = 200_000_000;

    /// <summary>Text is packed to a tenth, rarely to a hundredth.</summary>
    private const int MostRatio = 1_000;

    private const int RatioFrom = 1_000_000;

    /// <summary>Whether a file begins as packages do.</summary>
    public static bool IsOne(SourceFile file) => file.Bytes.Span.StartsWith("PK\u0003\u0004"u8);

    /// <summary>The names in a package, if it can be opened; never throws.</summary>
    public static IReadOnlyList<string> Names(SourceFile file)
    {
        using var zip = Zip(file);
        return zip is null ? [] : [.. zip.Entries.Take(MostEntries).Select(e => e.FullName)];
    }

    /// <summary>The files in a package, named <c>pack.zip/dir/name.xml</c>.</summary>
    /// <param name="file">The package.</param>
    /// <param name="isWanted">Says of a name in the package whether it is needed.</param>
    /// <param name="tell">Takes what cannot be read: the name in the package, or null for all of it, and why.</param>
    public static IEnumerable<SourceFile> Open(
        SourceFile file, Func<string, bool> isWanted, Action<string?, string> tell)
    {
        using var zip = Zip(file);
        if (zip is null) tell(null, "The package is damaged and cannot be opened; fetch it again");
        else if (zip.Entries.Count > MostEntries) tell(null, $"The package has more than {MostEntries} files");
        else
        {
            var left = MostBytes;
            foreach (var entry in zip.Entries.Where(e => !e.FullName.EndsWith('/')))
            {
                if (left <= 0) yield break;
                if (Refused(entry.FullName) is { } reason) tell(entry.FullName, reason);
                else if (isWanted(entry.FullName) && Read(entry, ref left, tell) is { } bytes)
                    yield return new SourceFile($"{file.Name}/{entry.FullName}", bytes);
            }
        }
    }

    private static string? Refused(string name) =>
        name.StartsWith('/') || name.Contains('\\') || name.Contains(':') || name.Split('/').Contains("..")
            ? "Its name leads out of the package, so it is not opened"
        : name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)
            ? "A package within a package is not opened; unpack it and import it by itself"
        : null;

    private static byte[]? Read(ZipArchiveEntry entry, ref long left, Action<string?, string> tell)
    {
        try
        {
            if (entry.IsEncrypted)
            {
                tell(entry.FullName, "It is locked with a password; unpack the package and import what was in it");
                return null;
            }
            using var from = entry.Open();
            using var to = new MemoryStream();
            var buffer = new byte[81_920];
            for (int count; (count = from.Read(buffer)) > 0;)
            {
                left -= count;
                to.Write(buffer, 0, count);
                var isBomb = to.Length > RatioFrom && to.Length / MostRatio > entry.CompressedLength;
                if (left > 0 && !isBomb) continue;
                tell(entry.FullName, isBomb
                    ? "It is packed far too tightly to be text, so it is not read"
                    : $"The package unpacks to more than {MostBytes / 1_000_000} MB; the rest of it is not read");
                return null;
            }
            return to.ToArray();
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException)
        {
            tell(entry.FullName, "It is damaged within the package and cannot be read");
            return null;
        }
    }

    private static ZipArchive? Zip(SourceFile file)
    {
        try
        {
            var zip = new ZipArchive(new MemoryStream(file.Bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            _ = zip.Entries.Count;
            return zip;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or ArgumentException)
        {
            return null;
        }
    }
}
