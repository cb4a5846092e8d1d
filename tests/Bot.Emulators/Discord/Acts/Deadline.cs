using Bot.Emulators.Discord.State;

namespace Bot.Emulators.Discord.Acts;

/// <summary>Looks again when an interaction should have been acknowledged, so that its failure shows.</summary>
internal sealed class Deadline
{
    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(20);

    private readonly World _world;
    private readonly Interaction _interaction;
    private readonly ITimer _timer;

    private Deadline(World world, Interaction interaction)
    {
        (_world, _interaction) = (world, interaction);
        _timer = world.Options.Clock.CreateTimer(
            _ => Comes(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The gate is held.</summary>
    public static void Sets(World world, Interaction interaction)
    {
        Deadline deadline = new(world, interaction);
        deadline._timer.Change(world.Options.AcknowledgeWindow + Slack, Timeout.InfiniteTimeSpan);
    }

    private void Comes()
    {
        lock (_world.Gate)
        {
            // A clock that stands still lets nothing fail, whatever its timers do.
            var waits = _interaction.Acknowledged is null && !_interaction.HasFailed(_world);
            if (waits && !_world.IsOver) _timer.Change(_world.Options.AcknowledgeWindow, Timeout.InfiniteTimeSpan);
            else _timer.Dispose();
            _world.Waiting.Look();
        }
    }
}
