using Bot.Emulators.Discord.State;

namespace Bot.Emulators.Discord.Acts;

/// <summary>Threads begin, sleep and wake. The gate is held.</summary>
internal static class Threading
{
    public static ChannelState Opens(World world, ChannelState parent, string name, Account by, bool isPrivate)
    {
        var thread = world.Add(new ChannelState
        {
            Id = world.Ids.Next(),
            Type = isPrivate ? DiscordChannelType.PrivateThread
                : parent.Type == DiscordChannelType.Announcement ? DiscordChannelType.AnnouncementThread
                : DiscordChannelType.PublicThread,
            Name = name,
            Guild = parent.Guild,
            Parent = parent,
            Owner = by,
            ArchiveChangedAt = world.Now,
        });
        thread.ThreadMembers.Add(by.Id);
        world.Events.Channel("CREATE", thread);
        return thread;
    }

    public static void Sets(World world, ChannelState thread, bool archived, bool locked)
    {
        if (thread.IsArchived != archived) thread.ArchiveChangedAt = world.Now;
        (thread.IsArchived, thread.IsLocked) = (archived, locked);
        world.Events.Channel("UPDATE", thread);
    }

    /// <summary>A message in an archived thread opens it again.</summary>
    public static void Wakes(World world, ChannelState channel)
    {
        if (channel.IsArchived) Sets(world, channel, archived: false, channel.IsLocked);
    }
}
