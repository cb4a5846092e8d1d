using NodaTime;

namespace Bot.Features.Data;

/// <summary>The moment as NodaTime has it.</summary>
internal static class ClockExtensions
{
    /// <summary>The present moment in whole milliseconds, as it is stored.</summary>
    public static Instant Now(this TimeProvider clock) =>
        Instant.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
}
