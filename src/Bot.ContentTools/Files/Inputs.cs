namespace Bot.ContentTools.Files;

/// <summary>Finds and opens the files that somebody named.</summary>
public static class Inputs
{
    /// <summary>A larger file would not fit into a small server's memory.</summary>
    public const long MostBytes = 100_000_000;

    /// <summary>The files, those of folders in the order of their names; or a sentence that says what is wrong with
    /// them.</summary>
    public static (IReadOnlyList<Input> Files, string? Problem) Find(IEnumerable<string> paths)
    {
        var files = new List<Input>();
        foreach (var path in paths)
        {
            if (File.Exists(path)) files.Add(new Input(path, IsNamed: true));
            else if (Directory.Exists(path)) files.AddRange(Within(path).Select(f => new Input(f, IsNamed: false)));
            else return ([], $"There is no file {path}.");
        }
        return files.Count == 0 ? ([], "There is no file to read.") : (files.DistinctBy(f => f.Path).ToList(), null);
    }

    /// <summary>The file, or a sentence that says why it cannot be read.</summary>
    public static (SourceFile? File, string? Problem) Open(string path)
    {
        try
        {
            if (new FileInfo(path).Length is > MostBytes and var length)
                return (null, $"{path} has {length / 1_000_000} MB, and at most {MostBytes / 1_000_000} MB can be"
                    + " read. Split it into several files.");
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

/// <summary>A file to be read.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="IsNamed">Whether its user named it, and not the folder that it is in.</param>
public sealed record Input(string Path, bool IsNamed);
