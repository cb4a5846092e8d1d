using System.Text.Json.Nodes;
using Bot.Emulators.Discord.State;

namespace Bot.Emulators.Discord.Rest;

/// <summary>Guilds, their channels and members.</summary>
internal sealed class Guilds(World world)
{
    public Reply Guild(Call call) => Reply.Ok(GuildJson.Of(Targets.Guild(world, call)));

    public Reply Channels(Call call) => Reply.Ok(new JsonArray(
        [.. Targets.Guild(world, call).Channels.Where(c => c is { IsThread: false, IsDeleted: false })
            .Select(ChannelJson.Of)]));

    public Reply Member(Call call)
    {
        var guild = Targets.Guild(world, call);
        var id = call.Id("user_id");
        if (guild.Members.TryGetValue(id, out var member)) return Reply.Ok(GuildJson.Member(member));
        throw world.Accounts.ContainsKey(id)
            ? new ApiError(404, 10007, "Unknown Member")
            : new ApiError(404, 10013, "Unknown User");
    }
}
