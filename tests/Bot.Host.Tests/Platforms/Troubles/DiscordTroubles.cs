using Bot.Host.Tests.Platforms.World;

namespace Bot.Host.Tests.Platforms.Troubles;

internal static class DiscordTroubles
{
    public static IReadOnlyList<Trouble> All { get; } =
    [
        new("discord", "refuses connections", IsDown),
        new("discord", "answers 503", IsUnavailable),
        new("discord", "is slow", IsSlow),
        new("discord", "refuses the token", RefusesTheToken),
    ];

    /// <summary>The API and the gateway.</summary>
    public static async Task<Func<Task>> IsDown(ThreePlatforms world)
    {
        await world.Discord.Stop();
        return async () =>
        {
            await world.Discord.StartAgain();
            await world.Discord.IsConnected();
        };
    }

    private static Task<Func<Task>> IsUnavailable(ThreePlatforms world)
    {
        var faults = world.Discord.Faults;
        faults.IsApiDown = faults.Gateway.IsDown = true;
        faults.Gateway.Closes(1012, "Service restart.");
        return Task.FromResult<Func<Task>>(async () =>
        {
            faults.IsApiDown = faults.Gateway.IsDown = false;
            await world.Discord.IsConnected();
        });
    }

    private static Task<Func<Task>> IsSlow(ThreePlatforms world)
    {
        var faults = world.Discord.Faults;
        faults.Delays("*", TelegramTroubles.Slowness, int.MaxValue);
        faults.Gateway.EventDelay = TelegramTroubles.Slowness;
        return Task.FromResult<Func<Task>>(() =>
        {
            faults.Clear();
            faults.Gateway.EventDelay = TimeSpan.Zero;
            return Task.CompletedTask;
        });
    }

    /// <summary>The operator corrects it and restarts the worker.</summary>
    public static Task<Func<Task>> RefusesTheToken(ThreePlatforms world)
    {
        world.Discord.Faults.Refuses("*", 401, 0, "401: Unauthorized", int.MaxValue);
        world.Discord.Faults.Gateway.Closes(4004, "Authentication failed.");
        return Task.FromResult<Func<Task>>(async () =>
        {
            await world.Stops();
            world.Discord.Faults.Clear();
            await world.Starts();
        });
    }
}
