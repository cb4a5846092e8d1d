using Bot.Core.Chat;
using Bot.Features.Daily;
using Bot.Features.Data;
using Bot.Features.Inbox;
using Bot.Features.Loops;
using Bot.Features.Outbox;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Bot.Features.Tests.Outbox.Push;

/// <summary>The bot with a strict platform, in virtual time: its loops run as they do in the worker, and the clock
/// moves on by 5 ms when nearly all that has begun is ready for its turn, and what went out has reached the platform.
/// </summary>
internal sealed class PushRun : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly Duration Step = Duration.FromMilliseconds(5);

    /// <summary>So many may still be claiming while the clock moves on: its turn is some way off. More, and a busy
    /// machine would be measured.</summary>
    private const int MostPreparing = 1;

    private readonly string _folder = Directory.CreateDirectory(Path.Combine(
        Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), $"quizline-{Guid.NewGuid():N}")).FullName;

    private Task _rung = Task.CompletedTask;
    private Instant _nextTick;

    private PushRun()
    {
    }

    public TestBot Bot { get; private set; } = null!;

    public StrictPlatform Platform { get; private set; } = null!;

    private Lanes Lanes => Bot.Service<Ports>().LanesOf(StrictPlatform.Name);

    public static async Task<PushRun> Start()
    {
        var run = new PushRun();
        run.Bot = await TestBot.Start(more: services => services
            .AddSingleton<IChatPort>(provider =>
                run.Platform = new StrictPlatform(provider.GetRequiredService<TimeProvider>()))
            .PostConfigure<StorageOptions>(o => o.ConnectionString = $"Data Source={run._folder}/bot.db"));
        _ = run.Lanes;
        return run;
    }

    /// <summary>Plans the daily questions that are due.</summary>
    public Task Plan() => Tick<PushTick>();

    /// <summary>Moves the clock on, and runs the outbox when its second is over or somebody rings.</summary>
    public async Task GoesOn()
    {
        if (_rung.IsCompleted || Bot.Time.Now >= _nextTick)
        {
            _rung = Bot.Service<Wake<OutboxTick>>().Next();
            await Tick<OutboxTick>();
            _nextTick = Bot.Time.Now + Duration.FromTimeSpan(OutboxTick.Period);
        }
        Bot.Time.Advance(Step);
        await Until(() => Lanes.Counts is var c && c.Preparing <= MostPreparing && c.Passed <= Platform.Sends);
    }

    /// <summary>Hands in an event and waits until its reply is ready for its turn.</summary>
    public async Task Hears(Incoming incoming)
    {
        var before = Lanes.Counts.HandedIn;
        await (await Bot.Accept(incoming)).WaitAsync(Patience, TimeProvider.System);
        await Until(() => Lanes.Counts is var c && c.HandedIn > before && c.Preparing == 0);
    }

    /// <summary>Goes on until nothing is under way.</summary>
    public async Task Ends()
    {
        var over = Task.WhenAll(Bot.Service<OutboxInFlight>().Settled(), Bot.Service<ChatInbox>().Idle());
        while (!over.IsCompleted) await GoesOn();
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task Until(Func<bool> isSo)
    {
        var since = TimeProvider.System.GetTimestamp();
        while (!isSo())
        {
            await Task.Yield();
            if (TimeProvider.System.GetElapsedTime(since) > Patience) throw new TimeoutException("Sends hang.");
        }
    }

    private async Task Tick<TTick>()
        where TTick : ITick
    {
        await using var scope = Bot.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TTick>().Run(default);
    }
}
