namespace Bot.ContentTools.Importing.Writing;

/// <summary>A folder in which a bank is put together. What is left in it when the work ends is deleted; what is left
/// when the process ends before its work, by the next one.</summary>
internal sealed class Stage : IDisposable
{
    private const string Prefix = ".import-";
    private const string LockFile = ".lock";

    private readonly FileStream _lock;

    private Stage(string folder)
    {
        Folder = Directory.CreateDirectory(folder).FullName;
        _lock = Lock(Folder);
    }

    public string Folder { get; }

    /// <summary>On the disk of the content, hidden from the worker.</summary>
    public static Stage Within(string content)
    {
        Directory.CreateDirectory(content);
        foreach (var left in Directory.EnumerateDirectories(content, Prefix + "*").ToList()) Remove(left);
        return new Stage(Path.Combine(content, $"{Prefix}{Guid.NewGuid():N}"));
    }

    /// <summary>For what is thrown away in any case.</summary>
    public static Stage InTemporaryFolder() => new(Directory.CreateTempSubdirectory("quizline-import-").FullName);

    public void Dispose()
    {
        _lock.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static void Remove(string left)
    {
        try
        {
            Lock(left).Dispose();
            Directory.Delete(left, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another import is at work in it, or it is somebody else's.
        }
    }

    private static FileStream Lock(string folder) =>
        new(Path.Combine(folder, LockFile), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
}
