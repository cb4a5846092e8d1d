using System.Text.Json.Nodes;
using Bot.Emulators.Discord.Rest;
using Bot.Emulators.Discord.Rules;
using Bot.Emulators.Discord.State;

namespace Bot.Emulators.Discord.Interactions;

/// <summary>The first response to an interaction.</summary>
internal sealed class Callbacks(World world)
{
    private const int Message = 4;
    private const int DeferredMessage = 5;
    private const int DeferredUpdate = 6;
    private const int Update = 7;
    private const int Choices = 8;

    public Reply Answer(Call call)
    {
        if (!world.Interactions.TryGetValue(call.Id("interaction_id"), out var interaction)
            || interaction.Token != call["interaction_token"]) throw ApiError.UnknownInteraction();
        if (interaction.Acknowledged is not null)
        {
            throw new ApiError(400, 40060, "Interaction has already been acknowledged.");
        }
        if (interaction.HasFailed(world)) throw ApiError.UnknownInteraction();
        var type = Type(call.Body, interaction);
        Do(type, call.Body["data"] as JsonObject, interaction);
        interaction.Acknowledged = type;
        return call.Flag("with_response") ? Reply.Ok(Response(interaction, type)) : Reply.Nothing;
    }

    private static int Type(JsonObject body, Interaction interaction)
    {
        FormErrors errors = new();
        int[] allowed = interaction.Type switch
        {
            Interaction.Autocomplete => [Choices],
            Interaction.Component => [Message, DeferredMessage, DeferredUpdate, Update],
            _ => [Message, DeferredMessage],
        };
        var type = errors.Number(body, "", "type", 1, int.MaxValue, required: true) ?? 0;
        if (errors.IsEmpty && !allowed.Contains(type)) errors.BadChoice("type", allowed);
        errors.Throw();
        return type;
    }

    private void Do(int type, JsonObject? data, Interaction interaction)
    {
        switch (type)
        {
            case Message:
                var body = data ?? throw new ApiError(400, 50006, "Cannot send an empty message");
                MessageRules.Check(body, root: "data");
                interaction.Original = Responding.Adds(world, interaction, body, Composing.New(world, body));
                break;
            case DeferredMessage:
                Defer(data, interaction);
                break;
            case DeferredUpdate:
                if (data is { Count: > 0 }) world.Journal.Violation("a deferred update (type 6) carries no data");
                interaction.Original = interaction.Message;
                break;
            case Update:
                MessageRules.Check(data ?? [], interaction.Message!.Current, "data");
                Responding.Edits(world, interaction.Message, data ?? []);
                interaction.Original = interaction.Message;
                break;
            default:
                interaction.Choices = ChoiceRules.Read(data ?? []);
                break;
        }
    }

    private void Defer(JsonObject? data, Interaction interaction)
    {
        var flags = (int?)data?["flags"] ?? 0;
        if ((flags & ~MessageFlags.Ephemeral) != 0 || data?.Any(d => d.Key != "flags") == true)
        {
            world.Journal.Violation("a deferred message (type 5) carries nothing but the flag 64");
        }
        var waiting = new DiscordVersion { IsDeferred = true, At = world.Now };
        interaction.Original = Responding.Adds(world, interaction, data ?? [], waiting);
    }

    private JsonObject Response(Interaction interaction, int type)
    {
        var told = new JsonObject { ["id"] = $"{interaction.Id}", ["type"] = interaction.Type };
        var resource = new JsonObject { ["type"] = type };
        if (interaction.Original is { } original && type != DeferredUpdate)
        {
            told["response_message_id"] = $"{original.Id}";
            told["response_message_loading"] = original.IsDeferred;
            told["response_message_ephemeral"] = original.IsEphemeral;
            resource["message"] = MessageJson.Of(world, original);
        }
        return new() { ["interaction"] = told, ["resource"] = resource };
    }
}
