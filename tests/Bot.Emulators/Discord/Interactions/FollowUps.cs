using Bot.Emulators.Discord.Rest;
using Bot.Emulators.Discord.Rules;
using Bot.Emulators.Discord.State;

namespace Bot.Emulators.Discord.Interactions;

/// <summary>What the token of an interaction allows after the first response, for a quarter of an hour.</summary>
internal sealed class FollowUps(World world)
{
    private const int DeferredMessage = 5;

    public Reply Send(Call call)
    {
        var interaction = Of(call);
        MessageRules.Check(call.Body);
        if (interaction is { Acknowledged: DeferredMessage, Original: { IsDeferred: true, IsDeleted: false } waiting })
        {
            Responding.Edits(world, waiting, call.Body);
            return Reply.Ok(MessageJson.Of(world, waiting));
        }
        var message = Responding.Adds(world, interaction, call.Body, Composing.New(world, call.Body));
        interaction.FollowUps.Add(message);
        return Reply.Ok(MessageJson.Of(world, message));
    }

    public Reply Get(Call call) => Reply.Ok(MessageJson.Of(world, Message(call)));

    public Reply Edit(Call call)
    {
        var message = Message(call);
        MessageRules.Check(call.Body, message.Current);
        Responding.Edits(world, message, call.Body);
        return Reply.Ok(MessageJson.Of(world, message));
    }

    public Reply Delete(Call call)
    {
        var message = Message(call);
        message.IsDeleted = true;
        world.Events.Message("MESSAGE_DELETE", message);
        return Reply.Nothing;
    }

    private Interaction Of(Call call)
    {
        if (call.Id("webhook_id") != world.ApplicationId) throw ApiError.UnknownWebhook();
        var interaction = world.InteractionsByToken.GetValueOrDefault(call["webhook_token"]);
        if (interaction is null || !interaction.IsAlive(world)) throw new ApiError(401, 50027, "Invalid Webhook Token");
        var isOpen = interaction.Acknowledged is not null && interaction.Type != Interaction.Autocomplete;
        return isOpen ? interaction : throw ApiError.UnknownWebhook();
    }

    private DiscordMessage Message(Call call)
    {
        var interaction = Of(call);
        var message = call.Route.Name.EndsWith("@original", StringComparison.Ordinal)
            ? interaction.Original
            : interaction.FollowUps.Append(interaction.Original).Append(interaction.Message)
                .FirstOrDefault(m => m?.Id == call.Id("message_id"));
        return message is { IsDeleted: false } ? message : throw ApiError.UnknownMessage();
    }
}
