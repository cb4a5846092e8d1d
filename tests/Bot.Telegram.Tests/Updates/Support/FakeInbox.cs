using System.Collections.Concurrent;
using Bot.Core.Chat;

namespace Bot.Telegram.Tests.Updates.Support;

/// <summary>A bot that is done with an event when the test says so.</summary>
internal sealed class FakeInbox : IChatInbox
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _underWay = [];

    /// <summary>What was handed in, in order.</summary>
    public ConcurrentQueue<Incoming> Events { get; } = new();

    public IEnumerable<long> Ids => Events.Select(e => long.Parse(e.EventId.Split('.')[1]));

    /// <summary>Whether events wait for <see cref="Finish"/>.</summary>
    public bool IsSlow { get; set; }

    /// <summary>Thrown instead of taking an event.</summary>
    public Exception? Fault { get; set; }

    public async ValueTask<Task> Accept(Incoming incoming, CancellationToken cancellationToken)
    {
        await Task.Yield();
        if (Fault is { } fault) throw fault;
        Events.Enqueue(incoming);
        if (!IsSlow) return Task.CompletedTask;
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return (_underWay[incoming.EventId] = done).Task;
    }

    public void Finish(long updateId) => _underWay[$"{Raw.Bot.Id}.{updateId}"].SetResult();
}
