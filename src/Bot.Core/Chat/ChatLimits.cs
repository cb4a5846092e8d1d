namespace Bot.Core.Chat;

/// <summary>How fast a platform may be spoken to. The defaults mean "without limit".</summary>
public sealed record ChatLimits
{
    /// <summary>Sends and edits per second over all chats.</summary>
    public double PerSecond { get; init; } = double.PositiveInfinity;

    /// <summary>Sends and edits per second in one chat, on average.</summary>
    public double PerChatPerSecond { get; init; } = double.PositiveInfinity;

    /// <summary>How many may go to one chat at once before the average binds.</summary>
    public int PerChatBurst { get; init; } = 1;

    /// <summary>Sends and edits per minute in one group or channel.</summary>
    public double PerGroupPerMinute { get; init; } = double.PositiveInfinity;
}
