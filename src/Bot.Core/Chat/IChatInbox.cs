namespace Bot.Core.Chat;

/// <summary>Where adapters hand in what happened. Order is kept per chat and person.</summary>
public interface IChatInbox
{
    /// <summary>Takes an event. The outer task waits for room, since nothing is ever dropped; the inner one completes
    /// when the event's effect is committed, refused or given up, and never faults. Only then may an adapter confirm
    /// the event to its platform. The same event may be handed in again at any time.</summary>
    /// <param name="incoming">What happened.</param>
    /// <param name="cancellationToken">Ends the wait for room; an event that was taken is carried through.</param>
    ValueTask<Task> Accept(Incoming incoming, CancellationToken cancellationToken);
}
