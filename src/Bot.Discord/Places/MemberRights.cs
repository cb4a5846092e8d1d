using System.Collections.Concurrent;
using Bot.Discord.Api;
using Bot.Discord.Interactions.Reading;

namespace Bot.Discord.Places;

/// <summary>Who may manage a guild: as the newest interaction of the person told, and where none did, as the guild's
/// roles say.</summary>
internal sealed class MemberRights(DiscordRestClient client, KnownChats chats)
{
    private const int MostRemembered = 10_000;

    private readonly ConcurrentDictionary<(ulong Channel, ulong User), bool> _told = [];

    /// <summary>Takes in what an interaction tells of its person.</summary>
    public void Told(Interaction interaction)
    {
        if (InteractionReader.ChannelOf(interaction) is not { } channel
            || interaction.Member is not { User.Id: var user } member
            || PermissionSets.Read(member.Permissions) is not { } may) return;
        if (_told.Count > MostRemembered) _told.Clear();
        _told[(channel, user)] = may.Allows(DiscordPermissions.ManageGuild);
    }

    /// <summary>Null when the platform does not tell now.</summary>
    public async Task<bool?> IsAdmin(ulong channel, ulong user, CancellationToken cancellationToken)
    {
        if (_told.TryGetValue((channel, user), out var told)) return told;
        if (await chats.GuildOf(channel, cancellationToken) is not { } guildId) return null;
        if ((await client.Send(new GetGuild(guildId), cancellationToken)).Result is not { } guild) return null;
        if (guild.OwnerId == user) return true;
        if ((await client.Send(new GetGuildMember(guildId, user), cancellationToken)).Result is not { } member)
            return null;
        HashSet<ulong> held = [guildId, .. member.Roles ?? []];
        return (guild.Roles ?? []).Where(r => held.Contains(r.Id))
            .Select(r => PermissionSets.Read(r.Permissions) ?? DiscordPermissions.None)
            .Aggregate(DiscordPermissions.None, (all, one) => all | one).Allows(DiscordPermissions.ManageGuild);
    }
}
