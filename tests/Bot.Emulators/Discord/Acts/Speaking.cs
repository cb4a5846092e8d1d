using Bot.Emulators.Discord.State;

namespace Bot.Emulators.Discord.Acts;

/// <summary>Somebody writes. The gate is held.</summary>
internal static class Speaking
{
    public static DiscordMessage Says(Seat seat, string text)
    {
        var (world, person, channel) = seat;
        seat.IsHere();
        var needs = channel.IsThread ? DiscordPermission.SendMessagesInThreads : DiscordPermission.SendMessages;
        if (!Permissions.May(channel, person, needs))
        {
            throw new InvalidOperationException($"{person.Name} may not write here.");
        }
        if (channel.IsDirect) person.HasWritten = true;
        Threading.Wakes(world, channel);
        var message = new DiscordMessage
        {
            Id = world.Ids.Next(),
            Channel = channel,
            From = person,
            SentAt = world.Now,
            Mentions = text.Contains($"<@{world.Bot.Id}>", StringComparison.Ordinal) ? [world.Bot.Id] : [],
        }.Shows(new() { Content = text, At = world.Now });
        channel.Add(message);
        world.Events.Message("MESSAGE_CREATE", message);
        return message;
    }
}
