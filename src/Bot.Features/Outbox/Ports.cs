using Bot.Core.Chat;

namespace Bot.Features.Outbox;

/// <summary>The platforms of this worker, each with its lanes. Everything that is said goes out through here.</summary>
internal sealed class Ports(IEnumerable<IChatPort> ports, TimeProvider clock) : IDisposable
{
    private readonly Dictionary<string, (IChatPort Port, Lanes Lanes)> _byPlatform =
        ports.ToDictionary(p => p.Platform, p => (p, new Lanes(p.Limits, clock)));

    /// <summary>The platforms by name.</summary>
    public IReadOnlyCollection<string> Platforms => _byPlatform.Keys;

    /// <summary>The adapter of a platform; null when this worker does not run it.</summary>
    public IChatPort? Find(string platform) => _byPlatform.TryGetValue(platform, out var found) ? found.Port : null;

    /// <summary>Waits for its turn, then sends.</summary>
    public Task<SendResult> Send(
        ChatAddress chat, ChatKind kind, Lane lane, Func<IChatPort, Task<SendResult>> send)
    {
        var (port, lanes) = _byPlatform[chat.Platform];
        return lanes.Send(chat, kind, lane, () => send(port));
    }

    public void Dispose()
    {
        foreach (var (_, lanes) in _byPlatform.Values) lanes.Dispose();
    }
}
