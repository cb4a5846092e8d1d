using Bot.Emulators.Telegram;
using Bot.Host.Tests.Support;
using Bot.Host.Tests.Telegram.World;

namespace Bot.Host.Tests.Telegram.Restarts;

/// <summary>A Telegram in this process and the built worker as another one, which can be killed.</summary>
internal sealed class KilledWorld : IAsyncDisposable
{
    private readonly Sandbox _sandbox = new Sandbox().WithSmallBank();
    private readonly List<string> _printed = [];
    private string[] _settings = [];
    private WorkerProcess _worker = null!;

    private KilledWorld()
    {
    }

    public TelegramServer Telegram { get; private set; } = null!;

    public string Database => _sandbox.Database;

    public static async Task<KilledWorld> Start(Delivery way)
    {
        var world = new KilledWorld
        {
            Telegram = await TelegramServer.Start(new()
            {
                AnswerWindow = TimeSpan.FromMinutes(2),
                Budgets = Fast.OfTelegram,
                Patience = Until.Deadline,
            }),
        };
        world._settings =
        [
            $"--Telegram:Token={world.Telegram.Token}", $"--Telegram:ApiBaseUrl={world.Telegram.ApiBaseUrl}",
            .. Fast.OfBot, .. Ways.Settings(way),
        ];
        await world.Starts();
        return world;
    }

    public async Task Starts() => _worker = await WorkerProcess.Start(_sandbox, _settings);

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

    /// <summary>Waits until the worker waits for the answer to such a call.</summary>
    public Task Hangs(string method) => Until.True(
        () => Telegram.Requests.Any(r => r.Method == method && r.Fault is not null), () => $"{method} is called");

    public void IsInOrder()
    {
        Telegram.HasNoViolations();
        Assert.Equal(0, Telegram.TooManyRequests);
        var printed = string.Join('\n', [.. _printed, _worker.Output]);
        Assert.DoesNotContain(Telegram.Token.Split(':')[1], printed);
        Assert.DoesNotContain("Exception", printed);
    }

    public async ValueTask DisposeAsync()
    {
        await _worker.DisposeAsync();
        await Telegram.DisposeAsync();
        _sandbox.Dispose();
    }
}
