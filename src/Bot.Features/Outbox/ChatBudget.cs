using Bot.Core.Chat;
using NodaTime;

namespace Bot.Features.Outbox;

/// <summary>What may be sent to one chat, or (with the limits of the platform) to all of them.</summary>
internal sealed class ChatBudget(params IReadOnlyList<TokenBucket> buckets)
{
    private Instant _heldUntil = Instant.MinValue;

    /// <summary>Whether a send to the chat is on its way; the next one waits, so that order is kept.</summary>
    public bool IsBusy { get; set; }

    public static ChatBudget ForPlatform(ChatLimits limits) =>
        new(new TokenBucket(limits.PerSecond, BurstOf(limits.PerSecond)));

    public static ChatBudget ForChat(ChatLimits limits, ChatKind kind)
    {
        var perSecond = new TokenBucket(limits.PerChatPerSecond, limits.PerChatBurst);
        return kind is ChatKind.Private
            ? new ChatBudget(perSecond)
            : new ChatBudget(
                perSecond, new TokenBucket(limits.PerGroupPerMinute / 60, BurstOf(limits.PerGroupPerMinute)));
    }

    public Instant ReadyAt(Instant now) => buckets.Select(b => b.ReadyAt(now)).Append(_heldUntil).Max();

    public void Take(Instant now)
    {
        foreach (var bucket in buckets) bucket.Take(now);
    }

    /// <summary>The platform asked to wait.</summary>
    public void Hold(Instant until) => _heldUntil = Instant.Max(_heldUntil, until);

    public bool IsAtRest(Instant now) => !IsBusy && _heldUntil <= now && buckets.All(b => b.IsFull(now));

    private static double BurstOf(double limit) => Math.Max(1, Math.Floor(limit));
}
