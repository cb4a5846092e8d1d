using Bot.Testing;
using NodaTime;

namespace Bot.Telegram.Tests.Faults;

/// <summary>When the daily question is due.</summary>
internal static class Mornings
{
    /// <summary>The next 09:00 UTC.</summary>
    public static Instant NextNine(this ManualTime time)
    {
        var nine = time.Now.InUtc().Date.AtMidnight().InUtc().ToInstant() + Duration.FromHours(9);
        return nine > time.Now ? nine : nine + Duration.FromDays(1);
    }
}
