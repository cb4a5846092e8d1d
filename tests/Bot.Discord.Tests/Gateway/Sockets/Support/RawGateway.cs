using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Tests.Gateway.Sockets.Support;

/// <summary>A gateway on loopback that says what the test says.</summary>
internal sealed class RawGateway : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Func<Peer, Task> _talk;
    private readonly CancellationTokenSource _over = new();
    private int _connections;

    private RawGateway(Func<Peer, Task> talk)
    {
        _talk = talk;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.UseWebSockets();
        _app.Run(Serve);
    }

    /// <summary>Where a session begins.</summary>
    public Uri Url => new($"ws://127.0.0.1:{new Uri(_app.Urls.First()).Port}/first");

    /// <summary>Where it is resumed.</summary>
    public Uri ResumeUrl => new(Url, "/again");

    /// <param name="talk">What is said over each connection, which ends with it.</param>
    public static async Task<RawGateway> Start(Func<Peer, Task> talk)
    {
        var gateway = new RawGateway(talk);
        await gateway._app.StartAsync();
        return gateway;
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _app.DisposeAsync();
        _over.Dispose();
    }

    private async Task Serve(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var number = Interlocked.Increment(ref _connections);
        var peer = new Peer(socket, context, number, ResumeUrl, _over.Token);
        try
        {
            var listening = peer.Listen();
            await _talk(peer);
            socket.Abort();
            await listening;
        }
        catch (Exception)
        {
            // The worker went away, or the test is over.
        }
    }
}
