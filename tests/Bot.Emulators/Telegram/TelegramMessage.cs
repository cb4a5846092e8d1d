using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.State;

namespace Bot.Emulators.Telegram;

/// <summary>A message as people see it. It lives: an edit shows in it.</summary>
public sealed class TelegramMessage
{
    private volatile IReadOnlyList<TelegramVersion> _versions = [];

    /// <summary>Identifier in its chat; 0 for an ephemeral.</summary>
    public int Id { get; init; }

    /// <summary>Identifier of an ephemeral; null for what all can see.</summary>
    public int? EphemeralId { get; init; }

    public bool IsEphemeral => EphemeralId is not null;

    /// <summary>The topic or reply thread it is in.</summary>
    public int? ThreadId { get; init; }

    /// <summary>What it replies to.</summary>
    public TelegramMessage? ReplyTo { get; init; }

    /// <summary>Sent without a sound.</summary>
    public bool Silent { get; init; }

    /// <summary>Whether the bot under test sent it.</summary>
    public bool FromBot { get; init; }

    /// <summary>The toast that answers a press, not a message of the chat.</summary>
    public bool IsToast { get; init; }

    public DateTimeOffset SentAt { get; init; }

    public bool IsDeleted { get; internal set; }

    /// <summary>What it shows now.</summary>
    public string Text => _versions[^1].Text;

    public IReadOnlyList<TelegramEntity> Entities => _versions[^1].Entities;

    /// <summary>All buttons, row by row.</summary>
    public IReadOnlyList<TelegramButton> Buttons => _versions[^1].Buttons;

    /// <summary>What it showed, from the first to the present.</summary>
    public IReadOnlyList<TelegramVersion> Versions => _versions;

    /// <summary>What it showed after each edit.</summary>
    public IReadOnlyList<TelegramVersion> Edits => [.. _versions.Skip(1)];

    internal ChatState Chat { get; init; } = null!;

    internal Account? From { get; init; }

    internal ChatState? SenderChat { get; init; }

    /// <summary>Who alone sees an ephemeral.</summary>
    internal Account? Receiver { get; init; }

    /// <summary>The ephemerals that are shown in its place, each to its receiver.</summary>
    internal List<TelegramMessage> ReplacedBy { get; } = [];

    internal bool InTopic { get; init; }

    /// <summary>Fields of a service message.</summary>
    internal JsonObject? Service { get; init; }

    internal TelegramVersion Current => _versions[^1];

    internal TelegramMessage Shows(TelegramVersion version)
    {
        _versions = [.. _versions, version];
        return this;
    }

    internal bool IsSeenBy(Account person) =>
        !IsDeleted && (!IsEphemeral || Receiver == person || From == person)
        && !ReplacedBy.Exists(other => other.Receiver == person && !other.IsDeleted);

    public override string ToString() => $"{(FromBot ? "bot" : From?.FirstName ?? "chat")}: {Text}"
        + string.Concat(Buttons.Select(b => $" [{b.Text}]"));
}
