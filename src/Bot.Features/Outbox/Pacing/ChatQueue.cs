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

    /// <summary>The one whose turn is next; null when none waits.</summary>
    public WaitingSend? Next => _waiting.TryPeek(out var next, out _) ? next : null;

    public void Add(WaitingSend send) => _waiting.Enqueue(send, send.Place);

    /// <summary>Takes out <see cref="Next"/>.</summary>
    public void RemoveNext() => _waiting.Dequeue();

    /// <summary>Whether it can be forgotten.</summary>
    public bool IsAtRest(Instant now) => !IsBusy && _waiting.Count == 0 && budget.IsAtRest(now);
}

/// <summary>A send that waits for its turn.</summary>
internal sealed record WaitingSend(ChatAddress Chat, Func<Task<SendResult>> Send, Instant NotAfter)
{
    /// <summary>The order among all: first come, first served within a lane.</summary>
    public required (Lane, long) Place { get; init; }

    public TaskCompletionSource<SendResult> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
