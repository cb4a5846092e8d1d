using System.Collections.Concurrent;

namespace Bot.Features.Loops;

/// <summary>Knows whether the loops run.</summary>
public sealed class LoopHealth(TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, (TimeSpan Period, DateTimeOffset LastRun)> _loops = [];

    /// <summary>The loops that have not finished a run for too long, by name; empty when all is well.</summary>
    public IReadOnlyList<string> Late =>
    [
        .. _loops.Where(l => clock.GetUtcNow() - l.Value.LastRun > l.Value.Period + Patience)
            .Select(l => l.Key).Order(),
    ];

    internal void Expect(string loop, TimeSpan period) => _loops[loop] = (period, clock.GetUtcNow());

    internal void Beat(string loop) => _loops[loop] = (_loops[loop].Period, clock.GetUtcNow());
}
