using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Emulators.Tests.Telegram.Support;

/// <summary>Receives what the server posts.</summary>
internal sealed class WebhookListener : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly List<Post> _posts = [];
    private readonly WebApplication _app;

    private WebhookListener(Func<HttpContext, JsonObject, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Run(async context =>
        {
            var update = (await JsonNode.ParseAsync(context.Request.Body))!.AsObject();
            lock (_gate) _posts.Add(new(update, context.Request.Headers["X-Telegram-Bot-Api-Secret-Token"]));
            await answer(context, update);
        });
    }

    public string Url => $"{_app.Urls.First()}/updates";

    public IReadOnlyList<Post> Posts
    {
        get
        {
            lock (_gate) return [.. _posts];
        }
    }

    public IReadOnlyList<string?> Texts => [.. Posts.Select(p => (string?)p.Update["message"]?["text"])];

    public static async Task<WebhookListener> Start(Func<HttpContext, JsonObject, Task>? answer = null)
    {
        WebhookListener listener = new(answer ?? ((_, _) => Task.CompletedTask));
        await listener._app.StartAsync();
        return listener;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    internal sealed record Post(JsonObject Update, string? Secret);
}
