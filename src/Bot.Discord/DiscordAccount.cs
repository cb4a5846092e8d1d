namespace Bot.Discord;

/// <summary>Who the bot is, once Discord has said so.</summary>
internal sealed class DiscordAccount
{
    private volatile DiscordIdentity? _identity;

    /// <summary>Null while Discord was not reached yet.</summary>
    public DiscordIdentity? Identity => _identity;

    public void Set(DiscordIdentity identity) => _identity = identity;
}

/// <summary>Which bot this is.</summary>
/// <param name="UserId">Its user.</param>
/// <param name="Name">Its name.</param>
/// <param name="ApplicationId">Its application, whose commands it has.</param>
internal sealed record DiscordIdentity(ulong UserId, string Name, ulong ApplicationId);
