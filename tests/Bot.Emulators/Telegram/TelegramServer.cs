using System.Net;
using Bot.Emulators.Telegram.Acts;
using Bot.Emulators.Telegram.Http;
using Bot.Emulators.Telegram.Methods;
using Bot.Emulators.Telegram.State;
using Bot.Emulators.Telegram.Updates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Emulators.Telegram;

/// <summary>A strict Bot API server on loopback, with people, groups and channels.</summary>
public sealed class TelegramServer : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopped = new();
    private readonly World _world;
    private readonly WebApplication _app;
    private readonly WebhookDelivery _delivery;
    private readonly Town _town;

    private TelegramServer(TelegramServerOptions options)
    {
        _world = new(options);
        _town = new(_world);
        Dispatcher dispatcher = new(_world);
        _delivery = new(_world, dispatcher.Reply);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        _app = builder.Build();
        _app.Run(new TelegramFront(_world, dispatcher, _stopped.Token).Serve);
    }

    /// <summary>Where the bot must connect: <c>http://127.0.0.1:port</c>.</summary>
    public string ApiBaseUrl => _app.Urls.First();

    public string Token => _world.Options.Token;

    public string BotUsername => _world.Bot.Username!;

    /// <summary>The bot under test, to be added to groups.</summary>
    public TelegramBot Bot => new(_world.Bot);

    /// <summary>Faults on demand.</summary>
    public TelegramFaults Faults => _world.Faults;

    /// <summary>Every call of the bot, in order.</summary>
    public IReadOnlyList<RecordedRequest> Requests => _world.Journal.Requests;

    /// <summary>What the bot did that the reference does not know, in sentences.</summary>
    public IReadOnlyList<string> Violations => _world.Journal.Violations;

    /// <summary>Calls beyond a flood limit.</summary>
    public int TooManyRequests => Read(world => world.Budgets.TooMany);

    /// <summary>Sends and edits within the limits, and when.</summary>
    public IReadOnlyList<TelegramCounted> Counted => Read<IReadOnlyList<TelegramCounted>>(w => [.. w.Budgets.Counted]);

    /// <summary>Updates that wait to be told.</summary>
    public int PendingUpdates => Read(world => world.Updates.Count);

    /// <summary>Every update that was made, as JSON.</summary>
    public IReadOnlyList<string> UpdatesMade => Read(w => w.Updates.Made.Select(u => u.ToJsonString()).ToList());

    public static async Task<TelegramServer> Start(TelegramServerOptions? options = null)
    {
        TelegramServer server = new(options ?? new());
        await server._app.StartAsync();
        _ = server._delivery.Run(server._stopped.Token);
        return server;
    }

    /// <summary>A new person, whom the bot does not know yet.</summary>
    public TelegramPerson Person(string name, string? username = "", string? languageCode = "en") =>
        Read(_ => _town.Person(name, username, languageCode));

    /// <summary>A new group or channel, without the bot.</summary>
    public TelegramGroup Group(
        string title, GroupType type = GroupType.Supergroup, TelegramPerson? creator = null, string? username = null) =>
        Read(_ => _town.Group(title, type, creator ?? Person("Olga"), username));

    /// <summary>Sends an update that no client can parse, or this one.</summary>
    public void SendsGarbage(string? json = null) => Read(world =>
    {
        world.Updates.AddRaw(json is null ? Garbage.Make() : Garbage.Read(json), 0);
        world.Waiting.Look();
        return true;
    });

    /// <summary>Fails when the bot did anything that the reference does not know.</summary>
    public void HasNoViolations()
    {
        if (Violations is { Count: > 0 } found) throw new InvalidOperationException(string.Join('\n', found));
    }

    public async ValueTask DisposeAsync()
    {
        await _stopped.CancelAsync();
        await _app.DisposeAsync();
        _delivery.Dispose();
        _stopped.Dispose();
    }

    private T Read<T>(Func<World, T> read)
    {
        lock (_world.Gate) return read(_world);
    }
}
