using System.Collections.Concurrent;
using Bot.Core.Chat;

namespace Bot.Web.Tests.Support;

/// <summary>A bot that remembers what it was told and does what the test says.</summary>
internal sealed class ScriptedBot : IChatInbox
{
    private readonly ConcurrentQueue<Incoming> _heard = new();

    /// <summary>What it does with an event; the task is the event's effect.</summary>
    public Func<Incoming, Task> Do { get; set; } = _ => Task.CompletedTask;

    /// <summary>The platform it speaks on; set once the server runs.</summary>
    public IChatPort Chat { get; set; } = null!;

    public IReadOnlyList<Incoming> Heard => [.. _heard];

    public ValueTask<Task> Accept(Incoming incoming, CancellationToken cancellationToken)
    {
        _heard.Enqueue(incoming);
        return ValueTask.FromResult(Do(incoming));
    }

    /// <summary>Waits until it heard so many events.</summary>
    public async Task<IReadOnlyList<Incoming>> Hears(int count)
    {
        await Until.True(() => _heard.Count >= count, () => $"the bot heard {_heard.Count} of {count} events");
        return Heard;
    }
}
