namespace Bot.Emulators.Discord.State;

/// <summary>What an account may do, out of roles and the overwrites of a channel.</summary>
internal static class Permissions
{
    public static DiscordPermission In(GuildState guild, Account account)
    {
        if (account == guild.Owner) return DiscordPermission.All;
        if (!guild.Members.TryGetValue(account.Id, out var member)) return DiscordPermission.None;
        var all = member.Roles.Aggregate(guild.Everyone.Permissions, (sum, role) => sum | role.Permissions);
        return all.HasFlag(DiscordPermission.Administrator) ? DiscordPermission.All : all;
    }

    /// <summary>In a thread those of its channel hold.</summary>
    public static DiscordPermission In(ChannelState channel, Account account)
    {
        if (channel.Guild is not { } guild) return DiscordPermission.Usual;
        var all = In(guild, account);
        if (all.HasFlag(DiscordPermission.Administrator) || !guild.Members.TryGetValue(account.Id, out var member))
        {
            return all;
        }
        var overwrites = (channel.Parent ?? channel).Overwrites;
        all = Apply(all, [overwrites.GetValueOrDefault(guild.Id)]);
        all = Apply(all, [.. member.Roles.Select(role => overwrites.GetValueOrDefault(role.Id))]);
        all = Apply(all, [overwrites.GetValueOrDefault(account.Id)]);
        return IsHidden(channel, account, all) || !all.HasFlag(DiscordPermission.ViewChannel)
            ? DiscordPermission.None
            : all;
    }

    public static bool May(ChannelState channel, Account account, DiscordPermission what) =>
        In(channel, account).HasFlag(what);

    private static bool IsHidden(ChannelState channel, Account account, DiscordPermission all) =>
        channel.Type == DiscordChannelType.PrivateThread && !channel.ThreadMembers.Contains(account.Id)
        && !all.HasFlag(DiscordPermission.ManageThreads);

    private static DiscordPermission Apply(DiscordPermission all, Overwrite?[] overwrites)
    {
        var (allow, deny) = (DiscordPermission.None, DiscordPermission.None);
        foreach (var overwrite in overwrites.OfType<Overwrite>())
        {
            (allow, deny) = (allow | overwrite.Allow, deny | overwrite.Deny);
        }
        return (all & ~deny) | allow;
    }
}
