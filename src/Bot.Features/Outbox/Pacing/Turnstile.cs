using Bot.Core.Chat;
using NodaTime;

namespace Bot.Features.Outbox.Pacing;

/// <summary>Where every send of a platform passes at the moment it goes out, the most urgent of those that are there
/// first. To write a claim down takes a while that nobody knows; so a send begins somewhat before its turn, and what
/// the platform sees stays evenly spaced.</summary>
internal sealed class Turnstile(ChatLimits limits)
{
    /// <summary>How long before its turn a send begins.</summary>
    private static readonly Duration Ahead = Duration.FromMilliseconds(250);

    /// <summary>Who is overtaken for so long begins anew later; the claim must not run out here.</summary>
    private static readonly Duration LongestWait = Duration.FromSeconds(10);

    private readonly PlatformBudget _budget = new(limits);
    private readonly int[] _ahead = new int[Enum.GetValues<Lane>().Length];
    private readonly List<WaitingSend> _there = [];

    /// <summary>How many have passed.</summary>
    public long Passed { get; private set; }

    /// <summary>From when on a send of this lane may begin.</summary>
    public Instant AdmitsAt(Lane lane, Instant now)
    {
        var before = _ahead.AsSpan(0, (int)lane + 1);
        var sum = 0;
        foreach (var count in before) sum += count;
        return Instant.Max(_budget.HeldUntil, _budget.ReadyAt(now, sum) - Ahead);
    }

    /// <summary>When the next of those that are there may pass.</summary>
    public Instant WakeAt(Instant now) => _there.Count == 0 ? Instant.MaxValue : _budget.ReadyAt(now, 0);

    /// <summary>A send begins.</summary>
    public void Admit(WaitingSend send)
    {
        send.IsAhead = true;
        _ahead[(int)send.Lane]++;
    }

    /// <summary>A send has come so far that it could go out.</summary>
    public void Come(WaitingSend send, Instant now)
    {
        send.CameAt = now;
        _there.Add(send);
    }

    /// <summary>A send is over, or has passed.</summary>
    public void Leave(WaitingSend send)
    {
        if (!send.IsAhead) return;
        send.IsAhead = false;
        _ahead[(int)send.Lane]--;
    }

    /// <summary>Those whose turn it is now. The others are told when their turn cannot come soon.</summary>
    public IEnumerable<WaitingSend> LetThrough(Instant now)
    {
        foreach (var late in _there.FindAll(s => _budget.HeldUntil > now || s.CameAt + LongestWait <= now))
        {
            _there.Remove(late);
            late.Turn.SetResult(false);
        }
        while (_there.Count > 0 && _budget.ReadyAt(now, 0) <= now)
        {
            var next = _there.MinBy(s => s.Place)!;
            _there.Remove(next);
            _budget.Take(now);
            Passed++;
            Leave(next);
            yield return next;
        }
    }

    /// <summary>The platform asked to wait.</summary>
    public void Hold(ChatAddress chat, SendResult.RetryAfter retry, Instant now)
    {
        if (retry.Scope is RetryScope.Global) _budget.Hold(now + retry.Wait);
        else _budget.HoldFor(chat, now, now + retry.Wait);
    }
}
