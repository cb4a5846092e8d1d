using Bot.Core.Chat;
using NodaTime;

namespace Bot.Features.Outbox.Pacing;

/// <summary>What may be sent to one chat.</summary>
internal sealed class ChatBudget
{
    /// <summary>A platform's minute may be a little longer than ours.</summary>
    private static readonly Duration Margin = Duration.FromMilliseconds(500);

    private readonly TokenBucket _bySecond;
    private readonly SlidingLog? _byMinute;
    private Instant _heldUntil = Instant.MinValue;

    public ChatBudget(ChatLimits limits, ChatKind kind)
    {
        _bySecond = new TokenBucket(limits.PerChatPerSecond, limits.PerChatBurst);
        if (kind is not ChatKind.Private && double.IsFinite(limits.PerGroupPerMinute))
            _byMinute = ByMinute(limits.PerGroupPerMinute);
    }

    public Instant ReadyAt(Instant now)
    {
        var ready = Instant.Max(_bySecond.ReadyAt(now), _heldUntil);
        return _byMinute is null ? ready : Instant.Max(ready, _byMinute.ReadyAt(now));
    }

    public void Take(Instant now)
    {
        _bySecond.Take(now);
        _byMinute?.Take(now);
    }

    /// <summary>The platform asked to wait.</summary>
    public void Hold(Instant until) => _heldUntil = Instant.Max(_heldUntil, until);

    /// <summary>Whether it can be forgotten.</summary>
    public bool IsAtRest(Instant now) =>
        _heldUntil <= now && _bySecond.IsFull(now) && _byMinute?.IsFull(now) != false;

    /// <summary>Less than one in a minute is one in a longer time.</summary>
    private static SlidingLog ByMinute(double limit) =>
        new(Math.Max(1, (int)limit), Margin + Duration.FromMinutes(1 / Math.Min(1, limit)));
}
