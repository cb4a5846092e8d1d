namespace Bot.Emulators.Discord.Rules;

/// <summary>Limits of a message.</summary>
internal static class MessageLimits
{
    public const int Content = 2000;
    public const int Nonce = 25;
    public const int Mentions = 100;
    public const int Embeds = 10;
    public const int Rows = 5;
    public const int ButtonsInARow = 5;
    public const int Label = 80;
    public const int CustomId = 100;
    public const int Url = 512;
    public const int Options = 25;
    public const int OptionText = 100;
    public const int Placeholder = 150;
    public const int Components = 40;
    public const int TextDisplays = 4000;
    public const int SectionTexts = 3;
    public const int GalleryItems = 10;

    /// <summary>Bytes of all text displays, 12 more for each, beyond which the API fails with 500.</summary>
    public const int TextBytes = 10_170;

    public const int BytesOfADisplay = 12;
}

/// <summary>Bits of message flags.</summary>
internal static class MessageFlags
{
    public const int SuppressEmbeds = 4;
    public const int Ephemeral = 64;
    public const int SuppressNotifications = 4096;
    public const int ComponentsV2 = 1 << 15;
}
