using Bot.Core.Streaks;
using NodaTime;

namespace Bot.Core.Tests.Streaks;

/// <summary>Random lives of learners: up to a year of deliveries, answers in and out of order, pauses, moves.</summary>
internal static class Histories
{
    private static readonly string[] Zones =
    [
        "UTC", "Europe/Berlin", "Pacific/Kiritimati", "Pacific/Honolulu", "Pacific/Apia", "America/St_Johns",
        "Asia/Kathmandu", "Australia/Lord_Howe", "America/Los_Angeles",
    ];

    /// <summary>A life in the order in which its events are told. The same seed tells the same life.</summary>
    public static IReadOnlyList<(Instant At, StreakEvent Event)> Of(int seed)
    {
#pragma warning disable CA5394 // Nothing here is a secret.
        var random = new Random(seed);
        var diligence = random.NextDouble();
        var restlessness = random.NextDouble() < 0.5 ? 0 : random.NextDouble() * 0.2;
        var busy = random.NextDouble() * 0.5;
        var start = Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromMinutes(random.Next(365 * 24 * 60));

        var home = new ZoneChanged(start, Zones[random.Next(Zones.Length)]);
        List<(Instant At, StreakEvent Event)> told = [(start, home)];
        var length = random.Next(1, 366);
        for (var day = 0; day < length; day++)
        {
            if (random.NextDouble() < 0.02) day += random.Next(1, 100);
            var morning = start + Duration.FromDays(day) + Duration.FromMinutes(1);
            if (random.NextDouble() < restlessness)
            {
                var moved = morning + Duration.FromMinutes(random.Next(24 * 60));
                told.Add((moved, new ZoneChanged(moved, Zones[random.Next(Zones.Length)])));
            }
            if (random.NextDouble() < 0.1) continue;
            for (var question = 0; question < (random.NextDouble() < busy ? 2 : 1); question++)
            {
                var delivered = morning + Duration.FromMinutes(random.Next(24 * 60));
                told.Add((delivered, new QuestionDelivered(delivered)));
                if (random.NextDouble() > diligence) continue;
                var pressed = delivered + Duration.FromMinutes(random.Next(24 * 60));
                told.Add((pressed, new QuestionAnswered(delivered, pressed, random.Next(2) == 0)));
            }
        }
#pragma warning restore CA5394
        return [.. told.OrderBy(t => t.At)];
    }

    public static string Tell(IEnumerable<(Instant At, StreakEvent Event)> life) =>
        string.Join('\n', life.Select(t => t.Event));
}
