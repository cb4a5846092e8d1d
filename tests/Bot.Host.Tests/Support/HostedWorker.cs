using Bot.Features;
using Bot.Features.Daily;
using Bot.Features.Loops;
using Bot.Features.Outbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Host.Tests.Support;

/// <summary>The worker in this process, with a clock of the test.</summary>
internal sealed class HostedWorker : IAsyncDisposable
{
    private readonly WebApplication _app;
    private bool _isStopped;

    private HostedWorker(WebApplication app) => _app = app;

    /// <summary>Where its web chat is.</summary>
    public Uri Url => new(_app.Urls.First());

    /// <summary>Builds and starts it, as <c>bot run</c> does.</summary>
    public static async Task<HostedWorker> Start(TimeProvider clock, KeptLog log, params string[] settings)
    {
        var app = Worker.Build(["--Logging:Console:LogLevel:Default=None", .. settings], clock);
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            Assert.Empty(await scope.ServiceProvider.GetRequiredService<BotStart>().Run(default));
        }
        await app.StartAsync();
        return new HostedWorker(app);
    }

    /// <summary>Has the loops look at once for what is due; by themselves they do within seconds.</summary>
    public void Wakes()
    {
        if (_isStopped) return;
        _app.Services.GetRequiredService<Wake<PushTick>>().Ring();
        _app.Services.GetRequiredService<Wake<CloseTick>>().Ring();
        _app.Services.GetRequiredService<Wake<OutboxTick>>().Ring();
    }

    /// <summary>Stops it as Ctrl+C does.</summary>
    public Task Stop()
    {
        _isStopped = true;
        return _app.StopAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_isStopped) await Stop();
        await _app.DisposeAsync();
    }
}
