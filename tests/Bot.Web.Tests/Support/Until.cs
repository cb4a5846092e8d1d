namespace Bot.Web.Tests.Support;

/// <summary>Waits for a condition instead of a time.</summary>
internal static class Until
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    public static Task True(Func<bool> condition, Func<string> sofar) =>
        True(() => Task.FromResult(condition()), sofar);

    public static async Task True(Func<Task<bool>> condition, Func<string> sofar)
    {
        var clock = TimeProvider.System;
        var start = clock.GetTimestamp();
        while (!await condition())
        {
            if (clock.GetElapsedTime(start) > Deadline)
                throw new TimeoutException($"After {Deadline.TotalSeconds} s, {sofar()}.");
            await Task.Delay(TimeSpan.FromMilliseconds(5), clock);
        }
    }
}
