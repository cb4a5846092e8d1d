namespace Bot.Core.Chat;

/// <summary>Something that happened on a platform, as its adapter tells it. It may be told more than once.</summary>
public abstract record Incoming
{
    /// <summary>Names the event, unique within the platform and the same whenever it is told again.</summary>
    public required string EventId { get; init; }

    /// <summary>The chat in which it happened.</summary>
    public required ChatAddress Chat { get; init; }

    /// <summary>What that chat is.</summary>
    public required ChatKind ChatKind { get; init; }

    /// <summary>Who did it; null where the platform names nobody.</summary>
    public Sender? From { get; init; }

    /// <summary>When it happened, as exactly as the platform tells.</summary>
    public required EventTime At { get; init; }
}

/// <summary>A command such as <c>/settings time 08:30</c>.</summary>
public sealed record CommandGiven : Incoming
{
    /// <summary>The command's name in lower case, without slash and bot name: <c>settings</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What follows the name, trimmed; empty when nothing does: <c>time 08:30</c>.</summary>
    public string Arguments { get; init; } = "";
}

/// <summary>A press of an inline button.</summary>
public sealed record ButtonPressed : Incoming
{
    /// <summary>What the button carried. A modified client can send anything here.</summary>
    public required string Token { get; init; }

    /// <summary>The message that carries the button; null where the platform no longer knows it.</summary>
    public MessageRef? Message { get; init; }
}

/// <summary>Plain text. Adapters tell it in private chats only, where silence would puzzle; the words themselves are
/// not passed on.</summary>
public sealed record TextSent : Incoming;

/// <summary>The bot came into a chat.</summary>
public sealed record ChatJoined : Incoming;

/// <summary>The bot was removed, blocked, or the chat is gone.</summary>
public sealed record ChatLeft : Incoming;

/// <summary>People came or went, or their rights changed: who is an admin must be asked anew.</summary>
public sealed record MembersChanged : Incoming;

/// <summary>The chat goes on under another address.</summary>
public sealed record ChatMigrated : Incoming
{
    /// <summary>The new address.</summary>
    public required ChatAddress To { get; init; }
}
