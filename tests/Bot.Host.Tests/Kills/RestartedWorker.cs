using Bot.Host.Tests.Support;

namespace Bot.Host.Tests.Kills;

/// <summary>A worker that is killed and started again; people find it by its address of the moment.</summary>
internal sealed class RestartedWorker(Sandbox sandbox) : IAsyncDisposable
{
    private WorkerProcess _process = null!;

    /// <summary>Where it is, or was last.</summary>
    public Uri Url { get; private set; } = null!;

    public async Task Start()
    {
        _process = await WorkerProcess.Start(sandbox);
        Url = _process.Url;
    }

    public Task Kill() => _process.Kill();

    public Task<Ended> Interrupt() => _process.Interrupt();

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
