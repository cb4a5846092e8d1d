using System.Collections.Concurrent;
using Bot.Core.Chat;
using Microsoft.Extensions.Logging;

namespace Bot.Features.Outbox;

/// <summary>How the adapters are, as they tell it themselves and as sends show it.</summary>
internal sealed partial class AdapterHealth(ILogger<AdapterHealth> logger) : IAdapterHealth
{
    private readonly ConcurrentDictionary<string, bool> _refused = [];
    private readonly ConcurrentDictionary<string, string> _troubles = [];

    /// <summary>The platforms that no longer accept the bot's credentials; a restart with good ones goes on.</summary>
    public IReadOnlyList<string> RefusedPlatforms => [.. _refused.Keys.Order()];

    /// <summary>What adapters say is wrong and may mend itself, by platform.</summary>
    public IReadOnlyList<(string Platform, string Trouble)> Troubles =>
        [.. _troubles.OrderBy(t => t.Key).Select(t => (t.Key, t.Value))];

    public void Tell(string platform, string? trouble)
    {
        if (trouble is null) _troubles.TryRemove(platform, out _);
        else _troubles[platform] = trouble;
    }

    public void Refused(string platform)
    {
        if (_refused.TryAdd(platform, true)) Log.Refused(logger, platform);
    }

    public bool IsRefused(string platform) => _refused.ContainsKey(platform);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Critical,
            Message = "{Platform} refuses the bot's token: nothing more is sent there. Correct the token and restart.")]
        public static partial void Refused(ILogger logger, string platform);
    }
}
