using System.Collections.Concurrent;
using Bot.Discord.Interactions.Reading;

namespace Bot.Discord.Interactions;

/// <summary>The interactions of the last quarter of an hour. An event may be told twice; it is taken once.</summary>
internal sealed class OpenInteractions(TimeProvider clock)
{
    /// <summary>An interaction's token lives for 15 minutes (Discord, "Receiving and Responding").</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, OpenInteraction> _byId = [];
    private long _sweptAt = clock.GetTimestamp();

    /// <summary>Null when it is known already.</summary>
    public OpenInteraction? Add(Interaction interaction)
    {
        Sweep();
        var opened = new OpenInteraction(interaction, clock.GetTimestamp());
        return _byId.TryAdd(DiscordNames.Text(interaction.Id), opened) ? opened : null;
    }

    /// <summary>Null for one that was never here, or is over.</summary>
    public OpenInteraction? Find(string eventId) =>
        _byId.TryGetValue(eventId, out var open) && !IsOver(open) ? open : null;

    private void Sweep()
    {
        if (clock.GetElapsedTime(_sweptAt) < SweepEvery) return;
        _sweptAt = clock.GetTimestamp();
        foreach (var (id, open) in _byId)
            if (IsOver(open)) _byId.TryRemove(id, out _);
    }

    private bool IsOver(OpenInteraction open) => clock.GetElapsedTime(open.ReceivedAt) >= Lifetime;
}
