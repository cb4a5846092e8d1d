using Bot.Core.Text;

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

    /// <summary>Whether the platform itself vouches that an admin did it without saying which one: somebody who speaks
    /// in the chat's own name. False: ask <see cref="IChatPort.IsAdmin"/>.</summary>
    public bool IsByAdmin { get; init; }

    /// <summary>The part of the chat in which it happened, where a chat has such parts: a topic of a Telegram forum.
    /// Opaque; null where there is none, and for the part that is there anyway.</summary>
    public string? Topic { get; init; }

    /// <summary>The message it came with: a command's own, or the one that carries the pressed button. Null where the
    /// platform names none.</summary>
    public MessageRef? Message { get; init; }

    /// <summary>What keeps the bot from posting in this chat, for people who may change that: which permission, and
    /// where it is given. Null: nothing that the platform tells.</summary>
    public RichText? PostingObstacle { get; init; }

    /// <summary>When it happened, as exactly as the platform tells.</summary>
    public required EventTime At { get; init; }
}

/// <summary>A command such as <c>/settings time 08:30</c>.</summary>
public sealed record CommandGiven : Incoming
{
    /// <summary>The command's name in lower case, without slash and bot name: <c>settings</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it certainly is meant for this bot. In a group with several bots it may be another one's, and
    /// when it is unknown here, nothing is said.</summary>
    public bool IsAddressed { get; init; } = true;

    /// <summary>What follows the name, trimmed; empty when nothing does: <c>time 08:30</c>. Several settings given at
    /// once stand on a line each.</summary>
    public string Arguments { get; init; } = "";
}

/// <summary>A press of an inline button.</summary>
public sealed record ButtonPressed : Incoming
{
    /// <summary>What the button carried. A modified client can send anything here.</summary>
    public required string Token { get; init; }
}

/// <summary>Plain text. Adapters tell it in private chats only, where silence would puzzle; the words themselves are
/// not passed on.</summary>
public sealed record TextSent : Incoming;

/// <summary>The bot came into a chat.</summary>
public sealed record ChatJoined : Incoming;

/// <summary>The bot was removed, blocked, or the chat is gone.</summary>
public sealed record ChatLeft : Incoming;

/// <summary>The bot may speak again in a chat that it never left: it was given the right, or a topic was opened again.
/// </summary>
public sealed record ChatReopened : Incoming;

/// <summary>People came or went, or their rights changed: who is an admin must be asked anew.</summary>
public sealed record MembersChanged : Incoming;

/// <summary>The chat goes on under another address.</summary>
public sealed record ChatMigrated : Incoming
{
    /// <summary>The new address.</summary>
    public required ChatAddress To { get; init; }
}
