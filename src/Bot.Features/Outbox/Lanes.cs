using Bot.Core.Chat;
using Bot.Features.Data;
using NodaTime;

namespace Bot.Features.Outbox;

/// <summary>Lets the sends of one platform go within its limits: in the strict order of <see cref="Lane"/>, one at a
/// time to a chat, and held back for as long as the platform itself asks.</summary>
internal sealed class Lanes(ChatLimits limits, TimeProvider clock) : IDisposable
{
    private const int FewChats = 64;

    /// <summary>A timer takes no longer time than 49 days; a platform may ask for more.</summary>
    private static readonly Duration LongestSleep = Duration.FromDays(1);

    private readonly Lock _gate = new();
    private readonly PriorityList _waiting = new();
    private readonly Dictionary<ChatAddress, ChatBudget> _chats = [];
    private readonly ChatBudget _platform = ChatBudget.ForPlatform(limits);
    private ITimer? _timer;
    private int _sweepAt = FewChats;

    /// <summary>How many chats have a budget at the moment.</summary>
    public int ChatsKnown
    {
        get
        {
            lock (_gate) return _chats.Count;
        }
    }

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
        var waiting = new WaitingSend(chat, kind, send, notAfter ?? Instant.MaxValue);
        lock (_gate) _waiting.Add(lane, waiting);
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
        List<WaitingSend> starting;
        lock (_gate) starting = TakeReady(clock.Now());
        foreach (var send in starting) _ = Carry(send);
    }

    private List<WaitingSend> TakeReady(Instant now)
    {
        var starting = new List<WaitingSend>();
        var wakeAt = Instant.MaxValue;
        foreach (var (lane, send) in _waiting.InOrder())
        {
            if (send.NotAfter < now)
            {
                _waiting.Remove(lane, send);
                send.Done.TrySetResult(new SendResult.NotModified());
                continue;
            }
            if (_platform.ReadyAt(now) is var open && open > now)
            {
                wakeAt = Instant.Min(wakeAt, open);
                break;
            }
            var budget = BudgetOf(send);
            if (budget.IsBusy) continue;
            if (budget.ReadyAt(now) is var ready && ready > now)
            {
                wakeAt = Instant.Min(wakeAt, ready);
                continue;
            }
            _platform.Take(now);
            budget.IsBusy = true;
            _waiting.Remove(lane, send);
            starting.Add(send);
        }
        WakeAt(wakeAt, now);
        return starting;
    }

    private async Task Carry(WaitingSend waiting)
    {
        await Task.Yield();
        try
        {
            var result = await waiting.Send();
            if (result is SendResult.RetryAfter retry) Hold(waiting, retry);
            waiting.Done.TrySetResult(result);
        }
        catch (Exception fault)
        {
            waiting.Done.TrySetException(fault);
        }
        finally
        {
            lock (_gate)
            {
                // Counted at its end: whenever it arrived, the platform counts from no later moment.
                BudgetOf(waiting).Take(clock.Now());
                Rest(waiting.Chat);
            }
            Pump();
        }
    }

    private void Hold(WaitingSend waiting, SendResult.RetryAfter retry)
    {
        lock (_gate)
            (retry.Scope is RetryScope.Global ? _platform : BudgetOf(waiting)).Hold(clock.Now() + retry.Wait);
    }

    private ChatBudget BudgetOf(WaitingSend send)
    {
        if (!_chats.TryGetValue(send.Chat, out var budget))
            _chats[send.Chat] = budget = ChatBudget.ForChat(limits, send.Kind);
        return budget;
    }

    private void Rest(ChatAddress chat)
    {
        _chats[chat].IsBusy = false;
        if (_chats.Count < _sweepAt) return;
        var now = clock.Now();
        foreach (var (rested, _) in _chats.Where(c => c.Value.IsAtRest(now)).ToList()) _chats.Remove(rested);
        _sweepAt = Math.Max(FewChats, 2 * _chats.Count);
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

    private sealed record WaitingSend(
        ChatAddress Chat, ChatKind Kind, Func<Task<SendResult>> Send, Instant NotAfter)
    {
        public TaskCompletionSource<SendResult> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>First come, first served within a lane.</summary>
    private sealed class PriorityList
    {
        private readonly LinkedList<WaitingSend>[] _lanes =
            [.. Enum.GetValues<Lane>().Select(_ => new LinkedList<WaitingSend>())];

        public void Add(Lane lane, WaitingSend send) => _lanes[(int)lane].AddLast(send);

        public void Remove(Lane lane, WaitingSend send) => _lanes[(int)lane].Remove(send);

        public IEnumerable<(Lane Lane, WaitingSend Send)> InOrder() =>
            Enum.GetValues<Lane>().SelectMany(lane => _lanes[(int)lane].ToList().Select(send => (lane, send)));
    }
}
