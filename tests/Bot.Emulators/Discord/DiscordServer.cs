using Bot.Emulators.Discord.Acts;
using Bot.Emulators.Discord.Http;
using Bot.Emulators.Discord.State;

namespace Bot.Emulators.Discord;

/// <summary>A strict Discord on loopback, REST and gateway, with people, guilds and channels.</summary>
public sealed class DiscordServer : IAsyncDisposable
{
    private readonly World _world;
    private readonly DiscordFront _front;
    private readonly Town _town;
    private Listener? _listener;

    private DiscordServer(DiscordServerOptions options)
    {
        _world = new(options);
        _front = new(_world);
        _town = new(_world);
    }

    /// <summary>The REST API with its version: <c>http://127.0.0.1:port/api/v10</c>.</summary>
    public string ApiBaseUrl => $"http://127.0.0.1:{_world.Port}/api/v10";

    /// <summary><c>ws://127.0.0.1:port/gateway</c>.</summary>
    public string GatewayUrl => _world.GatewayUrl;

    public string Token => _world.Options.Token;

    /// <summary>The bot under test, to be added to guilds.</summary>
    public DiscordBot Bot => new(_world);

    /// <summary>Faults on demand.</summary>
    public DiscordFaults Faults => _world.Faults;

    /// <summary>Every request of the bot, in order.</summary>
    public IReadOnlyList<DiscordRequest> Requests => _world.Journal.Requests;

    /// <summary>What the bot did that Discord does not take, in sentences.</summary>
    public IReadOnlyList<string> Violations => _world.Journal.Violations;

    /// <summary>Requests that came faster than the rate limits allow.</summary>
    public int TooManyRequests => _front.TooManyRequests;

    /// <summary>How often a list of commands was written.</summary>
    public int CommandPuts => Read(world => world.Commands.Puts);

    /// <summary>Sessions that were asked for.</summary>
    public int Identifies => Read(world => world.Sessions.Budget.Count);

    /// <summary>Sessions that were resumed.</summary>
    public int Resumes => Read(world => world.Sessions.Resumes);

    /// <summary>Sessions that hold events, with or without a connection.</summary>
    public IReadOnlyList<string> SessionIds => Read<IReadOnlyList<string>>(
        world => [.. world.Sessions.Alive().Select(s => s.Id)]);

    /// <summary>Connections of the gateway that have a session now.</summary>
    public int Connected => Read(world => world.Sessions.Connected);

    /// <summary>Interactions that were not acknowledged in time, in words.</summary>
    public IReadOnlyList<string> FailedInteractions => Read<IReadOnlyList<string>>(
        world => [.. world.Interactions.Values.Where(i => i.HasFailed(world)).Select(i => i.What)]);

    public static async Task<DiscordServer> Start(DiscordServerOptions? options = null)
    {
        DiscordServer server = new(options ?? new());
        await server.StartAgain();
        return server;
    }

    /// <summary>Nobody listens any more; all connections are lost. What there is stays.</summary>
    public async Task Stop()
    {
        if (_listener is not null) await _listener.DisposeAsync();
        _listener = null;
    }

    /// <summary>Listens again, at the same port.</summary>
    public async Task StartAgain()
    {
        _listener ??= await Listener.Open(_world.Port, _front.Serve);
        _world.Port = _listener.Port;
    }

    /// <summary>A new person, whom the bot does not know yet.</summary>
    public DiscordPerson Person(string name, string locale = "en-US") => Read(_ => _town.Person(name, locale));

    /// <summary>A new guild with the channel "general", without the bot.</summary>
    public DiscordGuild Guild(string name, DiscordPerson? owner = null) =>
        Read(_ => _town.Guild(name, owner ?? _town.Person("Olga", "en-US")));

    /// <summary>Waits until the bot has a session with a connection.</summary>
    public Task IsConnected() => Patience.Waits(
        _world, () => _world.Sessions.Connected > 0 ? _world : null, "The bot has no session", () => []);

    /// <summary>Fails when the bot did anything that Discord does not take.</summary>
    public void HasNoViolations()
    {
        if (Violations is { Count: > 0 } found) throw new InvalidOperationException(string.Join('\n', found));
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        Read(world => world.IsOver = true);
    }

    private T Read<T>(Func<World, T> read)
    {
        lock (_world.Gate) return read(_world);
    }
}
