using Bot.Host.Tests.Platforms.World;

namespace Bot.Host.Tests.Platforms.Troubles;

internal static class TelegramTroubles
{
    /// <summary>Longer than the others take for all their story, and less than the bot waits for an answer.</summary>
    public static readonly TimeSpan Slowness = TimeSpan.FromSeconds(15);

    public static IReadOnlyList<Trouble> All { get; } =
    [
        new("telegram", "refuses connections", IsDown),
        new("telegram", "answers 503", AnswersNothingClear) { LeavesDoubt = true },
        new("telegram", "is slow", IsSlow),
        new("telegram", "refuses the token", RefusesTheToken),
    ];

    public static async Task<Func<Task>> IsDown(ThreePlatforms world)
    {
        await world.ToTelegram.Cuts();
        return () =>
        {
            world.ToTelegram.Mends();
            return Task.CompletedTask;
        };
    }

    public static Task<Func<Task>> IsSlow(ThreePlatforms world)
    {
        world.Telegram.Faults.Delays("*", Slowness, int.MaxValue);
        return UntilCleared(world);
    }

    private static Task<Func<Task>> AnswersNothingClear(ThreePlatforms world)
    {
        world.Telegram.Faults.HtmlPage("*", 503, times: int.MaxValue);
        return UntilCleared(world);
    }

    /// <summary>The operator corrects it and restarts the worker.</summary>
    public static Task<Func<Task>> RefusesTheToken(ThreePlatforms world)
    {
        world.Telegram.Faults.Refuses("*", 401, "Unauthorized", int.MaxValue);
        return Task.FromResult<Func<Task>>(async () =>
        {
            await world.Stops();
            world.Telegram.Faults.Clear();
            await world.Starts();
        });
    }

    private static Task<Func<Task>> UntilCleared(ThreePlatforms world) => Task.FromResult<Func<Task>>(() =>
    {
        world.Telegram.Faults.Clear();
        return Task.CompletedTask;
    });
}
