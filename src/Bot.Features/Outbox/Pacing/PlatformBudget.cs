using Bot.Core.Chat;
using NodaTime;

namespace Bot.Features.Outbox.Pacing;

/// <summary>What may be sent on a platform over all chats: evenly spaced, so that whoever comes next never waits for
/// more than one send's time, and never more in any second than the limit.</summary>
internal sealed class PlatformBudget(ChatLimits limits)
{
    /// <summary>The part of the limit that is used. In any second there are at most <c>1 + slack + 0.96 × limit</c>
    /// sends; what is left of the limit is room for <see cref="Jitter"/> and slack.</summary>
    private const double Used = 0.96;

    /// <summary>Seconds by which sends may reach the platform closer together or further apart than they started.
    /// </summary>
    private const double Jitter = 0.03;

    /// <summary>Chats that are told to wait within this time of each other mean that all must.</summary>
    private static readonly Duration Together = Duration.FromSeconds(3);

    private readonly TokenBucket _bucket = new(limits.PerSecond * Used, 1 + Slack(limits.PerSecond));
    private (ChatAddress Chat, Instant At)? _lastHeld;

    /// <summary>Until when nothing goes, because the platform asked to wait.</summary>
    public Instant HeldUntil { get; private set; } = Instant.MinValue;

    /// <summary>From when on a send may go before which so many others go.</summary>
    public Instant ReadyAt(Instant now, int before = 0) => Instant.Max(_bucket.ReadyAt(now, before), HeldUntil);

    public void Take(Instant now) => _bucket.Take(now);

    /// <summary>The platform asked everybody to wait.</summary>
    public void Hold(Instant until) => HeldUntil = Instant.Max(HeldUntil, until);

    /// <summary>The platform asked for one chat to wait. Some do not say which limit was met: when two chats are told
    /// to wait at about the same time, it is the one for all.</summary>
    public void HoldFor(ChatAddress chat, Instant now, Instant until)
    {
        if (_lastHeld is { } last && last.Chat != chat && now - last.At <= Together) Hold(until);
        _lastHeld = (chat, now);
    }

    /// <summary>What a timer that fires late has lost may be made up for.</summary>
    private static double Slack(double limit) =>
        double.IsPositiveInfinity(limit) ? 0 : 0.9 * limit * (1 - (Used * (1 + Jitter)));
}
