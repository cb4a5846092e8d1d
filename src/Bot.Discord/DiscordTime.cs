using NodaTime;

namespace Bot.Discord;

/// <summary>The moment that an id carries (Discord, "Snowflake Format").</summary>
internal static class DiscordTime
{
    private const long Epoch = 1_420_070_400_000;

    public static Instant Of(ulong snowflake) => Instant.FromUnixTimeMilliseconds((long)(snowflake >> 22) + Epoch);
}
