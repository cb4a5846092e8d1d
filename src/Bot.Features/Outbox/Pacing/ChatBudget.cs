using Bot.Core.Chat;
using NodaTime;

namespace Bot.Features.Outbox.Pacing;

/// <summary>What may be sent to one chat. Every limit holds in any stretch of its time, however a platform counts.
/// </summary>
internal sealed class ChatBudget
{
    /// <summary>A platform's time may be a little longer than ours.</summary>
    private static readonly Duration Margin = Duration.FromMilliseconds(500);

    private readonly List<SlidingLog> _logs = [];
    private Instant _heldUntil = Instant.MinValue;

    public ChatBudget(ChatLimits limits, ChatKind kind)
    {
        if (double.IsFinite(limits.PerChatPerSecond))
            _logs.Add(BySecond(Math.Max(1, limits.PerChatBurst), limits.PerChatPerSecond));
        if (kind is not ChatKind.Private && double.IsFinite(limits.PerGroupPerMinute))
            _logs.Add(ByMinute(limits.PerGroupPerMinute));
    }

    public Instant ReadyAt(Instant now) => _logs.Select(l => l.ReadyAt(now)).Append(_heldUntil).Max();

    public void Take(Instant now)
    {
        foreach (var log in _logs) log.Take(now);
    }

    /// <summary>The platform asked to wait.</summary>
    public void Hold(Instant until) => _heldUntil = Instant.Max(_heldUntil, until);

    /// <summary>Whether it can be forgotten.</summary>
    public bool IsAtRest(Instant now) => _heldUntil <= now && _logs.All(l => l.IsFull(now));

    /// <summary>A burst, and then nothing until the average holds again. The margin is a tenth of a send's time.
    /// </summary>
    private static SlidingLog BySecond(int burst, double perSecond) =>
        new(burst, Duration.FromSeconds((burst + 0.1) / perSecond));

    /// <summary>Less than one in a minute is one in a longer time.</summary>
    private static SlidingLog ByMinute(double limit) =>
        new(Math.Max(1, (int)limit), Margin + Duration.FromMinutes(1 / Math.Min(1, limit)));
}
