using System.Collections.Concurrent;

namespace Bot.Host.Tests.Kills;

/// <summary>What people were told, in order: this is what no kill may undo.</summary>
internal sealed class Journal
{
    private readonly ConcurrentQueue<Press> _acknowledged = [];
    private readonly ConcurrentQueue<Press> _judged = [];

    /// <summary>Presses that the web chat has taken (202).</summary>
    public IReadOnlyList<Press> Acknowledged => [.. _acknowledged];

    /// <summary>Presses whose verdict was seen.</summary>
    public IReadOnlyList<Press> Judged => [.. _judged];

    public void Acknowledge(Press press) => _acknowledged.Enqueue(press);

    public void Judge(Press press) => _judged.Enqueue(press);
}

/// <summary>A press of an option.</summary>
/// <param name="Person">Who pressed.</param>
/// <param name="Dispatch">The question.</param>
/// <param name="Place">The option, counted from 0.</param>
/// <param name="Update">What the web chat made of it.</param>
internal sealed record Press(string Person, long Dispatch, int Place, long Update);
