using Bot.Discord.Gateway;
using Bot.Discord.Interactions;
using Bot.Discord.Places;
using Microsoft.Extensions.Logging;

namespace Bot.Discord;

/// <summary>Hands what the gateway tells to those who know what it means. What cannot be read is noted and counts as
/// done, so that it holds up nothing else.</summary>
internal sealed partial class EventFeed(
    InteractionFeed interactions, PlaceFeed places, ILogger<EventFeed> logger) : IGatewayEvents
{
    public async ValueTask<Task> HandIn(GatewayEvent happened, CancellationToken cancellationToken)
    {
        try
        {
            return happened.Name is "INTERACTION_CREATE"
                ? await interactions.HandIn(happened.Data, cancellationToken)
                : places.HandIn(happened, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Never the exception itself: its text quotes what stands in the event.
            Log.Unreadable(logger, happened.Name, happened.Sequence, fault.GetType().Name);
            return Task.CompletedTask;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error,
            Message = "Discord's event {Name} {Sequence} cannot be read ({Fault}); it is passed over.")]
        public static partial void Unreadable(ILogger logger, string name, long sequence, string fault);
    }
}
