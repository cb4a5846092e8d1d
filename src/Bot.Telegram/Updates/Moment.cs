using NodaTime;

namespace Bot.Telegram.Updates;

/// <summary>The moment as NodaTime has it.</summary>
internal static class Moment
{
    /// <summary>Telegram keeps a press for as long; what is older never comes (telegram-bot-api, Client.cpp).</summary>
    public static readonly Duration OldestPress = Duration.FromSeconds(150);

    public static Instant Now(this TimeProvider clock) => Instant.FromDateTimeOffset(clock.GetUtcNow());
}
