using System.Text.Json.Nodes;
using Bot.Emulators.Discord.State;

namespace Bot.Emulators.Discord;

/// <summary>A message as people see it. It lives: an edit shows in it.</summary>
public sealed class DiscordMessage
{
    private const int Ephemeral = 64;

    private volatile IReadOnlyList<DiscordVersion> _versions = [];

    public required ulong Id { get; init; }

    /// <summary>The channel or thread it is in.</summary>
    public ulong ChannelId => Channel.Id;

    /// <summary>Only one person sees it.</summary>
    public bool IsEphemeral => Receiver is not null;

    /// <summary>A sentence of the client itself, such as that the application did not respond.</summary>
    public bool IsNotice { get; init; }

    /// <summary>Whether the bot under test sent it.</summary>
    public bool FromBot { get; init; }

    /// <summary>Sent without a sound.</summary>
    public bool Silent => (_versions[0].Flags & 4096) != 0;

    public DateTimeOffset SentAt { get; init; }

    public bool IsDeleted { get; internal set; }

    /// <summary>What it replies to.</summary>
    public DiscordMessage? ReplyTo { get; init; }

    /// <summary>The bot is thinking; nothing else is shown yet.</summary>
    public bool IsDeferred => _versions[^1].IsDeferred;

    /// <summary>What it shows now.</summary>
    public string Text => _versions[^1].Text;

    public IReadOnlyList<DiscordButton> Buttons => _versions[^1].Buttons;

    public IReadOnlyList<DiscordMenu> Menus => _versions[^1].Menus;

    /// <summary>What it showed, from the first to the present.</summary>
    public IReadOnlyList<DiscordVersion> Versions => _versions;

    /// <summary>What it showed after each edit.</summary>
    public IReadOnlyList<DiscordVersion> Edits => [.. _versions.Skip(1)];

    /// <summary>The people whom it mentions, so that they are told.</summary>
    public IReadOnlyList<ulong> Mentions { get; internal set; } = [];

    /// <summary>It tells everybody in the channel.</summary>
    public bool MentionsEveryone { get; internal set; }

    internal ChannelState Channel { get; init; } = null!;

    internal Account From { get; init; } = null!;

    /// <summary>Who alone sees an ephemeral.</summary>
    internal Account? Receiver { get; init; }

    /// <summary>The interaction that it answers.</summary>
    internal Interaction? Interaction { get; init; }

    internal JsonNode? Nonce { get; init; }

    internal DiscordVersion Current => _versions[^1];

    internal int Flags => Current.Flags | (IsEphemeral ? Ephemeral : 0);

    internal DiscordMessage Shows(DiscordVersion version)
    {
        _versions = [.. _versions, version];
        return this;
    }

    internal bool IsSeenBy(Account person) => !IsDeleted && (Receiver is null || Receiver == person);

    public override string ToString() => $"{(IsEphemeral ? "only for her, " : "")}{From.Name}: {Text}"
        + string.Concat(Buttons.Select(b => $" [{b.Label}]"))
        + string.Concat(Menus.Select(m => $" [{string.Join('|', m.Options.Select(o => o.Label))}]"));
}
