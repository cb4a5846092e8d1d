using System.Collections.Concurrent;
using Bot.Core.Chat;

namespace Bot.Discord.Tests.Support;

/// <summary>A bot that notes events and is done with them at once.</summary>
internal sealed class FakeInbox : IChatInbox
{
    public ConcurrentQueue<Incoming> Events { get; } = new();

    /// <summary>Set: there is room only once it is done.</summary>
    public TaskCompletionSource? Room { get; set; }

    public async ValueTask<Task> Accept(Incoming incoming, CancellationToken cancellationToken)
    {
        if (Room is { } room) await room.Task.WaitAsync(cancellationToken);
        Events.Enqueue(incoming);
        return Task.CompletedTask;
    }
}
