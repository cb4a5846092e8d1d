using Bot.Core.Chat;
using Bot.Features.Daily;
using Bot.Features.Data;
using Bot.Features.Loops;
using Bot.Features.Outbox;
using Bot.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Bot.Features.Tests.Faults;

/// <summary>A day and a bit of workers on one database: each dies at some point and another goes on. In each of the
/// rooms goes wrong what may, by the seed.</summary>
internal sealed class Life(int seed, string file) : IAsyncDisposable
{
    public const int Rooms = 100;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Random _dice = new(seed);
    private readonly List<TestBot> _bots = [];

    public IReadOnlyList<Room> All { get; } =
    [
        .. Enumerable.Range(0, Rooms).Select(i => i % 2 == 0
            ? new Room(i, ChatKind.Private, [$"p{i}"], new Random((seed * Rooms) + i))
            : new Room(i, ChatKind.Group, [$"p{i - 1}", $"q{i}", "eve"], new Random((seed * Rooms) + i))),
    ];

    public TestBot Bot => _bots[^1];

    public FaultyChat Chat { get; private set; } = null!;

    public async Task Start()
    {
        await StartWorker();
        await Bot.Writes.Run(
            async (database, ct) =>
            {
                foreach (var room in All)
                    database.Schedules.Add(await RoomRows.For(
                        room, database, Bot.Time.Now, Bot.Time.Now + Duration.FromMinutes(30 * _dice.Next(1, 48)), ct));
                return true;
            },
            default);
    }

    /// <summary>The worker is gone from one moment to the next; another one starts.</summary>
    public async Task Dies()
    {
        await Bot.Stop();
        Chat.Restart();
        await StartWorker();
    }

    /// <summary>Lets the loops run until nothing is left to do at this moment but what never comes back.</summary>
    public async Task Settle()
    {
        long before;
        do
        {
            before = Bot.Writes.Commits;
            await Tick<PushTick>();
            await Tick<CloseTick>();
            await Tick<OutboxTick>();
            var lanes = Bot.Service<Ports>().LanesOf(FaultyChat.Name);
            var since = TimeProvider.System.GetTimestamp();
            while (lanes.Counts.UnderWay > Chat.Hung)
            {
                await Task.Yield();
                if (TimeProvider.System.GetElapsedTime(since) > Patience)
                    throw new TimeoutException($"Sends hang: {lanes.Counts}.");
            }
        }
        while (Bot.Writes.Commits != before);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var bot in _bots) await bot.DisposeAsync();
        SqliteConnection.ClearAllPools();
        foreach (var left in Directory.GetFiles(Path.GetDirectoryName(file)!, Path.GetFileName(file) + "*"))
            File.Delete(left);
    }

    private async Task StartWorker()
    {
        var last = _bots.LastOrDefault();
        _bots.Add(await TestBot.Start(after: last, more: services => services
            .AddSingleton<IChatPort>(
                provider => Chat ??= NewChat((ManualTime)provider.GetRequiredService<TimeProvider>()))
            .PostConfigure<StorageOptions>(o => o.ConnectionString = $"Data Source={file}")));
        _ = Bot.Service<Ports>();
    }

    private FaultyChat NewChat(ManualTime time)
    {
        var chat = new FaultyChat(time, seed % 3 == 0 ? Duration.FromSeconds(120) : Duration.Zero);
        foreach (var room in All) chat.Add(room);
        return chat;
    }

    private async Task Tick<TTick>()
        where TTick : ITick
    {
        await using var scope = Bot.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TTick>().Run(default);
    }
}
