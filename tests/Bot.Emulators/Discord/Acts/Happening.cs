using System.Text.Json.Nodes;
using Bot.Emulators.Discord.Gateway;
using Bot.Emulators.Discord.State;

namespace Bot.Emulators.Discord.Acts;

/// <summary>An interaction begins. The gate is held.</summary>
internal static class Happening
{
    public const string NoResponse = "The application did not respond";

    public static Interaction Begins(
        Seat seat, int type, string what, JsonObject data, DiscordMessage? message = null)
    {
        var (world, person, channel) = seat;
        seat.IsHere();
        if (channel.IsDirect) person.HasWritten = true;
        var id = world.Ids.Next();
        var interaction = new Interaction
        {
            Id = id,
            Token = Token(id),
            Type = type,
            By = person,
            Channel = channel,
            At = world.Now,
            What = $"{person.Name}: {what}",
            Message = message,
            Failure = Failure(world, seat),
        };
        world.Interactions.Add(id, interaction);
        world.InteractionsByToken.Add(interaction.Token, interaction);
        Deadline.Sets(world, interaction);
        // A button outlives the bot in a guild; nobody hears of it then.
        if (channel.Guild is null || (channel.Guild.Has(world.Bot) && !channel.Guild.IsDown))
        {
            var json = InteractionJson.Of(world, interaction, data);
            world.Events.Tell("INTERACTION_CREATE", json, Intents.None, channel.Guild);
        }
        return interaction;
    }

    private static string Token(ulong id) => Convert
        .ToBase64String([.. System.Text.Encoding.ASCII.GetBytes($"interaction:{id}:"), .. Guid.NewGuid().ToByteArray(),
            .. Guid.NewGuid().ToByteArray(), .. Guid.NewGuid().ToByteArray()])
        .Replace('+', '-').Replace('/', '_').TrimEnd('=');

    private static DiscordMessage Failure(World world, Seat seat) => new DiscordMessage
    {
        Id = world.Ids.Next(),
        Channel = seat.Channel,
        From = world.Bot,
        Receiver = seat.Person,
        IsNotice = true,
        SentAt = world.Now,
    }.Shows(new() { Content = NoResponse, At = world.Now });
}
