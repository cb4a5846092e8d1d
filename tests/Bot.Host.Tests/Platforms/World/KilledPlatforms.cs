using Bot.Emulators.Discord;
using Bot.Emulators.Telegram;
using Bot.Host.Tests.Platforms.Learners;
using Bot.Host.Tests.Support;
using Bot.Host.Tests.Telegram.World;

namespace Bot.Host.Tests.Platforms.World;

/// <summary>Telegram and Discord in this process, and the built worker with its web chat as another one, which can be
/// killed. Both wait longer for answers than the real ones, as long as a restart takes.</summary>
internal sealed class KilledPlatforms : IAsyncDisposable
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(2);

    private readonly Sandbox _sandbox = new Sandbox().WithSmallBank();
    private readonly List<string> _printed = [];
    private readonly List<Learner> _learners = [];
    private WorkerProcess? _worker;
    private Uri _url = null!;

    private KilledPlatforms()
    {
    }

    private TelegramServer Telegram { get; set; } = null!;

    private DiscordServer Discord { get; set; } = null!;

    public static async Task<KilledPlatforms> Start()
    {
        var world = new KilledPlatforms
        {
            Telegram = await TelegramServer.Start(
                new() { AnswerWindow = LongEnough, Budgets = Fast.OfTelegram, Patience = Until.Deadline }),
            Discord = await DiscordServer.Start(new() { AcknowledgeWindow = LongEnough, Patience = Until.Deadline }),
        };
        await world.Starts();
        await Until.True(() => world.Discord.CommandPuts > 0, () => "the commands are registered");
        await world.KeepsTheSession();
        return world;
    }

    /// <summary>The session is written down once a second; a worker that is killed before that begins a new one.
    /// </summary>
    private Task KeepsTheSession() => Until.True(
        () => Rows.Number(
            _sandbox.Database,
            "SELECT count(*) FROM adapter_state WHERE platform = 'discord' AND key = 'session'") == 1,
        () => "Discord's session is written down");

    /// <summary>So many people on each platform who have turned the daily question on.</summary>
    public async Task<IReadOnlyList<Learner>> Learners(int onEach)
    {
        var people = Enumerable.Range(_learners.Count, onEach).SelectMany(number => new Learner[]
        {
            new TelegramLearner(Telegram, Telegram.Person($"Tia-{number}")),
            new DiscordLearner(Discord.Person($"Dan-{number}").Dm()),
            new WebLearner($"wes-{number}", () => _url),
        }).ToList();
        _learners.AddRange(people);
        await Task.WhenAll(people.Select(learner => learner.Begins()));
        return people;
    }

    public async Task Starts()
    {
        _worker = await WorkerProcess.Start(
            _sandbox,
            [
                $"--Telegram:Token={Telegram.Token}", $"--Telegram:ApiBaseUrl={Telegram.ApiBaseUrl}",
                $"--Discord:Token={Discord.Token}", $"--Discord:ApiBaseUrl={Discord.ApiBaseUrl}", .. Fast.OfBot,
            ]);
        _url = _worker.Url;
        await Discord.IsConnected();
    }

    /// <summary>kill -9.</summary>
    public async Task Kills()
    {
        await _worker!.Kill();
        _printed.Add(_worker.Output);
        await _worker.DisposeAsync();
    }

    /// <summary>How many answers are counted now.</summary>
    public long Counted() => Rows.Number(_sandbox.Database, "SELECT count(*) FROM events WHERE kind = 'answered'");

    /// <summary>Waits until so many questions have left the ledger, whatever became of them.</summary>
    public Task HaveLeft(int questions) => Until.True(
        () => Rows.Number(
            _sandbox.Database,
            "SELECT count(*) FROM dispatches WHERE kind = 'daily_question' AND state IN ('sent', 'uncertain')")
            == questions,
        () => $"{questions} questions have left the ledger");

    public void IsInOrder()
    {
        Telegram.HasNoViolations();
        Assert.Equal(0, Telegram.TooManyRequests);
        Discord.HasNoViolations();
        Assert.Empty(Discord.FailedInteractions);
        var printed = string.Join('\n', [.. _printed, _worker!.Output]);
        Assert.DoesNotContain(Telegram.Token.Split(':')[1], printed);
        Assert.DoesNotContain(Discord.Token, printed);
        Assert.DoesNotContain("Exception", printed);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var page in _learners.OfType<IAsyncDisposable>()) await page.DisposeAsync();
        if (_worker is not null) await _worker.DisposeAsync();
        await Telegram.DisposeAsync();
        await Discord.DisposeAsync();
        _sandbox.Dispose();
    }
}
