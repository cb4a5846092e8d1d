using Bot.Emulators.Telegram;
using Bot.Testing;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Bot.Telegram.Tests.Faults;

/// <summary>A worker and a Bot API server on loopback, on one clock. The clock moves when the test lets it, and never
/// while an answer is on its way: what is slow is so because a fault makes it so.</summary>
internal sealed class Town : IAsyncDisposable
{
    private static readonly Duration Step = Duration.FromSeconds(1);

    private readonly Dictionary<string, string?> _settings;
    private Motion _motion = null!;

    private Town(TelegramServer server, ManualTime time, string folder)
    {
        (Server, Time, Folder) = (server, time, folder);
        Operator = server.Person("Olga");
        _settings = new()
        {
            ["Storage:ConnectionString"] = $"Data Source={Database}",
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

    private string Database => Path.Combine(Folder, "bot.db");

    /// <param name="template">A fresh database, to be copied.</param>
    public static async Task<Town> Start(string? template = null)
    {
        var time = new ManualTime(Some.Monday);
        var server = await TelegramServer.Start(new() { Clock = time, Patience = TimeSpan.FromSeconds(1) });
        var town = new Town(server, time, Directory.CreateTempSubdirectory("quizline-").FullName);
        if (template is not null) File.Copy(template, town.Database);
        await town.StartsWorker();
        return town;
    }

    /// <summary>Makes a fresh database, since that takes longer than anything in a story.</summary>
    public static async Task MakeDatabase(string file)
    {
        await using var town = await Start();
        await town.Worker.Dies();
        SqliteConnection.ClearAllPools();
        File.Copy(town.Database, file);
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
                if (!_motion.IsBusy) Time.Advance(Step / 4);
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
            if (Worker.Http.UnderWay == 0) _motion.CountsAnew();
            if (Worker.IsIdle && Server.PendingUpdates == 0 && Worker.Http.UnderWay == 0) return;
            // What is not over by now waits for something longer.
            Time.Advance(steps < 5 ? Step : 4 * Step);
        }
        throw new TimeoutException("There is no end to it.");
    }

    /// <summary>Lets time flow in steps too short to be told from one another by the limits of the server.</summary>
    public async Task Flows(Func<bool> until)
    {
        const int Longest = 10_000;
        for (var steps = 0; !until(); steps++)
        {
            if (steps == Longest) throw new TimeoutException("It does not happen.");
            if (steps % 25 == 0) await Worker.Ticks();
            await _motion.Ends();
            Time.Advance(Duration.FromMilliseconds(20));
        }
    }

    /// <summary>Nothing happens until then.</summary>
    public async Task Sleeps(Instant until)
    {
        await Calms();
        if (until > Time.Now) Time.Advance(until - Time.Now);
        await Settles();
    }

    public async ValueTask DisposeAsync()
    {
        await Worker.Dies();
        await Server.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private async Task StartsWorker()
    {
        Errors.Add(new Errors());
        Worker = await Worker.Start(_settings, Time, Errors[^1]);
        _motion = new Motion(Server, Worker);
    }

    private async Task Settles()
    {
        await Worker.Ticks();
        await _motion.Ends();
        _motion.CountsAnew();
    }
}
