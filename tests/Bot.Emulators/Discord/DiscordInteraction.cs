using Bot.Emulators.Discord.Acts;
using Bot.Emulators.Discord.State;

namespace Bot.Emulators.Discord;

/// <summary>A command, press or choice of a person, and its answer.</summary>
public sealed class DiscordInteraction
{
    private readonly World _world;
    private readonly Interaction _interaction;

    internal DiscordInteraction(World world, Interaction interaction) => (_world, _interaction) = (world, interaction);

    public ulong Id => _interaction.Id;

    /// <summary>Nothing came in time.</summary>
    public bool HasFailed
    {
        get
        {
            lock (_world.Gate) return _interaction.HasFailed(_world);
        }
    }

    /// <summary>The callback type of the acknowledgement: 4 message, 5 thinking, 6 nothing yet, 7 edit; null before.
    /// </summary>
    public int? Acknowledgement
    {
        get
        {
            lock (_world.Gate) return _interaction.Acknowledged;
        }
    }

    /// <summary>Waits for the acknowledgement.</summary>
    /// <exception cref="TimeoutException">There is none in time.</exception>
    public Task Acknowledged() => Waits(() => _interaction.Acknowledged is null ? null : _interaction, "acknowledged");

    /// <summary>Waits for what it is answered with; thinking is no answer. Where the first response said nothing, it is
    /// the first follow-up.</summary>
    /// <exception cref="TimeoutException">There is none in time.</exception>
    public Task<DiscordMessage> Answered() => Waits(
        () => _interaction.Acknowledged is 4 or 5 or 7 && _interaction.Original is { IsDeferred: false } original
            ? original
            : _interaction.FollowUps.FirstOrDefault(),
        "answered");

    private Task<T> Waits<T>(Func<T?> look, string what)
        where T : class =>
        Patience.Waits(_world, look, $"{_interaction.What} is not {what}", () => _interaction.Channel.Messages);
}

/// <summary>A proposal for an option.</summary>
/// <param name="Name">What she sees.</param>
/// <param name="Value">What is sent, as text.</param>
public sealed record DiscordChoice(string Name, string Value);
