namespace Bot.Features.Content.Files;

/// <summary>Hints of the file system that something in a folder changed: late, missing or too many.</summary>
internal sealed class FolderHints : IDisposable
{
    private readonly SemaphoreSlim _hint = new(0, 1);
    private readonly FileSystemWatcher? _watcher;

    public FolderHints(string folder)
    {
        try
        {
            _watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
            _watcher.Changed += (_, _) => Give();
            _watcher.Created += (_, _) => Give();
            _watcher.Deleted += (_, _) => Give();
            _watcher.Renamed += (_, _) => Give();
            _watcher.Error += (_, _) => Give();
            _watcher.EnableRaisingEvents = true;
            Work = true;
        }
        catch (Exception e) when (e is IOException or ArgumentException or PlatformNotSupportedException)
        {
            // No such folder any more, or the user's inotify watches are used up. Checking by time goes on.
            _watcher?.Dispose();
        }
    }

    /// <summary>Whether the system gives hints for this folder.</summary>
    public bool Work { get; }

    /// <summary>Waits for a hint, at most for this long.</summary>
    public async Task Next(TimeSpan atMost, TimeProvider clock, CancellationToken ct)
    {
        using var timeout = new CancellationTokenSource(atMost, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, ct);
        try
        {
            await _hint.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // Time is up: look all the same.
        }
    }

    public void Dispose()
    {
        _watcher?.Dispose();
        _hint.Dispose();
    }

    private void Give()
    {
        try
        {
            _hint.Release();
        }
        catch (Exception e) when (e is SemaphoreFullException or ObjectDisposedException)
        {
            // A hint is waiting already, or nobody waits any more.
        }
    }
}
