namespace Bot.Features.Data;

/// <summary>Lets one worker at a time use a database file. The system drops the lock when the process ends, however it
/// ends.</summary>
public sealed class WorkerLock : IDisposable
{
    private readonly FileStream _file;

    private WorkerLock(FileStream file) => _file = file;

    /// <summary>Takes the lock, or gives null when another worker holds it.</summary>
    public static WorkerLock? TryTake(StorageOptions storage)
    {
        Directory.CreateDirectory(storage.Folder);
        try
        {
            return new WorkerLock(new FileStream(
                storage.File + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException) when (Directory.Exists(storage.Folder))
        {
            return null;
        }
    }

    /// <summary>Gives the lock back.</summary>
    public void Dispose() => _file.Dispose();
}
