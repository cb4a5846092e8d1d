using Bot.Discord.Gateway.Pacing;
using Bot.Discord.Gateway.Resuming;

namespace Bot.Discord.Gateway.Session;

/// <summary>Something that happened to a session.</summary>
internal abstract record GatewayInput
{
    /// <summary>The worker starts.</summary>
    /// <param name="Saved">The session of the worker before this one.</param>
    /// <param name="Identifies">The sessions started before this worker.</param>
    public sealed record Started(SavedSession? Saved = null, IdentifyCount? Identifies = null) : GatewayInput;

    /// <summary>The directory answered; null: it did not.</summary>
    public sealed record DirectoryTold(GatewayDirectory? Directory) : GatewayInput;

    /// <summary>The connection stands.</summary>
    public sealed record Opened : GatewayInput;

    /// <summary>A frame came in.</summary>
    public sealed record Received(GatewayFrame Frame) : GatewayInput;

    /// <summary>Something came in that is no frame.</summary>
    public sealed record Unreadable : GatewayInput;

    /// <summary>The connection is over or did not come about.</summary>
    /// <param name="Code">Discord's close code; null: there was none.</param>
    public sealed record Closed(int? Code = null) : GatewayInput;

    /// <summary>Time passed.</summary>
    public sealed record Tick : GatewayInput;

    /// <summary>More events wait for the bot than should be kept here.</summary>
    public sealed record QueueFull : GatewayInput;

    /// <summary>The bot has caught up.</summary>
    public sealed record QueueHasRoom : GatewayInput;

    /// <summary>The worker stops.</summary>
    public sealed record StopAsked : GatewayInput;
}
