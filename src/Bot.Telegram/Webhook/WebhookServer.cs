using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Bot.Telegram.Webhook;

/// <summary>A small HTTP server of its own, apart from the web chat's, so that a reverse proxy can make the one public
/// without the other. It writes no log: addresses and bodies are nobody's business.</summary>
internal static class WebhookServer
{
    /// <summary>The longest delivery in bytes; Telegram's are far shorter.</summary>
    public const int LongestBody = 1 << 20;

    /// <summary>Begins to listen.</summary>
    /// <exception cref="IOException">The address is in use.</exception>
    /// <exception cref="System.Net.Sockets.SocketException">The address cannot be had on this machine.</exception>
    public static async Task<WebApplication> Start(
        string listenUrl, RequestDelegate handler, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(listenUrl).ConfigureKestrel(Limit);
        var app = builder.Build();
        app.Run(handler);
        try
        {
            await app.StartAsync(cancellationToken);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    private static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = LongestBody;
        kestrel.Limits.MaxConcurrentConnections = 512;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
    }
}
