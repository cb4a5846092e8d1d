using Bot.Discord.Interactions.Reading;
using Bot.Discord.Sending;

namespace Bot.Discord.Interactions;

/// <summary>An interaction that can still be answered, and how far its answer has come. Whoever answers it holds
/// <see cref="Gate"/>.</summary>
internal sealed class OpenInteraction(Interaction interaction, long receivedAt)
{
    public Interaction Interaction { get; } = interaction;

    /// <summary>The clock's timestamp: how long ago that is, no clock of another machine can falsify.</summary>
    public long ReceivedAt { get; } = receivedAt;

    public SemaphoreSlim Gate { get; } = new(1);

    public Acknowledgement Acknowledged { get; set; }

    /// <summary>How it was responded to when the fate of that is unknown.</summary>
    public Acknowledgement? LostAs { get; set; }

    /// <summary>Whether the message that carries the component shows what it should.</summary>
    public bool IsUpdated { get; set; }

    /// <summary>How many messages of the answer are shown.</summary>
    public int Shown { get; set; }

    /// <summary>Whether it came from a guild, where an answer is for the presser's eyes only.</summary>
    public bool IsInGuild => Interaction.IsInGuild;

    /// <summary>Whether it came from a component of a message that only its presser sees, or that stands in direct
    /// messages: there an answer may take the message's place.</summary>
    public bool IsOnOwnMessage => Interaction is { Type: Interaction.Component, Message: { } message }
        && (!IsInGuild || message.IsEphemeral());
}

/// <summary>How an interaction was first responded to. That fixes what the original response is.</summary>
internal enum Acknowledgement
{
    /// <summary>Not at all yet.</summary>
    None,

    /// <summary>A reply is promised; the original response is that promise.</summary>
    ReplyDeferred,

    /// <summary>Quietly; the original response is the message that carries the component.</summary>
    UpdateDeferred,

    /// <summary>With a reply; the original response is that reply.</summary>
    Replied,

    /// <summary>By new content; the original response is the message that carries the component.</summary>
    Updated,

    /// <summary>By another process, in a way that is not known.</summary>
    Elsewhere,

    /// <summary>It is over: nothing can be said any more.</summary>
    Gone,
}
