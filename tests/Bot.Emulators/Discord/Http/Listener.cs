using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Emulators.Discord.Http;

/// <summary>Listens on a port of the loopback until it is disposed.</summary>
internal sealed class Listener : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopped = new();
    private readonly WebApplication _app;

    private Listener(int port, Func<HttpContext, CancellationToken, Task> serve)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        _app = builder.Build();
        _app.UseWebSockets(new() { KeepAliveInterval = Timeout.InfiniteTimeSpan });
        _app.Run(context => serve(context, _stopped.Token));
    }

    public int Port => new Uri(_app.Urls.First()).Port;

    /// <param name="port">0: any.</param>
    public static async Task<Listener> Open(int port, Func<HttpContext, CancellationToken, Task> serve)
    {
        Listener listener = new(port, serve);
        await listener._app.StartAsync();
        return listener;
    }

    public async ValueTask DisposeAsync()
    {
        await _stopped.CancelAsync();
        await _app.DisposeAsync();
        _stopped.Dispose();
    }
}
