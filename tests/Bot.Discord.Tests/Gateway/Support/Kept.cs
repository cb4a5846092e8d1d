using System.Collections.Concurrent;
using System.Text.Json;
using Bot.Core.Chat;
using Bot.Discord.Gateway.Resuming;

namespace Bot.Discord.Tests.Gateway.Support;

/// <summary>What outlives a worker.</summary>
internal sealed class Kept : IAdapterState
{
    private int _writes;

    public ConcurrentDictionary<string, string> Values { get; } = [];

    /// <summary>Whether nothing can be read or written.</summary>
    public bool IsBroken { get; set; }

    /// <summary>Whether nothing can be written.</summary>
    public bool IsFull { get; set; }

    /// <summary>How often something was written.</summary>
    public int Writes => _writes;

    /// <summary>The session that the next worker finds.</summary>
    public SavedText? Session => Values.TryGetValue("session", out var text)
        ? JsonSerializer.Deserialize(text, SavedJson.Default.SavedText) : null;

    public Task<string?> Get(string platform, string key, CancellationToken cancellationToken) =>
        IsBroken ? throw new IOException("Broken.") : Task.FromResult(Values.GetValueOrDefault(key));

    public Task Set(string platform, string key, string? value, CancellationToken cancellationToken)
    {
        if (IsBroken || IsFull) throw new IOException("No space left on device.");
        Assert.Equal("discord", platform);
        Interlocked.Increment(ref _writes);
        if (value is null) Values.TryRemove(key, out _);
        else Values[key] = value;
        return Task.CompletedTask;
    }
}
