using System.Globalization;
using Bot.Emulators.Telegram;
using Bot.Testing;
using NodaTime;

namespace Bot.Telegram.Tests.Faults;

/// <summary>A worker and a Bot API server on loopback, on one clock. The clock moves when the test lets it, and never
/// while an answer is on its way: what is slow is so because a fault makes it so.</summary>
internal sealed class Town : IAsyncDisposable
{
    private const int Looks = 3;
    private const int LooksWhileBusy = 100;
    private static readonly Duration Step = Duration.FromSeconds(1);

    private readonly Dictionary<string, string?> _settings;
    private int _released;

    private Town(TelegramServer server, ManualTime time, string folder)
    {
        (Server, Time, Folder) = (server, time, folder);
        Operator = server.Person("Olga");
        _settings = new()
        {
            ["Storage:ConnectionString"] = $"Data Source={Path.Combine(folder, "bot.db")}",
            ["Telegram:ApiBaseUrl"] = server.ApiBaseUrl,
            ["Telegram:Token"] = server.Token,
            ["Operators:0"] = $"{Operator.Id}",
        };
    }

    public TelegramServer Server { get; }

    public ManualTime Time { get; }

    public TelegramPerson Operator { get; }

    public Worker Worker { get; private set; } = null!;

    /// <summary>What the workers logged as errors, but for those that died.</summary>
    public List<Errors> Errors { get; } = [];

    private string Folder { get; }

    /// <param name="template">A fresh database.</param>
    public static async Task<Town> Start(string template)
    {
        var time = new ManualTime(Some.Monday);
        var server = await TelegramServer.Start(new() { Clock = time, Patience = TimeSpan.FromSeconds(1) });
        var town = new Town(server, time, Directory.CreateTempSubdirectory("quizline-").FullName);
        if (File.Exists(template)) File.Copy(template, Path.Combine(town.Folder, "bot.db"));
        await town.StartsWorker();
        return town;
    }

    /// <summary>The worker ends, decently or not, and another one goes on with its database.</summary>
    public async Task Restarts(bool isKilled)
    {
        if (isKilled)
        {
            Errors.RemoveAt(Errors.Count - 1);
            await Worker.Dies();
        }
        else
        {
            using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(10), Time);
            var stopping = Worker.Stops(enough.Token);
            for (var looks = 0; looks < 10_000 && !stopping.IsCompleted; looks++)
            {
                if (!IsBusy) Time.Advance(Step / 4);
                await Task.WhenAny(stopping, Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System));
            }
            await stopping.WaitAsync(TimeSpan.FromSeconds(5), TimeProvider.System);
        }
        await StartsWorker();
    }

    /// <summary>Lets so much time pass, with everything done in between that can be.</summary>
    public async Task Passes(Duration time)
    {
        var step = Duration.Max(Step, time / 12);
        for (var until = Time.Now + time; ; Time.Advance(Duration.Min(step, until - Time.Now)))
        {
            await Settles();
            if (Time.Now >= until) return;
        }
    }

    /// <summary>Lets time pass until nothing is left to be said or heard, but not for ever.</summary>
    public async Task Calms()
    {
        for (var steps = 0; steps < 300; steps++)
        {
            await Settles();
            if (Worker.Http.UnderWay == 0) _released = Struck - Worker.Http.GivenUp;
            if (Worker.IsIdle && Server.PendingUpdates == 0 && Worker.Http.UnderWay == 0) return;
            // What is not over by now waits for something longer.
            Time.Advance(steps < 5 ? Step : 4 * Step);
        }
        throw new TimeoutException("There is no end to it.");
    }

    /// <summary>Nothing happens until then.</summary>
    public async Task Sleeps(Instant until)
    {
        await Calms();
        if (until > Time.Now) Time.Advance(until - Time.Now);
        await Settles();
    }

    /// <summary>The next time the daily question is due.</summary>
    public Instant NextNine()
    {
        var nine = Time.Now.InUtc().Date.AtMidnight().InUtc().ToInstant() + Duration.FromHours(9);
        return nine > Time.Now ? nine : nine + Duration.FromDays(1);
    }

    public async ValueTask DisposeAsync()
    {
        await Worker.Dies();
        await Server.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Whether a call is under way that needs no time to pass to be answered.</summary>
    private bool IsBusy => Worker.Http.UnderWay > Held;

    /// <summary>How many calls a fault keeps from being answered until time passes.</summary>
    private int Held => Struck - Worker.Http.GivenUp - _released;

    private int Struck => Server.Requests.Count(r => r.Method != "getUpdates" && r.Fault switch
    {
        nameof(FaultKind.Hang) => r.Answer is not null,
        nameof(FaultKind.Delay) => r.Answer is null,
        _ => false,
    });

    private string Moves => string.Create(
        CultureInfo.InvariantCulture, $"{Worker.Http.Calls} {Worker.Commits} {Server.PendingUpdates}");

    private async Task StartsWorker()
    {
        _released = Struck;
        Errors.Add(new Errors());
        Worker = await Worker.Start(_settings, Time, Errors[^1]);
    }

    /// <summary>Waits until nothing moves. A call that is given up in the middle of a long sleep is held by no fault;
    /// then the count begins anew.</summary>
    private async Task Settles()
    {
        await Worker.Ticks();
        var (before, still) = (Moves, 0);
        while (still < (IsBusy ? LooksWhileBusy : Looks))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
            var now = Moves;
            still = now == before ? still + 1 : 0;
            before = now;
        }
        if (IsBusy) _released = Struck - Worker.Http.GivenUp - Worker.Http.UnderWay;
    }
}
