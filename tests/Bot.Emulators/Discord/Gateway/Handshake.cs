using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Emulators.Discord.State;

namespace Bot.Emulators.Discord.Gateway;

/// <summary>Begins a session, or goes on with one. The gate is held.</summary>
internal sealed class Handshake(World world)
{
    public void Identify(GatewayConnection connection, JsonNode? data)
    {
        CheckToken(connection, data);
        if (data!["properties"] is not JsonObject) throw Undecodable();
        var (shard, shards) = Shard(data["shard"]);
        var intents = CheckedIntents(data["intents"]);
        if (!world.Sessions.Budget.Takes(shard) || world.Faults.Gateway.TakesRefusedIdentify())
        {
            connection.Sends(Said.Of(Op.InvalidSession, false));
            return;
        }
        var session = new Session(world) { Intents = intents, Shard = shard, Shards = shards };
        world.Sessions.Add(session);
        session.Attach(connection);
        connection.Session = session;
        session.Dispatch("READY", Ready(session, data["shard"]));
        foreach (var guild in Mine(session).Where(g => !g.IsDown && (intents & Intents.Guilds) != 0))
        {
            session.Dispatch("GUILD_CREATE", GuildJson.Created(world, guild));
        }
    }

    public void Resume(GatewayConnection connection, JsonNode? data)
    {
        CheckToken(connection, data);
        if (data!["session_id"] is not JsonValue id || !id.TryGetValue<string>(out var text)
            || data["seq"] is not JsonValue number || !number.TryGetValue<long>(out var sequence))
        {
            throw Undecodable();
        }
        if (!connection.IsForResume) world.Journal.Violation("a resume that is not at the resume_gateway_url");
        var session = world.Sessions.Find(text);
        var isKnown = session?.Has(sequence) == true && connection.IsForResume;
        if (session is null || !isKnown || world.Faults.Gateway.TakesRefusedResume())
        {
            connection.Sends(Said.Of(Op.InvalidSession, false));
            return;
        }
        if (sequence > session.Sequence)
        {
            world.Sessions.Forget(session);
            throw new Refusal(CloseCode.BadSequence, "Invalid seq.");
        }
        session.Connection?.Sends(new Ended(CloseCode.UnknownError, "Resumed elsewhere."));
        session.Attach(connection);
        connection.Session = session;
        world.Sessions.Resumes++;
        session.Replays(sequence);
    }

    private static Refusal Undecodable() => new(CloseCode.Undecodable, "Error while decoding payload.");

    private void CheckToken(GatewayConnection connection, JsonNode? data)
    {
        if (connection.Session is not null) throw new Refusal(CloseCode.AlreadyAuthenticated, "Already authenticated.");
        if (data is not JsonObject json) throw Undecodable();
        if (json["token"] is JsonValue value && value.TryGetValue<string>(out var token)
            && token == world.Options.Token) return;
        throw new Refusal(CloseCode.BadToken, "Authentication failed.");
    }

    private (int Shard, int Shards) Shard(JsonNode? shard)
    {
        var numbers = (shard as JsonArray)?.Select(n => n is JsonValue v && v.TryGetValue<int>(out var i) ? i : -1)
            .ToList();
        if (shard is not null && numbers is not [>= 0, > 0]) throw new Refusal(CloseCode.BadShard, "Invalid shard.");
        var (id, count) = numbers is null ? (0, 1) : (numbers[0], numbers[1]);
        if (id >= count) throw new Refusal(CloseCode.BadShard, "Invalid shard.");
        if (count == 1 && world.Options.RequiresSharding)
        {
            throw new Refusal(CloseCode.NeedsShards, "Sharding required.");
        }
        return (id, count);
    }

    private int CheckedIntents(JsonNode? node)
    {
        if (node?.GetValueKind() != JsonValueKind.Number || !node.AsValue().TryGetValue<int>(out var intents)
            || !Intents.AreKnown(intents))
        {
            throw new Refusal(CloseCode.BadIntents, "Invalid intent(s).");
        }
        if ((intents & Intents.Privileged & ~world.Options.PrivilegedIntents) != 0)
        {
            throw new Refusal(CloseCode.ForbiddenIntents, "Disallowed intent(s).");
        }
        return intents;
    }

    private IEnumerable<GuildState> Mine(Session session) =>
        world.Guilds.Values.Where(g => g.Has(world.Bot) && session.IsFor(g.Id)).ToList();

    private JsonObject Ready(Session session, JsonNode? shard)
    {
        var data = new JsonObject
        {
            ["v"] = 10,
            ["user_settings"] = new JsonObject(),
            ["user"] = world.Bot.ToJson(),
            ["session_type"] = "normal",
            ["session_id"] = session.Id,
            ["resume_gateway_url"] = world.ResumeUrl,
            ["relationships"] = new JsonArray(),
            ["private_channels"] = new JsonArray(),
            ["presences"] = new JsonArray(),
            ["guilds"] = new JsonArray([.. Mine(session).Select(g => new JsonObject
            {
                ["unavailable"] = true,
                ["id"] = $"{g.Id}",
            })]),
            ["application"] = new JsonObject { ["id"] = $"{world.ApplicationId}", ["flags"] = 0 },
            ["_trace"] = new JsonArray(),
        };
        if (shard is not null) data["shard"] = shard.DeepClone();
        return data;
    }
}
