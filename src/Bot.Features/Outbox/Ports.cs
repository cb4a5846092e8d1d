using System.Collections.Concurrent;
using Bot.Core.Chat;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Bot.Features.Outbox;

/// <summary>The platforms of this worker, each with its lanes. Everything that is said goes out through here.</summary>
internal sealed partial class Ports(IEnumerable<IChatPort> ports, TimeProvider clock, ILogger<Ports> logger)
    : IDisposable
{
    private readonly ConcurrentDictionary<string, bool> _refused = [];

    private readonly Dictionary<string, (IChatPort Port, Lanes Lanes)> _byPlatform =
        ports.ToDictionary(p => p.Platform, p => (p, new Lanes(p.Limits, clock)));

    /// <summary>The platforms that can be spoken to, by name.</summary>
    public IReadOnlyList<string> Platforms => [.. _byPlatform.Keys.Where(p => !_refused.ContainsKey(p))];

    /// <summary>The platforms that no longer accept the bot's credentials; a restart with good ones goes on.</summary>
    public IReadOnlyList<string> Refused => [.. _refused.Keys.Order()];

    /// <summary>The adapter of a platform; null when this worker does not run it.</summary>
    public IChatPort? Find(string platform) => _byPlatform.TryGetValue(platform, out var found) ? found.Port : null;

    /// <summary>Waits for its turn, then sends.</summary>
    public async Task<SendResult> Send(
        ChatAddress chat, ChatKind kind, Lane lane, Func<IChatPort, Task<SendResult>> send)
    {
        var (port, lanes) = _byPlatform[chat.Platform];
        var result = await lanes.Send(chat, kind, lane, () => send(port));
        if (result is SendResult.Unauthorized && _refused.TryAdd(chat.Platform, true))
            Log.Refused(logger, chat.Platform);
        return result;
    }

    public void Dispose()
    {
        foreach (var (_, lanes) in _byPlatform.Values) lanes.Dispose();
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Critical,
            Message = "{Platform} refuses the bot's token: nothing more is sent there. Correct the token and restart.")]
        public static partial void Refused(ILogger logger, string platform);
    }
}

/// <summary>Until when posts may be repeated.</summary>
internal static class SafeRepeats
{
    /// <summary>A post first tried after this moment can be repeated now without showing a second message.</summary>
    public static Instant SafeSince(this IChatPort port, Instant now) =>
        port.SafeRepeat >= now - NodaConstants.UnixEpoch ? NodaConstants.UnixEpoch : now - port.SafeRepeat;
}
