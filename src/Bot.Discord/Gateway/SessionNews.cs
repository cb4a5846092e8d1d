using System.Numerics;
using Bot.Core.Chat;
using Bot.Discord.Gateway.Session;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Gateway;

/// <summary>Tells operators how it goes with the session.</summary>
internal sealed partial class SessionNews(IAdapterHealth health, ILogger log)
{
    public void Tell(GatewayAction news)
    {
        switch (news)
        {
            case GatewayAction.Live { IsResumed: true }: Log.Resumed(log); break;
            case GatewayAction.Live: Log.Begun(log); break;
            case GatewayAction.Lost { Reason: var reason }: Log.Lost(log, reason); break;
            case GatewayAction.Tell { Trouble: var trouble }: health.Tell(DiscordNames.Platform, trouble); break;
            case GatewayAction.Fatal { Reason: var reason, IsTokenRefused: var isRefused }:
                Log.Fatal(log, reason);
                health.Tell(DiscordNames.Platform, reason);
                if (isRefused) health.Refused(DiscordNames.Platform);
                break;
            default: break;
        }
    }

    /// <summary>Notes messages that were no frames, less often the more there are.</summary>
    public void Unreadable(int count)
    {
        if (BitOperations.IsPow2(count)) Log.Unreadable(log, count);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Connected to Discord's gateway with a new session.")]
        public static partial void Begun(ILogger logger);

        [LoggerMessage(Level = LogLevel.Information, Message = "Connected to Discord's gateway; nothing was missed.")]
        public static partial void Resumed(ILogger logger);

        [LoggerMessage(Level = LogLevel.Information, Message = "Not connected to Discord's gateway: {Reason}")]
        public static partial void Lost(ILogger logger, string reason);

        [LoggerMessage(Level = LogLevel.Critical, Message = "{Reason} The worker goes on without Discord.")]
        public static partial void Fatal(ILogger logger, string reason);

        [LoggerMessage(Level = LogLevel.Warning,
            Message = "{Count} messages of Discord's gateway could not be read so far; they are passed over.")]
        public static partial void Unreadable(ILogger logger, int count);
    }
}
