using Bot.Core.Chat;
using Bot.Web.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Web.Tests.Support;

/// <summary>The web chat on a real Kestrel on loopback, over a real file, with a scripted bot behind it.</summary>
internal sealed class WebServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WebServer(WebApplication app, ScriptedBot bot)
    {
        _app = app;
        Bot = bot;
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        Url = new Uri(addresses.Single());
    }

    public ScriptedBot Bot { get; }

    public Uri Url { get; }

    public IChatPort Chat => Bot.Chat;

    public WebDatabase Database => _app.Services.GetRequiredService<WebDatabase>();

    public WebWriter Writer => _app.Services.GetRequiredService<WebWriter>();

    /// <summary>Starts it.</summary>
    /// <param name="folder">Where <c>webchat.db</c> is.</param>
    /// <param name="bot">The bot behind it.</param>
    /// <param name="port">0: any free one.</param>
    /// <param name="settings">Settings such as <c>Web:AccessKey</c>.</param>
    public static async Task<WebServer> Start(
        TempFolder folder, ScriptedBot? bot = null, int port = 0, params (string Key, string Value)[] settings)
    {
        bot ??= new ScriptedBot();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value));
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<IChatInbox>(bot);
        builder.Services.AddSingleton(new Operators(new HashSet<UserKey> { new("web", "olga") }));
        builder.Services.AddWebChat(builder.Configuration, folder.Path);

        var app = builder.Build();
        app.MapWebChat();
        app.MapGet("/healthz", () => Results.Text("alive"));
        bot.Chat = app.Services.GetRequiredService<IChatPort>();
        await app.StartAsync();
        return new WebServer(app, bot);
    }

    public ChatClient Client(string person) => new(Url, person);

    public Task Stop() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
