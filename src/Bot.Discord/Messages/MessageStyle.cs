namespace Bot.Discord.Messages;

/// <summary>For what a message is composed.</summary>
internal sealed record MessageStyle
{
    /// <summary>A new message that everybody sees.</summary>
    public static MessageStyle New { get; } = new();

    /// <summary>Whether the message edited consists of components: that can never be taken back.</summary>
    public bool MustBeV2 { get; init; }

    /// <summary>Whether it replaces a message: then there is one, and what the old one had is taken away.</summary>
    public bool IsEdit { get; init; }

    /// <summary>Whether only the person of the interaction sees it.</summary>
    public bool IsEphemeral { get; init; }

    /// <summary>The message that this one is about; null: none.</summary>
    public string? JumpUrl { get; init; }
}
