using Bot.Core.Chat;
using Bot.Features;
using Bot.Features.Chats;
using Bot.Features.Content;
using Bot.Features.Daily;
using Bot.Features.Data;
using Bot.Features.Inbox;
using Bot.Features.Loops;
using Bot.Features.Outbox;
using Bot.Telegram.Api;
using Bot.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Telegram.Tests.Faults;

/// <summary>One life of the worker: the features, the adapter and its poll loop on a database file.</summary>
internal sealed class Worker
{
    private readonly ServiceProvider _services;
    private readonly IHostedService _telegram;
    private readonly TimeProvider _clock;
    private DateTimeOffset _lastPush;
    private bool _isOver;

    private Worker(ServiceProvider services, CountedHttp http)
    {
        (_services, Http, _clock) = (services, http, services.GetRequiredService<TimeProvider>());
        _telegram = services.GetServices<IHostedService>().OfType<TelegramWorker>().Single();
    }

    public CountedHttp Http { get; }
    public ButtonKeys Keys => _services.GetRequiredService<ButtonKeys>();

    public long Commits => _services.GetRequiredService<WriteQueue>().Commits;

    /// <summary>Whether nothing waits to be said.</summary>
    public bool IsIdle => _services.GetRequiredService<ChatInbox>().Idle().IsCompleted
        && _services.GetRequiredService<OutboxInFlight>().Settled().IsCompleted;

    public static async Task<Worker> Start(
        IReadOnlyDictionary<string, string?> settings, TimeProvider clock, ILoggerProvider log)
    {
        var http = new CountedHttp();
        var client = new TelegramBotClient(
            new HttpClient(http) { Timeout = Timeout.InfiniteTimeSpan },
            new Uri(settings["Telegram:ApiBaseUrl"]!), settings["Telegram:Token"]!, clock);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(log))
            .AddSingleton(clock)
            .AddSingleton(new Operators(new HashSet<UserKey> { new("telegram", settings["Operators:0"]!) }))
            .AddFeatures(configuration)
            .AddTelegram(configuration)
            .AddSingleton(client)
            .BuildServiceProvider();
        await using (var scope = services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<PrepareDatabase>().Run(default);
        await services.GetRequiredService<ButtonKeys>().Load(services.GetRequiredService<WriteQueue>(), clock, default);
        services.GetRequiredService<CurrentBank>().Replace(Some.Bank());
        var worker = new Worker(services, http);
        await worker._telegram.StartAsync(default);
        return worker;
    }

    /// <summary>Runs the loops whose time it is.</summary>
    public async Task Ticks()
    {
        if (_clock.GetUtcNow() is var now && now - _lastPush >= PushTick.Period)
        {
            _lastPush = now;
            await Tick<PushTick>();
            await Tick<CloseTick>();
        }
        await Tick<OutboxTick>();
    }

    /// <summary>Ends as at Ctrl+C. What is under way is finished, as far as the time to stop allows.</summary>
    public async Task Stops(CancellationToken enough)
    {
        await _telegram.StopAsync(enough);
        foreach (var hosted in new IHostedService[]
            { _services.GetRequiredService<ChatInbox>(), _services.GetRequiredService<OutboxInFlight>() })
            await hosted.StopAsync(enough).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Ends();
    }

    /// <summary>Ends as at kill -9: nothing more is written, said or heard.</summary>
    public async Task Dies()
    {
        if (_isOver) return;
        Http.Dies();
        await _services.GetRequiredService<WriteQueue>().DisposeAsync();
        await _telegram.StopAsync(new CancellationToken(canceled: true))
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Ends();
    }

    public async Task<T> Reads<T>(Func<BotDbContext, Task<T>> read)
    {
        await using var scope = _services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<BotDbContext>());
    }

    private async Task Tick<TTick>()
        where TTick : ITick
    {
        await using var scope = _services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TTick>().Run(default);
    }

    private ValueTask Ends()
    {
        _isOver = true;
        Http.Dies();
        return _services.DisposeAsync();
    }
}
