using Bot.Core.Chat;
using Bot.Features.Outbox.Pacing;
using NodaTime;

namespace Bot.Features.Outbox;

/// <summary>The platforms of this worker, each with its lanes. Everything that is said goes out through here.</summary>
internal sealed class Ports(IEnumerable<IChatPort> ports, AdapterHealth health, TimeProvider clock) : IDisposable
{
    private readonly Dictionary<string, (IChatPort Port, Lanes Lanes)> _byPlatform =
        ports.ToDictionary(p => p.Platform, p => (p, new Lanes(p.Limits, clock)));

    /// <summary>The platforms that can be spoken to, by name.</summary>
    public IReadOnlyList<string> Platforms => [.. _byPlatform.Keys.Where(p => !health.IsRefused(p))];

    /// <summary>The adapter of a platform; null when this worker does not run it.</summary>
    public IChatPort? Find(string platform) => _byPlatform.TryGetValue(platform, out var found) ? found.Port : null;

    /// <summary>The lanes of a platform that this worker runs.</summary>
    public Lanes LanesOf(string platform) => _byPlatform[platform].Lanes;

    /// <summary>Waits for its turn, then sends; not at all when its turn comes after <paramref name="notAfter"/>.
    /// </summary>
    public async Task<SendResult> Send(
        ChatAddress chat, ChatKind kind, Lane lane, Func<IChatPort, Task<SendResult>> send, Instant? notAfter = null)
    {
        var (port, lanes) = _byPlatform[chat.Platform];
        var result = await lanes.Send(chat, kind, lane, turn => send(new PacedPort(port, turn)), notAfter);
        if (result is SendResult.Unauthorized) health.Refused(chat.Platform);
        return result;
    }

    public void Dispose()
    {
        foreach (var (_, lanes) in _byPlatform.Values) lanes.Dispose();
    }
}

/// <summary>Until when posts may be repeated.</summary>
internal static class SafeRepeats
{
    /// <summary>A post first tried after this moment can be repeated now without showing a second message.</summary>
    public static Instant SafeSince(this IChatPort port, Instant now) =>
        port.SafeRepeat >= now - NodaConstants.UnixEpoch ? NodaConstants.UnixEpoch : now - port.SafeRepeat;
}
