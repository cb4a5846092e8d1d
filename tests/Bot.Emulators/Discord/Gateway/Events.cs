using System.Text.Json.Nodes;
using Bot.Emulators.Discord.State;

namespace Bot.Emulators.Discord.Gateway;

/// <summary>Tells sessions what happens, each by its intents. The gate is held.</summary>
internal sealed class Events(World world)
{
    /// <summary>Tells what belongs to no guild, or to a guild which the bot is in.</summary>
    public void Tell(string name, JsonObject data, int intent, GuildState? guild)
    {
        foreach (var session in world.Sessions.Alive().Where(s => s.IsFor(guild?.Id)).ToList())
        {
            if (intent == Intents.None || (session.Intents & intent) != 0) session.Dispatch(name, data);
        }
    }

    public void Guild(string name, JsonObject data, GuildState guild)
    {
        if (guild.Has(world.Bot) && !guild.IsDown) Tell(name, data, Intents.Guilds, guild);
    }

    public void GuildCreate(GuildState guild)
    {
        if (guild.Has(world.Bot)) Guild("GUILD_CREATE", GuildJson.Created(world, guild), guild);
    }

    /// <summary>An outage says so; otherwise the bot is out.</summary>
    public void GuildDelete(GuildState guild, bool unavailable)
    {
        var data = new JsonObject { ["id"] = $"{guild.Id}" };
        if (unavailable) data["unavailable"] = true;
        Tell("GUILD_DELETE", data, Intents.Guilds, guild);
    }

    public void Channel(string what, ChannelState channel)
    {
        var isSeen = !channel.IsThread || Permissions.May(channel, world.Bot, DiscordPermission.ViewChannel);
        if (channel.Guild is not { } guild || !isSeen) return;
        var data = channel.IsThread && what == "DELETE" ? Short(channel) : ChannelJson.Of(channel);
        if (channel.IsThread && what == "CREATE") data["newly_created"] = true;
        Guild($"{(channel.IsThread ? "THREAD" : "CHANNEL")}_{what}", data, guild);
    }

    /// <summary>Ephemerals are told to nobody.</summary>
    public void Message(string name, DiscordMessage message)
    {
        var channel = message.Channel;
        var isSeen = channel.Guild is not { } guild || (guild.Has(world.Bot) && !guild.IsDown
            && Permissions.May(channel, world.Bot, DiscordPermission.ViewChannel));
        if (message.IsEphemeral || !isSeen) return;
        var data = name == "MESSAGE_DELETE"
            ? new JsonObject { ["id"] = $"{message.Id}", ["channel_id"] = $"{channel.Id}" }
            : MessageJson.Of(world, message);
        if (channel.Guild is not null) data["guild_id"] = $"{channel.Guild.Id}";
        if (message.From != world.Bot && channel.Guild is not null) Hide(data);
        Tell(name, data, channel.IsDirect ? Intents.DirectMessages : Intents.GuildMessages, channel.Guild);
    }

    /// <summary>Without the privileged intent others' words are not shown.</summary>
    private void Hide(JsonObject data)
    {
        if ((world.Options.PrivilegedIntents & (1 << 15)) != 0 || !data.ContainsKey("content")) return;
        if (data["mentions"]!.AsArray().Any(m => (string?)m!["id"] == $"{world.Bot.Id}")) return;
        data["content"] = "";
        data["embeds"] = new JsonArray();
        data["components"] = new JsonArray();
    }

    private static JsonObject Short(ChannelState thread) => new()
    {
        ["id"] = $"{thread.Id}",
        ["guild_id"] = $"{thread.Guild!.Id}",
        ["parent_id"] = $"{thread.Parent!.Id}",
        ["type"] = (int)thread.Type,
    };
}
