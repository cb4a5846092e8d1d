namespace Bot.Emulators.Discord;

/// <summary>What members may do, as bits.</summary>
[Flags]
public enum DiscordPermission : ulong
{
    None = 0,
    Administrator = 1UL << 3,
    ManageChannels = 1UL << 4,
    ManageGuild = 1UL << 5,
    AddReactions = 1UL << 6,
    ViewChannel = 1UL << 10,
    SendMessages = 1UL << 11,
    ManageMessages = 1UL << 13,
    EmbedLinks = 1UL << 14,
    AttachFiles = 1UL << 15,
    ReadMessageHistory = 1UL << 16,
    MentionEveryone = 1UL << 17,
    UseExternalEmojis = 1UL << 18,
    ManageRoles = 1UL << 28,
    UseApplicationCommands = 1UL << 31,
    ManageThreads = 1UL << 34,
    CreatePublicThreads = 1UL << 35,
    SendMessagesInThreads = 1UL << 38,
    SendPolls = 1UL << 49,
    PinMessages = 1UL << 51,

    /// <summary>What a new server lets everybody do.</summary>
    Usual = AddReactions | ViewChannel | SendMessages | EmbedLinks | AttachFiles | ReadMessageHistory
        | UseExternalEmojis | UseApplicationCommands | CreatePublicThreads | SendMessagesInThreads,

    All = Usual | Administrator | ManageChannels | ManageGuild | ManageMessages | MentionEveryone | ManageRoles
        | ManageThreads | SendPolls | PinMessages,
}
