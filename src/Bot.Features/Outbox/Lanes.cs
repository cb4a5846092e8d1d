using Bot.Core.Chat;
using Bot.Features.Data;
using Bot.Features.Outbox.Pacing;
using NodaTime;

namespace Bot.Features.Outbox;

/// <summary>Lets the sends of one platform go within its limits: in the strict order of <see cref="Lane"/>, one at a
/// time to a chat, and held back for as long as the platform itself asks.</summary>
internal sealed class Lanes(ChatLimits limits, TimeProvider clock) : IDisposable
{
    /// <summary>A timer takes no longer time than 49 days; a platform may ask for more.</summary>
    private static readonly Duration LongestSleep = Duration.FromDays(1);

    private readonly Lock _gate = new();
    private readonly WaitingSends _waiting = new(limits);
    private readonly PlatformBudget _platform = new(limits);
    private readonly Instant _start = clock.Now();
    private readonly long _startStamp = clock.GetTimestamp();
    private long _lastPlace;
    private ITimer? _timer;
    private int _underWay;

    /// <summary>How many chats have a budget at the moment.</summary>
    public int ChatsKnown
    {
        get
        {
            lock (_gate) return _waiting.ChatsKnown;
        }
    }

    /// <summary>How many sends have begun and are not over.</summary>
    public int UnderWay => Volatile.Read(ref _underWay);

    /// <summary>A clock that nobody sets.</summary>
    private Instant Now => _start + Duration.FromTimeSpan(clock.GetElapsedTime(_startStamp));

    /// <summary>Waits for its turn, then sends.</summary>
    /// <param name="chat">Where to.</param>
    /// <param name="kind">What that chat is; groups have limits of their own.</param>
    /// <param name="lane">How urgent it is.</param>
    /// <param name="send">Sends; what it gives back may hold back others.</param>
    /// <param name="notAfter">When its turn comes later than this, it is not sent: the result is
    /// <see cref="SendResult.NotModified"/>.</param>
    public Task<SendResult> Send(
        ChatAddress chat, ChatKind kind, Lane lane, Func<Task<SendResult>> send, Instant? notAfter = null)
    {
        WaitingSend waiting;
        lock (_gate)
        {
            waiting = new(chat, send, notAfter ?? Instant.MaxValue) { Place = (lane, ++_lastPlace) };
            _waiting.Add(waiting, kind, Now);
        }
        Pump();
        return waiting.Done.Task;
    }

    public void Dispose()
    {
        lock (_gate) _timer?.Dispose();
    }

    /// <summary>Starts everything that may go now.</summary>
    private void Pump()
    {
        lock (_gate)
        {
            var now = Now;
            while (_platform.ReadyAt(now) <= now && _waiting.Peek(now) is { } next)
            {
                if (next.NotAfter < clock.Now())
                {
                    _waiting.Drop(next, now);
                    next.Done.TrySetResult(new SendResult.NotModified());
                    continue;
                }
                _platform.Take(now);
                _waiting.Begin(next, now);
                Interlocked.Increment(ref _underWay);
                _ = Carry(next);
            }
            WakeAt(_waiting.Peek(now) is null ? _waiting.WakeAt : _platform.ReadyAt(now), now);
        }
    }

    private async Task Carry(WaitingSend waiting)
    {
        await Task.Yield();
        try
        {
            var result = await waiting.Send();
            if (result is SendResult.RetryAfter retry) Hold(waiting.Chat, retry);
            waiting.Done.TrySetResult(result);
        }
        catch (Exception fault)
        {
            waiting.Done.TrySetException(fault);
        }
        finally
        {
            lock (_gate) _waiting.Rest(waiting.Chat, Now);
            Pump();
            Interlocked.Decrement(ref _underWay);
        }
    }

    private void Hold(ChatAddress chat, SendResult.RetryAfter retry)
    {
        lock (_gate)
        {
            var (now, until) = (Now, Now + retry.Wait);
            if (retry.Scope is RetryScope.Global)
            {
                _platform.Hold(until);
                return;
            }
            _waiting.Hold(chat, until);
            _platform.HoldFor(chat, now, until);
        }
    }

    private void WakeAt(Instant at, Instant now)
    {
        _timer?.Dispose();
        _timer = at == Instant.MaxValue
            ? null
            : clock.CreateTimer(_ => Pump(), null, Sleep(at - now), Timeout.InfiniteTimeSpan);
    }

    private static TimeSpan Sleep(Duration time) =>
        Duration.Min(time, LongestSleep).ToTimeSpan() + TimeSpan.FromMilliseconds(1);
}
