using Bot.Emulators.Discord;
using Bot.Host.Tests.Support;

namespace Bot.Host.Tests.Discord.World;

/// <summary>A Discord of its own, with people, and a worker that speaks to it over HTTP and WebSocket. Both live by one
/// clock, which begins on Monday, 2 March 2026, 10:00 UTC.</summary>
internal sealed class DiscordWorld : IAsyncDisposable
{
    private readonly Sandbox _sandbox = new Sandbox().WithSmallBank();
    private readonly KeptLog _log = new();
    private readonly List<string> _settings = [];
    private HostedWorker? _worker;

    private DiscordWorld() => Clock.Moved += () => _worker?.Wakes();

    public DiscordServer Discord { get; private set; } = null!;

    public ShiftedClock Clock { get; } = new(new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero));

    /// <summary>Where the web chat is, if it runs.</summary>
    public Uri Url => _worker!.Url;

    /// <summary>Who may ask for <c>/status</c>.</summary>
    public DiscordPerson Operator { get; private set; } = null!;

    public string Database => _sandbox.Database;

    public IReadOnlyList<string> Log => _log.Lines;

    /// <summary>Discord alone; the worker comes with <see cref="Starts"/>.</summary>
    public static async Task<DiscordWorld> Prepare(DiscordServerOptions? options = null, params string[] settings)
    {
        var world = new DiscordWorld();
        world.Discord = await DiscordServer.Start((options ?? new()) with { Clock = world.Clock });
        world.Operator = world.Discord.Person("Ona");
        world._settings.AddRange(
        [
            $"--Storage:ConnectionString=Data Source={world._sandbox.Database};Pooling=false",
            $"--Content:Path={world._sandbox.File("content")}",
            "--Web:Enabled=false", "--Web:Url=http://127.0.0.1:0",
            $"--Discord:Token={world.Discord.Token}", $"--Discord:ApiBaseUrl={world.Discord.ApiBaseUrl}",
            $"--Operators:0=discord:{world.Operator.Id}", .. settings,
        ]);
        return world;
    }

    public static async Task<DiscordWorld> Start(DiscordServerOptions? options = null, params string[] settings)
    {
        var world = await Prepare(options, settings);
        await world.Starts();
        return world;
    }

    /// <summary>Starts the worker and waits until it is ready.</summary>
    public async Task Starts()
    {
        await Launches();
        await IsReady();
    }

    /// <summary>Waits until the worker has a session and its commands are offered.</summary>
    public async Task IsReady()
    {
        await Discord.IsConnected();
        await Until.True(() => Discord.CommandPuts > 0, () => "the commands are registered");
    }

    /// <summary>Starts the worker and waits for nothing.</summary>
    public async Task Launches() => _worker = await HostedWorker.Start(Clock, _log, [.. _settings]);

    /// <summary>A clean stop.</summary>
    public async Task Stops()
    {
        await _worker!.DisposeAsync();
        _worker = null;
    }

    /// <summary>Somebody with the daily question in her direct messages, at 09:00 UTC.</summary>
    public async Task<DiscordMember> Learner(string name)
    {
        var direct = Discord.Person(name).Dm();
        await direct.Uses("/start");
        await direct.Sees("Welcome to Quizline");
        return direct;
    }

    /// <summary>Waits until the worker knows that it may speak everywhere again.</summary>
    public Task MaySpeakAgain() => Until.True(
        () => Rows.Number(Database, "SELECT count(*) FROM chats WHERE state <> 'active'") == 0,
        () => "no chat is stopped");

    /// <summary>What holds after every story: Discord had nothing to complain of, everybody was answered in time, and
    /// the log is clean.</summary>
    public void IsInOrder()
    {
        Discord.HasNoViolations();
        Assert.Empty(Discord.FailedInteractions);
        Assert.DoesNotContain(Log, line => line.Contains(Discord.Token, StringComparison.Ordinal));
        Assert.DoesNotContain(Log, line => line.Contains("Exception", StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        if (_worker is not null) await _worker.DisposeAsync();
        await Discord.DisposeAsync();
        _log.Dispose();
        _sandbox.Dispose();
    }
}
