using System.Collections.Concurrent;
using Bot.Core.Chat;

namespace Bot.Discord.Tests.Support;

/// <summary>A bot that notes events and is done with them at once.</summary>
internal sealed class FakeInbox : IChatInbox
{
    public ConcurrentQueue<Incoming> Events { get; } = new();

    public ValueTask<Task> Accept(Incoming incoming, CancellationToken cancellationToken)
    {
        Events.Enqueue(incoming);
        return ValueTask.FromResult(Task.CompletedTask);
    }
}
