using System.Text.Json.Serialization;
using Bot.Discord.Api.Limits;

namespace Bot.Discord.Api;

internal sealed record CreateInteractionResponse(
    ulong InteractionId, string InteractionToken, InteractionResponse Response) : Request<bool>
{
    internal override Route Route => Route.OfInteraction(
        HttpMethod.Post, "interactions/{}/{}/callback", InteractionId, InteractionToken);

    internal override object Body => Response;

    /// <summary>The platform waits for three seconds, and a second try shall still come in time.</summary>
    internal override TimeSpan Patience => TimeSpan.FromSeconds(1.5);
}

/// <summary>Edits the first response. Right after a deferred one it is the response.</summary>
internal sealed record EditOriginalResponse(ulong ApplicationId, string InteractionToken, MessageBody Message)
    : Request<Message>
{
    internal override Route Route => Route.OfInteraction(
        HttpMethod.Patch, "webhooks/{}/{}/messages/@original", ApplicationId, InteractionToken);

    internal override object Body => Message;
}

internal sealed record DeleteOriginalResponse(ulong ApplicationId, string InteractionToken) : Request<bool>
{
    internal override Route Route => Route.OfInteraction(
        HttpMethod.Delete, "webhooks/{}/{}/messages/@original", ApplicationId, InteractionToken);
}

internal sealed record CreateFollowup(ulong ApplicationId, string InteractionToken, MessageBody Message)
    : Request<Message>
{
    internal override Route Route => Route.OfInteraction(
        HttpMethod.Post, "webhooks/{}/{}", ApplicationId, InteractionToken);

    internal override object Body => Message;
}

/// <summary>The first response to an interaction.</summary>
internal sealed record InteractionResponse(InteractionResponseType Type, InteractionResponseData? Data = null);

/// <summary>What kind of response (Discord, "Interaction Callback Type").</summary>
internal enum InteractionResponseType
{
    ChannelMessageWithSource = 4,
    DeferredChannelMessageWithSource = 5,
    DeferredUpdateMessage = 6,
    UpdateMessage = 7,
    ApplicationCommandAutocompleteResult = 8,
}

/// <summary>What a response holds.</summary>
[JsonDerivedType(typeof(MessageBody))]
[JsonDerivedType(typeof(DeferredMessage))]
[JsonDerivedType(typeof(AutocompleteChoices))]
internal abstract record InteractionResponseData;

/// <param name="Flags">Only <see cref="MessageFlags.Ephemeral"/> may be set.</param>
internal sealed record DeferredMessage(MessageFlags Flags) : InteractionResponseData;

/// <param name="Choices">At most 25.</param>
internal sealed record AutocompleteChoices(IReadOnlyList<AutocompleteChoice> Choices) : InteractionResponseData;

/// <param name="Name">What is shown, 1 to 100 characters.</param>
/// <param name="Value">What is sent when it is chosen, at most 100 characters.</param>
internal sealed record AutocompleteChoice(string Name, string Value);
