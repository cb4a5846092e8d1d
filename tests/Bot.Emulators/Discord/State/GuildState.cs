namespace Bot.Emulators.Discord.State;

/// <summary>A server, as people call it.</summary>
internal sealed class GuildState
{
    public required ulong Id { get; init; }

    public required string Name { get; init; }

    public required Account Owner { get; init; }

    public Dictionary<ulong, RoleState> Roles { get; } = [];

    public Dictionary<ulong, MemberState> Members { get; } = [];

    public List<ChannelState> Channels { get; } = [];

    /// <summary>Where Discord greets new members.</summary>
    public ChannelState? System { get; set; }

    /// <summary>An outage.</summary>
    public bool IsDown { get; set; }

    /// <summary>The role of everybody has the id of the guild.</summary>
    public RoleState Everyone => Roles[Id];

    public bool Has(Account account) => Members.ContainsKey(account.Id);
}

/// <summary>A role.</summary>
internal sealed class RoleState
{
    public required ulong Id { get; init; }

    public required string Name { get; init; }

    public DiscordPermission Permissions { get; set; }

    /// <summary>The bot whose own role this is.</summary>
    public ulong? BotId { get; init; }
}

/// <summary>An account in a guild.</summary>
internal sealed class MemberState
{
    public required Account Account { get; init; }

    public required DateTimeOffset JoinedAt { get; init; }

    /// <summary>Her roles, without the one of everybody.</summary>
    public List<RoleState> Roles { get; } = [];
}
