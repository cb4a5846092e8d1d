using Bot.Emulators.Discord.State;

namespace Bot.Emulators.Discord.Rest;

/// <summary>Finds what a request is about, and whether the bot may do it.</summary>
internal static class Targets
{
    public static GuildState Guild(World world, Call call)
    {
        if (!world.Guilds.TryGetValue(call.Id("guild_id"), out var guild) || !guild.Has(world.Bot))
        {
            throw new ApiError(404, 10004, "Unknown Guild");
        }
        return guild.IsDown ? throw Outage() : guild;
    }

    /// <summary>A channel that the bot can see.</summary>
    public static ChannelState Channel(World world, Call call)
    {
        if (!world.Channels.TryGetValue(call.Id("channel_id"), out var channel) || channel.IsDeleted)
        {
            throw ApiError.UnknownChannel();
        }
        // Out of the guild the bot sees nothing of it, either.
        Needs(world, channel, DiscordPermission.ViewChannel);
        if (channel.Guild?.IsDown == true) throw Outage();
        return channel;
    }

    /// <summary>A message that the bot's token can reach: no ephemeral.</summary>
    public static DiscordMessage Message(ChannelState channel, Call call) =>
        channel.Find(call.Id("message_id")) is { IsEphemeral: false } message
            ? message
            : throw ApiError.UnknownMessage();

    public static void Needs(World world, ChannelState channel, DiscordPermission what)
    {
        if (Permissions.May(channel, world.Bot, what)) return;
        throw what == DiscordPermission.ViewChannel ? ApiError.NoAccess() : ApiError.NoPermission();
    }

    /// <summary>Where the bot may send now.</summary>
    public static void Writable(World world, ChannelState channel)
    {
        if (channel.Recipient is { } person) Reachable(world, person);
        if (channel.IsThread) Needs(world, channel, DiscordPermission.SendMessagesInThreads);
        else Needs(world, channel, DiscordPermission.SendMessages);
        if (channel.IsLocked && !Permissions.May(channel, world.Bot, DiscordPermission.ManageThreads))
        {
            throw new ApiError(400, 160005, "Thread is locked");
        }
    }

    private static void Reachable(World world, Account person)
    {
        if (person.IsClosed) throw new ApiError(403, 50007, "Cannot send messages to this user");
        if (person.HasWritten || world.Guilds.Values.Any(g => g.Has(person) && g.Has(world.Bot))) return;
        throw new ApiError(403, 50278, "Cannot send messages to this user due to having no mutual guilds");
    }

    private static ApiError Outage() => new(503, 0, "503: Service Unavailable");
}
