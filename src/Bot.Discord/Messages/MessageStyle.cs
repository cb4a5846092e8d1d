namespace Bot.Discord.Messages;

/// <summary>For what a message is composed.</summary>
internal sealed record MessageStyle
{
    /// <summary>Whether the message edited consists of components: that can never be taken back.</summary>
    public bool MustBeV2 { get; init; }

    /// <summary>Whether it replaces a message: then there is one, and what the old one had is taken away.</summary>
    public bool IsEdit { get; init; }

    /// <summary>The message that this one is about; null: none.</summary>
    public string? JumpUrl { get; init; }
}
