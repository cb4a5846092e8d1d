namespace Bot.Core.Chat;

/// <summary>What an adapter must remember over a restart: a session, a command list's hash. Small texts only.</summary>
public interface IAdapterState
{
    /// <summary>The text stored under this key, or null.</summary>
    Task<string?> Get(string platform, string key, CancellationToken cancellationToken);

    /// <summary>Stores a text durably before it completes; null removes it.</summary>
    Task Set(string platform, string key, string? value, CancellationToken cancellationToken);
}
