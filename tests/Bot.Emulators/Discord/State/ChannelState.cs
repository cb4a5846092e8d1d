namespace Bot.Emulators.Discord.State;

/// <summary>A channel, a thread, or the direct messages with a person.</summary>
internal sealed class ChannelState
{
    private readonly List<DiscordMessage> _messages = [];
    private readonly Dictionary<ulong, DiscordMessage> _byId = [];

    public required ulong Id { get; init; }

    public required DiscordChannelType Type { get; init; }

    public string? Name { get; init; }

    /// <summary>Null for direct messages.</summary>
    public GuildState? Guild { get; init; }

    /// <summary>The channel of a thread.</summary>
    public ChannelState? Parent { get; init; }

    /// <summary>The other side of direct messages.</summary>
    public Account? Recipient { get; init; }

    public Dictionary<ulong, Overwrite> Overwrites { get; } = [];

    public Account? Owner { get; init; }

    public HashSet<ulong> ThreadMembers { get; } = [];

    public DateTimeOffset ArchiveChangedAt { get; set; }

    public bool IsArchived { get; set; }

    public bool IsLocked { get; set; }

    public bool IsDeleted { get; set; }

    public bool IsThread => Parent is not null;

    public bool IsDirect => Recipient is not null;

    public IReadOnlyList<DiscordMessage> Messages => _messages;

    public void Add(DiscordMessage message)
    {
        _messages.Add(message);
        _byId[message.Id] = message;
    }

    /// <summary>A message that is there, also an ephemeral.</summary>
    public DiscordMessage? Find(ulong id) =>
        _byId.TryGetValue(id, out var message) && !message.IsDeleted ? message : null;
}

/// <summary>What a channel gives to a role or member, and takes from it.</summary>
internal sealed record Overwrite(ulong Id, bool IsRole, DiscordPermission Allow, DiscordPermission Deny);
