namespace Bot.Discord;

/// <summary>Who the bot is, once Discord has said so.</summary>
internal sealed class DiscordAccount
{
    private readonly TaskCompletionSource<ulong> _application =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    private volatile DiscordIdentity? _identity;

    /// <summary>Null while Discord was not reached yet.</summary>
    public DiscordIdentity? Identity => _identity;

    /// <summary>The application, whose commands the bot has, as soon as Discord has named it.</summary>
    public Task<ulong> Application => _application.Task;

    public void Is(DiscordIdentity identity) => _identity = identity;

    public void BelongsTo(ulong application) => _application.TrySetResult(application);
}

/// <summary>Which bot this is.</summary>
/// <param name="UserId">Its user.</param>
/// <param name="Name">Its name.</param>
internal sealed record DiscordIdentity(ulong UserId, string Name);
