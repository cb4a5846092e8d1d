namespace Bot.Discord.Places;

/// <summary>Where in a guild the bot says hello.</summary>
internal static class Greeting
{
    private const int Text = 0;

    /// <summary>The guild's system channel if the bot may post there, else the first text channel where it may. Null:
    /// nowhere.</summary>
    public static ulong? ChannelOf(GatewayGuild guild, ulong bot) => (guild.Channels ?? [])
        .Where(c => c.Type == Text && In(guild, c, bot)
            .Allows(DiscordPermissions.ViewChannel | DiscordPermissions.SendMessages))
        .OrderBy(c => c.Id == guild.SystemChannelId ? 0 : 1).ThenBy(c => c.Position).ThenBy(c => c.Id)
        .Select(c => (ulong?)c.Id).FirstOrDefault();

    /// <summary>What the bot may do in a channel (Discord, "Permission Hierarchy"): its roles together, then what the
    /// channel says about everyone, about its roles, and about the bot itself.</summary>
    private static DiscordPermissions In(GatewayGuild guild, GatewayChannel channel, ulong bot)
    {
        if (guild.OwnerId == bot) return DiscordPermissions.All;
        HashSet<ulong> roles = [guild.Id, .. guild.Members?.FirstOrDefault(m => m.User?.Id == bot)?.Roles ?? []];
        var set = (guild.Roles ?? []).Where(r => roles.Contains(r.Id))
            .Aggregate(DiscordPermissions.None, (all, role) => all | Bits(role.Permissions));
        if (set.HasFlag(DiscordPermissions.Administrator)) return DiscordPermissions.All;
        var said = channel.PermissionOverwrites ?? [];
        set = Change(set, said.Where(o => o.Id == guild.Id));
        set = Change(set, said.Where(o => o.Id != guild.Id && roles.Contains(o.Id)));
        return Change(set, said.Where(o => o.Id == bot));
    }

    private static DiscordPermissions Change(DiscordPermissions set, IEnumerable<Overwrite> said)
    {
        var (allow, deny) = said.Aggregate(
            (Allow: DiscordPermissions.None, Deny: DiscordPermissions.None),
            (all, one) => (all.Allow | Bits(one.Allow), all.Deny | Bits(one.Deny)));
        return (set & ~deny) | allow;
    }

    private static DiscordPermissions Bits(string? text) => PermissionSets.Read(text) ?? DiscordPermissions.None;
}
