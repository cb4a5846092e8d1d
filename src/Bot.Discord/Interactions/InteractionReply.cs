using Bot.Discord.Api;

namespace Bot.Discord.Interactions;

/// <summary>What an interaction is answered with.</summary>
internal sealed record InteractionReply
{
    /// <summary>Messages for the person, in their order.</summary>
    public IReadOnlyList<MessageBody> Messages { get; init; } = [];

    /// <summary>New content of the message that carries the component.</summary>
    public MessageBody? Update { get; init; }
}
