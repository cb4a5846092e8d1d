namespace Bot.ContentTools.Importing;

/// <summary>A folder in which a bank is put together. What is left in it when the work ends is deleted.</summary>
internal sealed class Stage : IDisposable
{
    private Stage(string folder) => Folder = Directory.CreateDirectory(folder).FullName;

    public string Folder { get; }

    /// <summary>On the disk of the content, hidden from the worker.</summary>
    public static Stage Within(string content) =>
        new(Path.Combine(Directory.CreateDirectory(content).FullName, $".import-{Guid.NewGuid():N}"));

    /// <summary>For what is thrown away in any case.</summary>
    public static Stage InTemporaryFolder() => new(Directory.CreateTempSubdirectory("quizline-import-").FullName);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
