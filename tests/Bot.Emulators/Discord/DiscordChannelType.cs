namespace Bot.Emulators.Discord;

/// <summary>The kinds of channels.</summary>
public enum DiscordChannelType
{
    Text = 0,
    Direct = 1,
    Voice = 2,
    Announcement = 5,
    AnnouncementThread = 10,
    PublicThread = 11,
    PrivateThread = 12,
}
