using Bot.Emulators.Discord.State;

namespace Bot.Emulators.Discord.Acts;

/// <summary>Who comes into a guild and goes, and what they may do. The gate is held.</summary>
internal static class Joining
{
    public static void Adds(World world, GuildState guild, Account account)
    {
        if (guild.Has(account)) throw new InvalidOperationException($"{account.Name} is in {guild.Name} already.");
        guild.Members[account.Id] = new() { Account = account, JoinedAt = world.Now };
    }

    /// <summary>With a role of its own.</summary>
    public static void AddsBot(World world, GuildState guild, DiscordPermission permissions)
    {
        Adds(world, guild, world.Bot);
        var role = new RoleState
        {
            Id = world.Ids.Next(),
            Name = world.Bot.Name,
            Permissions = permissions,
            BotId = world.Bot.Id,
        };
        guild.Roles.Add(role.Id, role);
        guild.Members[world.Bot.Id].Roles.Add(role);
        world.Events.GuildCreate(guild);
    }

    public static void Removes(World world, GuildState guild, Account account)
    {
        if (!guild.Members.Remove(account.Id, out var member)) return;
        if (account != world.Bot) return;
        foreach (var role in member.Roles.Where(r => r.BotId is not null)) guild.Roles.Remove(role.Id);
        world.Events.GuildDelete(guild, unavailable: false);
    }

    /// <summary>Gives by a role of her own, and takes from all her roles and from everybody's.</summary>
    public static void Changes(World world, GuildState guild, Account account, DiscordPermission what, bool gives)
    {
        var member = guild.Members[account.Id];
        if (gives && Own(world, guild, member) is { } own) Sets(world, guild, own, own.Permissions | what);
        if (gives) return;
        foreach (var role in member.Roles.Append(guild.Everyone).Where(r => (r.Permissions & what) != 0))
        {
            Sets(world, guild, role, role.Permissions & ~what);
        }
    }

    public static void Overwrites(
        World world, ChannelState channel, ulong id, bool isRole, DiscordPermission allow, DiscordPermission deny)
    {
        var old = channel.Overwrites.GetValueOrDefault(id) ?? new(id, isRole, 0, 0);
        channel.Overwrites[id] = new(id, isRole, (old.Allow | allow) & ~deny, (old.Deny | deny) & ~allow);
        world.Events.Channel("UPDATE", channel);
    }

    private static RoleState Own(World world, GuildState guild, MemberState member)
    {
        if (member.Roles.FirstOrDefault() is { } own) return own;
        var role = new RoleState { Id = world.Ids.Next(), Name = $"of {member.Account.Name}" };
        guild.Roles.Add(role.Id, role);
        member.Roles.Add(role);
        Tells(world, guild, "GUILD_ROLE_CREATE", role);
        if (member.Account == world.Bot) TellsMember(world, guild, member);
        return role;
    }

    private static void Sets(World world, GuildState guild, RoleState role, DiscordPermission permissions)
    {
        role.Permissions = permissions;
        Tells(world, guild, "GUILD_ROLE_UPDATE", role);
    }

    private static void Tells(World world, GuildState guild, string name, RoleState role) => world.Events.Guild(
        name, new() { ["guild_id"] = $"{guild.Id}", ["role"] = GuildJson.Role(guild, role) }, guild);

    private static void TellsMember(World world, GuildState guild, MemberState member)
    {
        var data = GuildJson.Member(member);
        data["guild_id"] = $"{guild.Id}";
        world.Events.Guild("GUILD_MEMBER_UPDATE", data, guild);
    }
}
