using System.Text.Json.Nodes;
using Bot.Emulators.Discord;
using Bot.Emulators.Discord.Checking;

namespace Bot.Emulators.Tests.Discord.Support;

/// <summary>A server, a guild with a channel, and raw clients for one test.</summary>
public abstract class DiscordTest : IAsyncLifetime
{
    private readonly List<GatewayClient> _clients = [];

    internal DiscordServer Server { get; private set; } = null!;

    internal RestClient Bot { get; private set; } = null!;

    internal DiscordPerson Ada { get; private set; } = null!;

    internal DiscordPerson Bob { get; private set; } = null!;

    /// <summary>Ada's, with Bob and the bot in it.</summary>
    internal DiscordGuild Uni { get; private set; } = null!;

    internal DiscordChannel Quiz { get; private set; } = null!;

    /// <summary>With time for a busy machine.</summary>
    protected virtual DiscordServerOptions Options { get; } = new() { AcknowledgeWindow = TimeSpan.FromSeconds(30) };

    /// <summary>Off, but for tests of the limits.</summary>
    protected virtual DiscordRateLimits Limits => DiscordRateLimits.Off;

    public async Task InitializeAsync()
    {
        Server = await DiscordServer.Start(Options with { RateLimits = Limits });
        Bot = new(Server);
        (Ada, Bob) = (Server.Person("Ada"), Server.Person("Bob", "de"));
        Uni = Server.Guild("Uni", owner: Ada);
        Uni.Adds(Bob);
        Uni.Adds(Server.Bot);
        Quiz = Uni.Channel("quiz");
    }

    public async Task DisposeAsync()
    {
        foreach (var client in _clients) client.Dispose();
        Bot.Dispose();
        await Server.DisposeAsync();
    }

    internal GatewayClient Client()
    {
        GatewayClient client = new(Server);
        _clients.Add(client);
        return client;
    }

    /// <summary>A client with a session, and the command <c>/daily</c>.</summary>
    internal async Task<GatewayClient> Connected(int intents = 0)
    {
        await Bot.Registers(Command("daily"));
        var client = Client();
        await client.Begins(intents);
        return client;
    }

    /// <summary>Waits, not for long, until something is so.</summary>
    internal static async Task Until(Func<bool> isSo)
    {
        for (var tries = 0; !isSo() && tries < 2000; tries++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        }
        Assert.True(isSo());
    }

    internal static object Command(string name, params object[] options) =>
        new { name, description = $"The command {name}", options };

    internal static JsonObject Button(string label, string? id = null) => new()
    {
        ["type"] = 2,
        ["style"] = 1,
        ["label"] = label,
        ["custom_id"] = id ?? $"press {label}",
    };

    internal static JsonArray Row(params JsonNode[] parts) =>
        [new JsonObject { ["type"] = 1, ["components"] = new JsonArray(parts) }];
}
