using System.Text.Json;
using NodaTime;

namespace Bot.Discord.Gateway;

/// <summary>A dispatch.</summary>
/// <param name="Name">Its kind, as <c>INTERACTION_CREATE</c>.</param>
/// <param name="Sequence">Its number in its session.</param>
/// <param name="Data">Its content as it came; undefined where there was none.</param>
/// <param name="ReceivedAt">When it came in.</param>
internal sealed record GatewayEvent(string Name, long Sequence, JsonElement Data, Instant ReceivedAt)
{
    /// <summary>Without the content: people typed that.</summary>
    public override string ToString() => $"{Name} {Sequence}";
}
