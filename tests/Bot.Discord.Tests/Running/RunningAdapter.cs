using Bot.Core.Chat;
using Bot.Core.Settings;
using Bot.Discord.Tests.Gateway.Sockets.Support;
using Bot.Discord.Tests.Support;
using Bot.Emulators.Discord;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Tests.Running;

/// <summary>The adapter as a host runs it, without a bot behind it.</summary>
internal sealed class RunningAdapter : IAsyncDisposable, ILoggerProvider
{
    private readonly ServiceProvider _services;

    public RunningAdapter(DiscordServer server, TimeProvider? clock = null, Uri? gateway = null)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Discord:Token"] = server.Token,
            ["Discord:ApiBaseUrl"] = server.ApiBaseUrl,
            ["Discord:GatewayUrl"] = gateway?.ToString(),
        };
        _services = new ServiceCollection()
            .AddSingleton(clock ?? TimeProvider.System)
            .AddSingleton(new Operators(new HashSet<UserKey>()))
            .AddSingleton<IChatInbox>(Inbox).AddSingleton<IAdapterState>(State).AddSingleton<IAdapterHealth>(Health)
            .AddSingleton<ISettingValues, NoValues>()
            .AddLogging(logging => logging.AddProvider(this))
            .AddDiscord(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .BuildServiceProvider();
        Worker = (DiscordWorker)_services.GetRequiredService<IHostedService>();
    }

    public FakeInbox Inbox { get; } = new();

    public FakeState State { get; } = new();

    public FakeHealth Health { get; } = new();

    public Lines Log { get; } = new();

    public IChatPort Chat => _services.GetRequiredService<IChatPort>();

    private DiscordWorker Worker { get; }

    public static async Task<RunningAdapter> Start(
        DiscordServer server, TimeProvider? clock = null, Uri? gateway = null)
    {
        var adapter = new RunningAdapter(server, clock, gateway);
        await adapter.Worker.StartAsync(default);
        return adapter;
    }

    /// <summary>Waits until it gives up by itself.</summary>
    public Task Ends() => Worker.ExecuteTask!.WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System);

    public ILogger CreateLogger(string categoryName) => Log;

    public void Dispose()
    {
    }

    public async ValueTask DisposeAsync()
    {
        await Worker.StopAsync(default);
        await _services.DisposeAsync();
    }

    private sealed class NoValues : ISettingValues
    {
        public IReadOnlyList<SettingValue> Find(string setting, string typed, int most) => [];
    }
}
