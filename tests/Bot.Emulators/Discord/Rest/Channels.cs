using System.Text.Json.Nodes;
using Bot.Emulators.Discord.Acts;
using Bot.Emulators.Discord.State;

namespace Bot.Emulators.Discord.Rest;

/// <summary>Channels and direct messages.</summary>
internal sealed class Channels(World world)
{
    public Reply Get(Call call) => Reply.Ok(ChannelJson.Of(Targets.Channel(world, call)));

    public Reply Typing(Call call)
    {
        Targets.Writable(world, Targets.Channel(world, call));
        return Reply.Nothing;
    }

    public Reply OpenDirect(Call call)
    {
        if (Call.Snowflake(call.Body["recipient_id"]) is not { } id)
        {
            throw ApiError.Form("recipient_id", "BASE_TYPE_REQUIRED", "This field is required");
        }
        if (!world.Accounts.TryGetValue(id, out var person)) throw new ApiError(404, 10013, "Unknown User");
        if (person.IsBot) throw new ApiError(400, 50007, "Cannot send messages to this user");
        return Reply.Ok(ChannelJson.Of(world.Direct(person)));
    }

    /// <summary>A thread is archived, locked, or neither.</summary>
    public Reply Change(Call call)
    {
        var channel = Targets.Channel(world, call);
        if (!channel.IsThread)
        {
            Targets.Needs(world, channel, DiscordPermission.ManageChannels);
            world.Journal.Violation("the emulator changes only threads");
            return Reply.Ok(ChannelJson.Of(channel));
        }
        var archived = (bool?)call.Body["archived"];
        var locked = (bool?)call.Body["locked"];
        var mayAll = Permissions.May(channel, world.Bot, DiscordPermission.ManageThreads);
        var opensOnly = locked is null && archived == false && !channel.IsLocked;
        if (!mayAll && !opensOnly && !(channel.Owner == world.Bot && locked is null)) throw ApiError.NoPermission();
        if (opensOnly) Targets.Needs(world, channel, DiscordPermission.SendMessagesInThreads);
        Threading.Sets(world, channel, archived ?? channel.IsArchived, locked ?? channel.IsLocked);
        return Reply.Ok(ChannelJson.Of(channel));
    }
}
