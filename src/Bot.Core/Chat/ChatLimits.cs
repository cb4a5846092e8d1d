using NodaTime;

namespace Bot.Core.Chat;

/// <summary>How fast a platform may be spoken to. The defaults, infinity, mean "without limit". A platform that counts
/// in any stretch of time finds these limits kept in each.</summary>
public sealed record ChatLimits
{
    /// <summary>Sends and edits per second over all chats, more than zero. Guaranteed: in no second more than this
    /// (rounded up), though the network make some arrive up to 30 ms closer together; evenly spaced, at 96 % of this
    /// when more waits.</summary>
    public double PerSecond { get; init; } = double.PositiveInfinity;

    /// <summary>Sends and edits per second in one chat, more than zero. Guaranteed: in no stretch of
    /// <see cref="PerChatBurst"/> divided by this seconds more than that burst.</summary>
    public double PerChatPerSecond { get; init; } = double.PositiveInfinity;

    /// <summary>How many may go to one chat at once, after a rest; at least 1.</summary>
    public int PerChatBurst { get; init; } = 1;

    /// <summary>Sends and edits per minute in one group or channel, more than zero. Guaranteed: in no minute more than
    /// this, rounded down; they may all go at once. Below 1: one in so much longer than a minute.</summary>
    public double PerGroupPerMinute { get; init; } = double.PositiveInfinity;

    /// <summary>For how long after a message was shown it may be edited as often as its numbers change. Later only
    /// edits that matter are made.</summary>
    public Duration EditsFreely { get; init; } = Duration.MaxValue;
}
