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
    private readonly Turnstile _turnstile = new(limits);
    private readonly Instant _start = clock.Now();
    private readonly long _startStamp = clock.GetTimestamp();
    private long _handedIn;
    private int _preparing;
    private int _underWay;
    private ITimer? _timer;

    /// <summary>How many chats have a budget at the moment.</summary>
    public int ChatsKnown
    {
        get
        {
            lock (_gate) return _waiting.ChatsKnown;
        }
    }

    /// <summary>How far the sends have come.</summary>
    public LaneCounts Counts
    {
        get
        {
            lock (_gate) return new(_handedIn, _turnstile.Passed, _preparing, _underWay);
        }
    }

    /// <summary>A clock that nobody sets.</summary>
    private Instant Now => _start + Duration.FromTimeSpan(clock.GetElapsedTime(_startStamp));

    /// <summary>Waits for its turn, then sends.</summary>
    /// <param name="chat">Where to.</param>
    /// <param name="kind">What that chat is; groups have limits of their own.</param>
    /// <param name="lane">How urgent it is.</param>
    /// <param name="send">Sends. It is begun a little before its turn, and awaits what it is given at the moment when
    /// it could go out; when that gives false, it must not. What it gives back may hold back others.</param>
    /// <param name="notAfter">When its turn comes later than this, it is not sent: the result is
    /// <see cref="SendResult.NotModified"/>.</param>
    public Task<SendResult> Send(
        ChatAddress chat, ChatKind kind, Lane lane, Func<Func<Task<bool>>, Task<SendResult>> send,
        Instant? notAfter = null)
    {
        lock (_gate)
        {
            var waiting = new WaitingSend(chat, send, notAfter ?? Instant.MaxValue) { Place = (lane, ++_handedIn) };
            _waiting.Add(waiting, kind, Now);
            Pump();
            return waiting.Done.Task;
        }
    }

    public void Dispose()
    {
        lock (_gate) _timer?.Dispose();
    }

    /// <summary>Lets everything go on that may now.</summary>
    private void Pump()
    {
        lock (_gate)
        {
            var now = Now;
            foreach (var passing in _turnstile.LetThrough(now))
            {
                _waiting.Spend(passing);
                passing.Turn.SetResult(true);
            }
            var admitsAt = Instant.MaxValue;
            while (_waiting.Peek(now) is { } next)
            {
                admitsAt = _turnstile.AdmitsAt(next.Lane, now);
                if (admitsAt > now) break;
                Begin(next, now);
                admitsAt = Instant.MaxValue;
            }
            WakeAt(Instant.Min(admitsAt, Instant.Min(_waiting.WakeAt, _turnstile.WakeAt(now))), now);
        }
    }

    private void Begin(WaitingSend next, Instant now)
    {
        if (next.NotAfter < clock.Now())
        {
            _waiting.Drop(next, now);
            next.Done.TrySetResult(new SendResult.NotModified());
            return;
        }
        _waiting.Begin(next);
        _turnstile.Admit(next);
        _preparing++;
        _underWay++;
        _ = Carry(next);
    }

    private async Task Carry(WaitingSend waiting)
    {
        var sending = Task.Run(() => waiting.Send(() => Turn(waiting)));
        await ((Task)sending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Rest(waiting, sending.IsCompletedSuccessfully ? await sending as SendResult.RetryAfter : null);
        waiting.Done.SetFromTask(sending);
    }

    /// <summary>A send is over; whoever waits for its result finds everything counted.</summary>
    private void Rest(WaitingSend waiting, SendResult.RetryAfter? retry)
    {
        lock (_gate)
        {
            if (retry is not null) Hold(waiting.Chat, retry);
            if (waiting.CameAt is null) _preparing--;
            _underWay--;
            _turnstile.Leave(waiting);
            _waiting.Rest(waiting.Chat, Now);
            Pump();
        }
    }

    private Task<bool> Turn(WaitingSend waiting)
    {
        lock (_gate)
        {
            if (waiting.CameAt is null) _preparing--;
            else waiting.Turn = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _turnstile.Come(waiting, Now);
        }
        Pump();
        return waiting.Turn.Task;
    }

    private void Hold(ChatAddress chat, SendResult.RetryAfter retry)
    {
        if (retry.Scope is RetryScope.Chat) _waiting.Hold(chat, Now + retry.Wait);
        _turnstile.Hold(chat, retry, Now);
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
