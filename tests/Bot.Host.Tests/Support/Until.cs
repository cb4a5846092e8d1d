namespace Bot.Host.Tests.Support;

/// <summary>Waits for a condition instead of a time.</summary>
internal static class Until
{
    /// <summary>Far more than anything takes on a machine that is busy with other things.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(10);

    /// <summary>Waits until something is so.</summary>
    /// <param name="condition">What.</param>
    /// <param name="missed">What to say when it is not so in time.</param>
    public static async Task True(Func<bool> condition, Func<string> missed)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            if (TimeProvider.System.GetElapsedTime(start) > Deadline)
                throw new TimeoutException($"Not within {Deadline.TotalSeconds} s: {missed()}");
            await Rest(Step);
        }
    }

    /// <summary>Waits until there is something.</summary>
    public static async Task<T> Some<T>(Func<T?> find, Func<string> missed)
        where T : class
    {
        T? found = null;
        await True(() => (found = find()) is not null, missed);
        return found!;
    }

    /// <summary>Lets others run before the next look.</summary>
    public static Task Rest(TimeSpan time) => Task.Delay(time, TimeProvider.System);
}
