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
            using var file = File.OpenRead(path);
            using var bytes = new MemoryStream();
            var part = new byte[81_920];
            // What has no length, such as a pipe, may have no end, either.
            for (int read; (read = file.Read(part)) > 0; bytes.Write(part, 0, read))
                if (bytes.Length + read > MostBytes || (file.CanSeek && file.Length > MostBytes))
                    return (null, $"{path} is larger than {MostBytes / 1_000_000} MB, which is the most that can be"
                        + " read. Split it into several files.");
            return (new SourceFile(path, bytes.ToArray()), null);
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
