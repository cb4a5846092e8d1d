using System.Text.Json;
using Bot.Core.Chat;
using Bot.Discord.Gateway.Resuming;

namespace Bot.Discord.Tests.Gateway.Runs;

/// <summary>What outlives a worker.</summary>
internal sealed class Memory : IAdapterState
{
    private readonly Dictionary<string, string> _values = [];

    /// <summary>Whether nothing can be written down.</summary>
    public bool IsFull { get; set; }

    /// <summary>The session that the next worker finds.</summary>
    public string? Session => _values.TryGetValue("discord/session", out var text)
        ? JsonSerializer.Deserialize(text, SavedJson.Default.SavedText)!.SessionId : null;

    public Task<string?> Get(string platform, string key, CancellationToken cancellationToken) =>
        Task.FromResult(_values.GetValueOrDefault($"{platform}/{key}"));

    public Task Set(string platform, string key, string? value, CancellationToken cancellationToken)
    {
        if (IsFull) return Task.FromException(new IOException("No space left on device."));
        if (value is null) _values.Remove($"{platform}/{key}");
        else _values[$"{platform}/{key}"] = value;
        return Task.CompletedTask;
    }
}
