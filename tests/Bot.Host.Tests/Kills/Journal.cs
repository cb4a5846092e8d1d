using System.Collections.Concurrent;
using Bot.Host.Tests.Support;

namespace Bot.Host.Tests.Kills;

/// <summary>What people were told, in order: this is what no kill may undo.</summary>
internal sealed class Journal
{
    private readonly ConcurrentQueue<Press> _acknowledged = [];
    private readonly ConcurrentQueue<Press> _judged = [];
    private TaskCompletionSource _nextQuestion = new();

    /// <summary>Presses that the web chat has taken (202).</summary>
    public IReadOnlyList<Press> Acknowledged => [.. _acknowledged];

    /// <summary>Presses whose verdict was seen.</summary>
    public IReadOnlyList<Press> Judged => [.. _judged];

    /// <summary>Completes the moment the next question is shown to somebody.</summary>
    public Task NextQuestion()
    {
        var next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref _nextQuestion, next);
        return next.Task;
    }

    public void Show(ChatMessage message)
    {
        if (message is { Chat: "private", IsOpenQuestion: true }) Volatile.Read(ref _nextQuestion).TrySetResult();
    }

    public void Acknowledge(Press press) => _acknowledged.Enqueue(press);

    public void Judge(Press press) => _judged.Enqueue(press);
}

/// <summary>A press of an option.</summary>
/// <param name="Person">Who pressed.</param>
/// <param name="Dispatch">The question.</param>
/// <param name="Place">The option, counted from 0.</param>
/// <param name="Update">What the web chat made of it.</param>
internal sealed record Press(string Person, long Dispatch, int Place, long Update);
