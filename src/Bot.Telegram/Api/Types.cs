using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Telegram.Api;

// The Bot API's objects, with the fields that this bot reads. Whatever else stands in them is left alone.

/// <summary>A user or a bot.</summary>
internal sealed record User
{
    public required long Id { get; init; }

    public bool IsBot { get; init; }

    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public string? Username { get; init; }
}

/// <summary>A chat.</summary>
internal sealed record Chat
{
    public required long Id { get; init; }

    /// <summary><c>private</c>, <c>group</c>, <c>supergroup</c> or <c>channel</c>; others may come.</summary>
    public string? Type { get; init; }

    /// <summary>The direct messages of a channel, which this bot does not serve.</summary>
    public bool IsDirectMessages { get; init; }
}

/// <summary>A message, also one that is no longer accessible (then <see cref="Date"/> is 0).</summary>
internal sealed record Message
{
    /// <summary>0 for ephemeral messages.</summary>
    public required long MessageId { get; init; }

    public long? EphemeralMessageId { get; init; }

    public long? MessageThreadId { get; init; }

    /// <summary>Only then is <see cref="MessageThreadId"/> a topic; in other supergroups it marks a reply.</summary>
    public bool IsTopicMessage { get; init; }

    public User? From { get; init; }

    /// <summary>The chat in whose name it was sent.</summary>
    public Chat? SenderChat { get; init; }

    public long Date { get; init; }

    public required Chat Chat { get; init; }

    public string? Text { get; init; }

    public IReadOnlyList<MessageEntity>? Entities { get; init; }

    public bool IsAutomaticForward { get; init; }

    public long? MigrateToChatId { get; init; }

    public long? MigrateFromChatId { get; init; }

    public object? ForumTopicReopened { get; init; }

    public object? GeneralForumTopicUnhidden { get; init; }

    /// <summary>All other fields. Generated code cannot fill this one while it is made.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Rest { get; set; }
}

/// <summary>A part of a text.</summary>
/// <param name="Type">Such as <c>bot_command</c>.</param>
/// <param name="Offset">In UTF-16 units.</param>
/// <param name="Length">In UTF-16 units.</param>
internal sealed record MessageEntity(string? Type, int Offset, int Length);

/// <summary>A press of an inline button.</summary>
internal sealed record CallbackQuery
{
    public required string Id { get; init; }

    public required User From { get; init; }

    public Message? Message { get; init; }

    /// <summary>Anything at all: a modified client need not send what the button carries.</summary>
    public string? Data { get; init; }
}

/// <summary>Somebody's standing in a chat changed.</summary>
internal sealed record ChatMemberUpdated
{
    public required Chat Chat { get; init; }

    public User? From { get; init; }

    public required ChatMember OldChatMember { get; init; }

    public required ChatMember NewChatMember { get; init; }
}

/// <summary>Somebody's standing in a chat.</summary>
internal sealed record ChatMember
{
    /// <summary><c>creator</c>, <c>administrator</c>, <c>member</c>, <c>restricted</c>, <c>left</c> or <c>kicked</c>;
    /// others may come.</summary>
    public string? Status { get; init; }

    public User? User { get; init; }

    /// <summary>Of somebody restricted: whether they are in the chat.</summary>
    public bool IsMember { get; init; }

    public bool IsAdmin => Status is "creator" or "administrator";

    public bool IsInside => IsAdmin || Status is "member" || (Status is "restricted" && IsMember);
}

/// <summary>Something that happened.</summary>
internal sealed record Update
{
    public required long UpdateId { get; init; }

    public Message? Message { get; init; }

    public Message? ChannelPost { get; init; }

    public CallbackQuery? CallbackQuery { get; init; }

    public ChatMemberUpdated? MyChatMember { get; init; }

    public ChatMemberUpdated? ChatMember { get; init; }
}
