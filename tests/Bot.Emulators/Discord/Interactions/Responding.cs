using System.Text.Json.Nodes;
using Bot.Emulators.Discord.Rest;
using Bot.Emulators.Discord.Rules;
using Bot.Emulators.Discord.State;

namespace Bot.Emulators.Discord.Interactions;

/// <summary>Messages that come out of an interaction. They need no permissions.</summary>
internal static class Responding
{
    public static DiscordMessage Adds(World world, Interaction interaction, JsonObject body, DiscordVersion shows)
    {
        var isEphemeral = (((int?)body["flags"] ?? 0) & MessageFlags.Ephemeral) != 0;
        var message = new DiscordMessage
        {
            Id = world.Ids.Next(),
            Channel = interaction.Channel,
            From = world.Bot,
            FromBot = true,
            Receiver = isEphemeral ? interaction.By : null,
            Interaction = interaction,
            SentAt = world.Now,
        }.Shows(shows);
        interaction.Channel.Add(message);
        Composing.Mentions(world, message, body);
        world.Events.Message("MESSAGE_CREATE", message);
        return message;
    }

    public static void Edits(World world, DiscordMessage message, JsonObject body)
    {
        message.Shows(Composing.Edit(world, body, message.Current));
        world.Events.Message("MESSAGE_UPDATE", message);
    }
}
