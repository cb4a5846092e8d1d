using Bot.Emulators.Discord.State;

namespace Bot.Emulators.Discord.Acts;

/// <summary>A person in front of a channel.</summary>
internal sealed record Seat(World World, Account Person, ChannelState Channel)
{
    /// <summary>What she has before her, the failures of her own interactions among it.</summary>
    public IEnumerable<DiscordMessage> Seen() =>
        Channel.Messages.Where(m => m.IsSeenBy(Person)).Concat(
            World.Interactions.Values.Where(i => i.By == Person && i.Channel == Channel && i.HasFailed(World))
                .Select(i => i.Failure));

    /// <summary>What others can do here, too: she is in, and sees the channel.</summary>
    public void IsHere()
    {
        if (Channel.IsDeleted) throw new InvalidOperationException("The channel is gone.");
        if (Channel.Guild is not { } guild) return;
        if (!guild.Has(Person)) throw new InvalidOperationException($"{Person.Name} is not in {guild.Name}.");
        if (!Permissions.May(Channel, Person, DiscordPermission.ViewChannel))
        {
            throw new InvalidOperationException($"{Person.Name} does not see the channel.");
        }
    }
}
