using Bot.Core.Chat;
using NodaTime;

namespace Bot.Features.Outbox.Pacing;

/// <summary>The sends that wait for their turn on one platform, by chat. To find the next costs no more when thousands
/// wait.</summary>
internal sealed class WaitingSends(ChatLimits limits)
{
    private const int FewChats = 64;

    private readonly Dictionary<ChatAddress, ChatQueue> _chats = [];

    /// <summary>The next of each chat that can take one; of these some are out of date.</summary>
    private readonly PriorityQueue<WaitingSend, (Lane, long)> _ready = new();

    /// <summary>Chats whose budget is spent, by when it is not.</summary>
    private readonly PriorityQueue<ChatQueue, Instant> _resting = new();

    private int _sweepAt = FewChats;

    /// <summary>How many chats have a budget at the moment.</summary>
    public int ChatsKnown => _chats.Count;

    /// <summary>When the next of the resting chats can take one.</summary>
    public Instant WakeAt => _resting.TryPeek(out _, out var at) ? at : Instant.MaxValue;

    public void Add(WaitingSend send, ChatKind kind, Instant now)
    {
        if (!_chats.TryGetValue(send.Chat, out var chat))
            _chats[send.Chat] = chat = new ChatQueue(new ChatBudget(limits, kind));
        chat.Add(send);
        if (chat.Next == send) Offer(chat, now);
    }

    /// <summary>The send whose turn is next among the chats that can take one; null when there is none.</summary>
    public WaitingSend? Peek(Instant now)
    {
        while (_resting.TryPeek(out var rested, out var at) && at <= now)
        {
            _resting.Dequeue();
            Offer(rested, now);
        }
        while (_ready.TryPeek(out var next, out _))
        {
            var chat = _chats.GetValueOrDefault(next.Chat);
            if (chat is { IsBusy: false } && chat.Next == next && chat.Budget.ReadyAt(now) <= now) return next;
            _ready.Dequeue();
        }
        return null;
    }

    /// <summary>Takes out what <see cref="Peek"/> gave; its chat is busy until <see cref="Rest"/>.</summary>
    public void Begin(WaitingSend send) => Remove(send).IsBusy = true;

    /// <summary>A send goes out to a busy chat.</summary>
    public void Spend(WaitingSend send) => _chats[send.Chat].WentOut++;

    /// <summary>Takes out what <see cref="Peek"/> gave, and leaves its chat to the others.</summary>
    public void Drop(WaitingSend send, Instant now) => Offer(Remove(send), now);

    /// <summary>The platform asked for this busy chat to wait.</summary>
    public void Hold(ChatAddress chat, Instant until) => _chats[chat].Budget.Hold(until);

    /// <summary>The chat is no longer busy.</summary>
    public void Rest(ChatAddress address, Instant now)
    {
        var chat = _chats[address];
        chat.IsBusy = false;
        // Counted at its end: whenever it arrived, the platform counts from no later moment.
        for (; chat.WentOut > 0; chat.WentOut--) chat.Budget.Take(now);
        Offer(chat, now);
        if (_chats.Count < _sweepAt) return;
        foreach (var (rested, _) in _chats.Where(c => c.Value.IsAtRest(now)).ToList()) _chats.Remove(rested);
        _sweepAt = Math.Max(FewChats, 2 * _chats.Count);
    }

    private ChatQueue Remove(WaitingSend send)
    {
        _ready.Dequeue();
        var chat = _chats[send.Chat];
        chat.RemoveNext();
        return chat;
    }

    private void Offer(ChatQueue chat, Instant now)
    {
        if (chat.IsBusy || chat.Next is not { } next) return;
        if (chat.Budget.ReadyAt(now) is var ready && ready > now) _resting.Enqueue(chat, ready);
        else _ready.Enqueue(next, next.Place);
    }
}
