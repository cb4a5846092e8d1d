using Bot.Emulators.Telegram;
using Bot.Testing;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Bot.Telegram.Tests.Faults;

/// <summary>A worker and a Bot API server on loopback, on one clock. The clock moves when the test lets it, and never
/// while an answer is on its way: what is slow is so because a fault makes it so.</summary>
internal sealed class Town : IAsyncDisposable
{

    private readonly Dictionary<string, string?> _settings;

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

    /// <summary>What moves between the worker and the server.</summary>
    public Motion Motion { get; private set; } = null!;

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
                if (!Motion.IsBusy) Time.Advance(Duration.FromMilliseconds(250));
                await Task.WhenAny(stopping, Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System));
            }
            await stopping.WaitAsync(TimeSpan.FromSeconds(5), TimeProvider.System);
        }
        await StartsWorker();
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
        Motion = new Motion(Server, Worker);
    }
}
