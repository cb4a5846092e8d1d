namespace Bot.Discord.Tests.Gateway.Sockets.Support;

/// <summary>Waits for a condition instead of a time.</summary>
internal static class Until
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(90);

    public static async Task True(Func<bool> condition, string missed)
    {
        var clock = TimeProvider.System;
        var start = clock.GetTimestamp();
        while (!condition())
        {
            if (clock.GetElapsedTime(start) > Deadline)
                throw new TimeoutException($"Not within {Deadline.TotalSeconds} s: {missed}.");
            await Task.Delay(TimeSpan.FromMilliseconds(5), clock);
        }
    }
}
