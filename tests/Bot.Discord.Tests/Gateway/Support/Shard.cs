using System.Text.Json;
using Bot.Discord.Gateway;
using Bot.Discord.Gateway.Pacing;
using Bot.Discord.Gateway.Resuming;
using Bot.Discord.Gateway.Session;
using NodaTime;

namespace Bot.Discord.Tests.Gateway.Support;

/// <summary>A session that a test plays Discord to, frame by frame.</summary>
internal sealed class Shard(string? gatewayUrl = null)
{
    public const string First = "wss://gateway.test/";
    public const string Again = "wss://resume.test/";
    public const long Beat = 40_000;

    public static readonly SavedSession Saved = new("s1", new Uri(Again), 4);

    public GatewaySession Session { get; } = new(gatewayUrl is null ? null : new Uri(gatewayUrl));

    public Instant Now { get; private set; } = Instant.FromUtc(2026, 11, 22, 9, 0);

    public double Random { get; set; } = 0.5;

    public GatewayDirectory? Directory { get; set; } =
        new() { Url = new Uri(First), Shards = 1, Remaining = 900, ResetAfter = Duration.FromHours(20) };

    /// <summary>Where it connected to last.</summary>
    public string Address => Done.OfType<GatewayAction.Connect>().Last().Address.GetLeftPart(UriPartial.Path);

    /// <summary>All that was to be done so far.</summary>
    public List<GatewayAction> Done { get; } = [];

    public static JsonElement Json(string json) => JsonElement.Parse(json);

    public static string Ready(string id = "s1", string? url = Again, int guilds = 1) => JsonSerializer.Serialize(
        new { v = 10, session_id = id, resume_gateway_url = url, guilds = new int[guilds] });

    /// <summary>A session that came this far.</summary>
    /// <param name="phase">How far.</param>
    /// <param name="isKnown">Whether there is a session to resume.</param>
    public static Shard In(SessionPhase phase, bool isKnown = false)
    {
        var shard = new Shard();
        if (phase is SessionPhase.New) return shard;
        shard.Take(new GatewayInput.Started(isKnown ? Saved : null));
        if (phase is SessionPhase.Asking) return shard;
        if (!isKnown) shard.Tells();
        if (phase is SessionPhase.Connecting) return shard;
        if (phase is SessionPhase.Waiting) shard.Take(new GatewayInput.Closed());
        if (phase is SessionPhase.Waiting) return shard;
        if (phase is SessionPhase.Over) shard.Take(new GatewayInput.StopAsked());
        if (phase is SessionPhase.Over) return shard;
        shard.Take(new GatewayInput.Opened());
        if (phase is SessionPhase.AwaitingHello) return shard;
        shard.Hello();
        if (phase is SessionPhase.Identifying or SessionPhase.Resuming) return shard;
        if (isKnown) shard.Event("RESUMED", 5);
        else shard.Event("READY", 1, Ready());
        if (phase is SessionPhase.Held) shard.Take(new GatewayInput.QueueFull());
        return shard;
    }

    public IReadOnlyList<GatewayAction> Take(GatewayInput happened)
    {
        var actions = Session.Take(happened, Now, Random);
        Done.AddRange(actions);
        return actions;
    }

    public IReadOnlyList<GatewayAction> Frame(
        int op, string? data = null, long? sequence = null, string? name = null) =>
        Take(new GatewayInput.Received(new GatewayFrame(op, sequence, name, data is null ? default : Json(data))));

    public IReadOnlyList<GatewayAction> Event(string name, long? sequence, string data = "{}") =>
        Frame(Opcode.Dispatch, data, sequence, name);

    public IReadOnlyList<GatewayAction> Hello(long interval = Beat) =>
        Frame(Opcode.Hello, $$"""{"heartbeat_interval":{{interval}}}""");

    /// <summary>The directory answers.</summary>
    public IReadOnlyList<GatewayAction> Tells() => Take(new GatewayInput.DirectoryTold(Directory));

    public IReadOnlyList<GatewayAction> Closes(int? code = null) => Take(new GatewayInput.Closed(code));

    /// <summary>Time passes, tick by tick.</summary>
    public IReadOnlyList<GatewayAction> Passes(Duration time)
    {
        var (end, before) = (Now + time, Done.Count);
        while (Session.Due is { } due && due <= end)
        {
            Now = Instant.Max(Now, due);
            Take(new GatewayInput.Tick());
        }
        Now = end;
        return Done[before..];
    }

    /// <summary>Time passes until a connection is opened; the directory answers.</summary>
    /// <returns>Where.</returns>
    public string Reconnects()
    {
        for (var i = 0; i < 20; i++)
        {
            if (Session.Phase is SessionPhase.Asking) Tells();
            if (Session.Phase is SessionPhase.Connecting) return Address;
            Passes(Session.Due!.Value - Now);
        }
        throw new InvalidOperationException($"It is still {Session.Phase}.");
    }

    /// <summary>Opens the next connection and says hello.</summary>
    /// <returns>What the bot sends.</returns>
    public GatewayAction.Send Begins()
    {
        Reconnects();
        Take(new GatewayInput.Opened());
        return Hello().OfType<GatewayAction.Send>().Single();
    }

    /// <summary>Kinds of actions in a line.</summary>
    public static string Line(IEnumerable<GatewayAction> actions) => string.Join(' ', actions.Select(a => a switch
    {
        GatewayAction.Close { Code: var code } => $"Close({code})",
        GatewayAction.Dispatch { Name: var name } => name,
        _ => a.GetType().Name,
    }));
}
