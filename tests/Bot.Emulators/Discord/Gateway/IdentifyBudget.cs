using Bot.Emulators.Discord.State;

namespace Bot.Emulators.Discord.Gateway;

/// <summary>How many sessions may be begun.</summary>
internal sealed class IdentifyBudget(World world)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly List<(int Key, DateTimeOffset At)> _identifies = [];

    /// <summary>All that were ever asked for.</summary>
    public int Count => _identifies.Count;

    public int Remaining => Math.Max(0, world.Options.IdentifyLimit - Recent().Count());

    public TimeSpan ResetAfter => Recent().Select(i => i.At + Day - world.Now).FirstOrDefault(Day);

    /// <summary>Whether one more is within both limits.</summary>
    public bool Takes(int shard)
    {
        var key = shard % world.Options.MaxConcurrency;
        var (isOver, now) = (Remaining == 0, world.Now);
        var near = _identifies.Count(i => i.Key == key && now - i.At < world.Options.IdentifyWindow);
        _identifies.Add((key, now));
        if (isOver) world.Journal.Violation("more identifies than session_start_limit allows in a day");
        else if (near > 0)
        {
            world.Journal.Violation($"two identifies of one key within {world.Options.IdentifyWindow.TotalSeconds} s");
        }
        return !isOver && near == 0;
    }

    private IEnumerable<(int Key, DateTimeOffset At)> Recent() => _identifies.Where(i => world.Now - i.At < Day);
}
