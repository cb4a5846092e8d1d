using Bot.Emulators.Discord;
using Bot.Host.Tests.Support;

namespace Bot.Host.Tests.Discord.Restarts;

/// <summary>A Discord in this process and the built worker as another one, which can be killed. Discord waits longer
/// for answers than the real one, as long as a restart takes.</summary>
internal sealed class KilledWorld : IAsyncDisposable
{
    private readonly Sandbox _sandbox = new Sandbox().WithSmallBank();
    private readonly List<string> _printed = [];
    private WorkerProcess _worker = null!;

    private KilledWorld()
    {
    }

    public DiscordServer Discord { get; private set; } = null!;

    public string Database => _sandbox.Database;

    public static async Task<KilledWorld> Start()
    {
        var world = new KilledWorld
        {
            Discord = await DiscordServer.Start(new()
            {
                AcknowledgeWindow = TimeSpan.FromMinutes(2),
                Patience = Until.Deadline,
            }),
        };
        await world.Starts();
        await Until.True(() => world.Discord.CommandPuts > 0, () => "the commands are registered");
        return world;
    }

    public async Task Starts()
    {
        _worker = await WorkerProcess.Start(
            _sandbox, $"--Discord:Token={Discord.Token}", $"--Discord:ApiBaseUrl={Discord.ApiBaseUrl}");
        await Discord.IsConnected();
    }

    /// <summary>kill -9.</summary>
    public async Task Kills()
    {
        await _worker.Kill();
        _printed.Add(_worker.Output);
        await _worker.DisposeAsync();
    }

    /// <summary>Ctrl+C.</summary>
    public async Task<Ended> Interrupts()
    {
        var ended = await _worker.Interrupt();
        _printed.Add(ended.Output);
        return ended;
    }

    /// <summary>Waits until the worker waits for the answer to such a request.</summary>
    public Task Hangs(string route) => Until.True(
        () => Discord.Requests.Any(r => r.Fault is not null), () => $"{route} is called");

    public void IsInOrder()
    {
        Discord.HasNoViolations();
        var printed = string.Join('\n', [.. _printed, _worker.Output]);
        Assert.DoesNotContain(Discord.Token, printed);
        Assert.DoesNotContain("Exception", printed);
    }

    public async ValueTask DisposeAsync()
    {
        await _worker.DisposeAsync();
        await Discord.DisposeAsync();
        _sandbox.Dispose();
    }
}
