using Bot.Emulators.Discord.State;

namespace Bot.Emulators.Discord.Acts;

/// <summary>Where people and guilds come from. The gate is held.</summary>
internal sealed class Town(World world)
{
    public DiscordPerson Person(string name, string locale) =>
        new(world, world.Add(new Account { Id = world.Ids.Next(), Name = name, Locale = locale }));

    public DiscordGuild Guild(string name, DiscordPerson owner)
    {
        var guild = new GuildState { Id = world.Ids.Next(), Name = name, Owner = owner.Account };
        guild.Roles[guild.Id] = new() { Id = guild.Id, Name = "@everyone", Permissions = DiscordPermission.Usual };
        guild.Members[owner.Id] = new() { Account = owner.Account, JoinedAt = world.Now };
        world.Guilds.Add(guild.Id, guild);
        guild.System = Channel(world, guild, "general", DiscordChannelType.Text);
        return new(world, guild, owner);
    }

    public static ChannelState Channel(World world, GuildState guild, string name, DiscordChannelType type) =>
        world.Add(new ChannelState { Id = world.Ids.Next(), Type = type, Name = name, Guild = guild });
}
