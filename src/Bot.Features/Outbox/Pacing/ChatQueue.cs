using Bot.Core.Chat;
using NodaTime;

namespace Bot.Features.Outbox.Pacing;

/// <summary>The sends that wait for one chat. One at a time is on its way there, so that their order is kept.</summary>
internal sealed class ChatQueue(ChatBudget budget)
{
    private readonly PriorityQueue<WaitingSend, (Lane, long)> _waiting = new();

    public ChatBudget Budget => budget;

    /// <summary>Whether one is on its way.</summary>
    public bool IsBusy { get; set; }

    /// <summary>How often that one went out.</summary>
    public int WentOut { get; set; }

    /// <summary>The one whose turn is next; null when none waits.</summary>
    public WaitingSend? Next => _waiting.TryPeek(out var next, out _) ? next : null;

    public void Add(WaitingSend send) => _waiting.Enqueue(send, send.Place);

    /// <summary>Takes out <see cref="Next"/>.</summary>
    public void RemoveNext() => _waiting.Dequeue();

    /// <summary>Whether it can be forgotten.</summary>
    public bool IsAtRest(Instant now) => !IsBusy && _waiting.Count == 0 && budget.IsAtRest(now);
}

/// <summary>A send that waits for its turn.</summary>
/// <param name="Chat">Where to.</param>
/// <param name="Send">Sends; it asks for its turn at the last moment, and goes on when that gives true.</param>
/// <param name="NotAfter">It is not begun after this.</param>
internal sealed record WaitingSend(ChatAddress Chat, Func<Func<Task<bool>>, Task<SendResult>> Send, Instant NotAfter)
{
    /// <summary>The order among all: first come, first served within a lane.</summary>
    public required (Lane Lane, long Number) Place { get; init; }

    public Lane Lane => Place.Lane;

    public TaskCompletionSource<SendResult> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether its turn has come.</summary>
    public TaskCompletionSource<bool> Turn { get; set; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether it has begun and waits for its turn or is not yet there.</summary>
    public bool IsAhead { get; set; }

    /// <summary>When it was ready for its turn.</summary>
    public Instant? CameAt { get; set; }
}
