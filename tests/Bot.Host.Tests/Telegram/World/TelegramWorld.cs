using Bot.Emulators.Telegram;
using Bot.Host.Tests.Support;

namespace Bot.Host.Tests.Telegram.World;

/// <summary>A Telegram of its own, with people, and a worker that speaks to it over HTTP. Both live by one clock, which
/// begins on Monday, 2 March 2026, 10:00 UTC.</summary>
internal sealed class TelegramWorld : IAsyncDisposable
{
    private readonly Sandbox _sandbox = new Sandbox().WithSmallBank();
    private readonly KeptLog _log = new();
    private readonly List<string> _settings = [];
    private HostedWorker? _worker;

    private TelegramWorld() => Clock.Moved += () => _worker?.Wakes();

    public TelegramServer Telegram { get; private set; } = null!;

    public ShiftedClock Clock { get; } = new(new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero));

    /// <summary>Where the web chat is, if it runs.</summary>
    public Uri Url => _worker!.Url;

    /// <summary>Who may ask for <c>/status</c>.</summary>
    public TelegramPerson Operator { get; private set; } = null!;

    public string Database => _sandbox.Database;

    public IReadOnlyList<string> Log => _log.Lines;

    /// <summary>Telegram alone; the worker comes with <see cref="Starts"/>. With limits among the settings, Telegram
    /// has its real ones.</summary>
    public static async Task<TelegramWorld> Prepare(
        Delivery way, TelegramServerOptions? options = null, params string[] settings)
    {
        var world = new TelegramWorld();
        var isReal = settings.Any(s => s.StartsWith("--Telegram:Limits", StringComparison.Ordinal));
        world.Telegram = await TelegramServer.Start((options ?? new()) with
        {
            Clock = world.Clock,
            Budgets = isReal ? new() : Fast.OfTelegram,
        });
        world.Operator = world.Telegram.Person("Ona");
        world._settings.AddRange(
        [
            $"--Storage:ConnectionString=Data Source={world._sandbox.Database};Pooling=false",
            $"--Content:Path={world._sandbox.File("content")}",
            "--Web:Enabled=false", "--Web:Url=http://127.0.0.1:0",
            $"--Telegram:Token={world.Telegram.Token}", $"--Telegram:ApiBaseUrl={world.Telegram.ApiBaseUrl}",
            $"--Operators:0=telegram:{world.Operator.Id}", .. Fast.OfBot, .. Ways.Settings(way), .. settings,
        ]);
        return world;
    }

    public static async Task<TelegramWorld> Start(
        Delivery way, TelegramServerOptions? options = null, params string[] settings)
    {
        var world = await Prepare(way, options, settings);
        await world.Starts();
        return world;
    }

    public async Task Starts() => _worker = await HostedWorker.Start(Clock, _log, [.. _settings]);

    /// <summary>A clean stop.</summary>
    public async Task Stops()
    {
        await _worker!.DisposeAsync();
        _worker = null;
    }

    /// <summary>A person with her private chat turned on, at 09:00 UTC.</summary>
    public async Task<TelegramPerson> Learner(string name)
    {
        var person = Telegram.Person(name);
        await person.Types("/start");
        await person.Sees("Welcome to Quizline");
        return person;
    }

    /// <summary>Waits until the worker is done with all that happened so far.</summary>
    public Task Settles() => Until.True(() => Telegram.PendingUpdates == 0, () => "every update is taken");

    /// <summary>Ends the poll that began before the clock was moved: when its updates happened, the worker could not
    /// tell.</summary>
    public async Task Breathes()
    {
        await Operator.Types("/help");
        await Settles();
    }

    /// <summary>What holds after every story: Telegram had nothing to complain of, and the log is clean.</summary>
    public void IsInOrder()
    {
        Telegram.HasNoViolations();
        Assert.True(
            Telegram.TooManyRequests == 0,
            string.Join('\n', Telegram.Requests.Select(r => $"{r.At:HH:mm:ss.fff} {r}")));
        Assert.DoesNotContain(Log, line => line.Contains(Telegram.Token.Split(':')[1], StringComparison.Ordinal));
        Assert.DoesNotContain(Log, line => line.Contains("Exception", StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        if (_worker is not null) await _worker.DisposeAsync();
        await Telegram.DisposeAsync();
        _log.Dispose();
        _sandbox.Dispose();
    }
}
