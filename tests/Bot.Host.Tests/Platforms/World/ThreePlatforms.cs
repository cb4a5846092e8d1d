using Bot.Emulators.Discord;
using Bot.Emulators.Telegram;
using Bot.Host.Tests.Platforms.Learners;
using Bot.Host.Tests.Support;
using Bot.Host.Tests.Telegram.World;

namespace Bot.Host.Tests.Platforms.World;

/// <summary>One worker on three platforms, with a learner on each. All live by one clock, which begins on Monday,
/// 2 March 2026, 10:00 UTC.</summary>
internal sealed class ThreePlatforms : IAsyncDisposable
{
    private readonly Sandbox _sandbox = new Sandbox().WithSmallBank();
    private readonly KeptLog _log = new();
    private readonly List<string> _settings = [];
    private HostedWorker? _worker;

    private ThreePlatforms() => Clock.Moved += () => _worker?.Wakes();

    public TelegramServer Telegram { get; private set; } = null!;

    /// <summary>Between the worker and Telegram.</summary>
    public Line ToTelegram { get; private set; } = null!;

    public DiscordServer Discord { get; private set; } = null!;

    public ShiftedClock Clock { get; } = new(new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero));

    /// <summary>Where the web chat is; a restart moves it.</summary>
    public Uri Url { get; private set; } = null!;

    /// <summary>Who may ask for <c>/status</c>.</summary>
    public Operators Operators { get; private set; } = null!;

    /// <summary>One learner on each platform, by its name.</summary>
    public IReadOnlyDictionary<string, Learner> Learners { get; private set; } = null!;

    public string Database => _sandbox.Database;

    /// <summary>The web chat's own database.</summary>
    public string WebChat => _sandbox.WebChat;

    public IReadOnlyList<string> Log => _log.Lines;

    /// <summary>All three platforms, each with a learner who has turned the daily question on.</summary>
    public static async Task<ThreePlatforms> Start(DiscordServerOptions? discord = null)
    {
        var world = new ThreePlatforms();
        world.Telegram = await TelegramServer.Start(
            new() { Clock = world.Clock, Budgets = Fast.OfTelegram, Patience = Until.Deadline });
        world.Discord = await DiscordServer.Start(
            (discord ?? new()) with { Clock = world.Clock, Patience = Until.Deadline });
        world.ToTelegram = Line.To(world.Telegram.ApiBaseUrl);
        world.Operators = new(world);
        world._settings.AddRange(
        [
            $"--Storage:ConnectionString=Data Source={world._sandbox.Database};Pooling=false",
            $"--Content:Path={world._sandbox.File("content")}", "--Web:Url=http://127.0.0.1:0",
            $"--Telegram:Token={world.Telegram.Token}", $"--Telegram:ApiBaseUrl={world.ToTelegram.Url}",
            $"--Discord:Token={world.Discord.Token}", $"--Discord:ApiBaseUrl={world.Discord.ApiBaseUrl}",
            .. Fast.OfBot, .. world.Operators.Settings,
        ]);
        await world.Starts();
        world.Learners = new Dictionary<string, Learner>
        {
            ["telegram"] = new TelegramLearner(world.Telegram, world.Telegram.Person("Tia")),
            ["discord"] = new DiscordLearner(world.Discord.Person("Dan").Dm()),
            ["web"] = new WebLearner("wes", () => world.Url),
        };
        await Task.WhenAll(world.Learners.Values.Select(learner => learner.Begins()));
        return world;
    }

    public async Task Starts()
    {
        _worker = await HostedWorker.Start(Clock, _log, [.. _settings]);
        Url = _worker.Url;
        await Discord.IsConnected();
        await Until.True(() => Discord.CommandPuts > 0, () => "the commands are registered");
    }

    /// <summary>A clean stop.</summary>
    public async Task Stops()
    {
        await _worker!.DisposeAsync();
        _worker = null;
    }

    /// <summary>Waits until a message was sent of which nobody knows whether it is shown.</summary>
    public Task IsInDoubt() => Until.True(
        () => Rows.Number(Database, "SELECT count(*) FROM dispatches WHERE state = 'uncertain'") == 1,
        () => "a message is uncertain");

    /// <summary>No platform was ever told an address of another one.</summary>
    public void LeaksNothing()
    {
        var toTelegram = string.Join('\n', Telegram.Requests);
        var toDiscord = string.Join('\n', Discord.Requests);
        var chats = Rows.Of(
            Database, "SELECT platform, address FROM chats UNION SELECT platform, user_key FROM accounts",
            r => (Platform: r.GetString(0), Address: r.GetString(1)));
        Assert.Equal(3, chats.Select(c => c.Platform).Distinct().Count());
        foreach (var (platform, address) in chats)
        {
            if (platform != "telegram") Assert.DoesNotContain(address, toTelegram);
            if (platform != "discord") Assert.DoesNotContain(address, toDiscord);
        }
    }

    /// <summary>What holds after every story: no platform had anything to complain of, everybody on Discord was
    /// answered in time, and the log is clean.</summary>
    public void IsInOrder()
    {
        Telegram.HasNoViolations();
        Assert.Equal(0, Telegram.TooManyRequests);
        Discord.HasNoViolations();
        Assert.Empty(Discord.FailedInteractions);
        Assert.DoesNotContain(Log, line => line.Contains(Discord.Token, StringComparison.Ordinal));
        Assert.DoesNotContain(Log, line => line.Contains(Telegram.Token.Split(':')[1], StringComparison.Ordinal));
        Assert.DoesNotContain(Log, line => line.Contains("Exception", StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var page in Learners?.Values.OfType<IAsyncDisposable>() ?? []) await page.DisposeAsync();
        if (Operators is not null) await Operators.DisposeAsync();
        if (_worker is not null) await _worker.DisposeAsync();
        await ToTelegram.DisposeAsync();
        await Telegram.DisposeAsync();
        await Discord.DisposeAsync();
        _log.Dispose();
        _sandbox.Dispose();
    }
}
