namespace Bot.ContentTools.Files;

/// <summary>Finds and opens the files that somebody named.</summary>
public static class Inputs
{
    /// <summary>A larger file would not fit into a small server's memory.</summary>
    public const long MostBytes = 100_000_000;

    /// <summary>The files, those of folders in the order of their names; or a sentence that says what is wrong with
    /// them.</summary>
    public static (IReadOnlyList<string> Files, string? Problem) Find(IEnumerable<string> paths)
    {
        var files = new List<string>();
        foreach (var path in paths)
        {
            if (File.Exists(path)) files.Add(path);
            else if (!Directory.Exists(path)) return ([], $"There is no file {path}.");
            else files.AddRange(Within(path));
        }
        return files.Count == 0 ? ([], "There is no file to read.") : (files.Distinct().ToList(), null);
    }

    /// <summary>The file, or a sentence that says why it cannot be read.</summary>
    public static (SourceFile? File, string? Problem) Open(string path)
    {
        try
        {
            if (new FileInfo(path).Length is > MostBytes and var length)
                return (null, $"{path} has {length / 1_000_000} MB, and at most {MostBytes / 1_000_000} MB can be read. "
                    + "Split it into several files.");
            return (new SourceFile(path, File.ReadAllBytes(path)), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, $"{path} cannot be read: {e.Message}");
        }
    }

    private static IEnumerable<string> Within(string folder) => Directory
        .EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 20 })
        .Where(f => !Path.GetFileName(f).StartsWith('.')).Order(StringComparer.Ordinal);
}
