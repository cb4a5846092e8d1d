namespace Bot.Discord.Api.Limits;

/// <summary>A request that waits for its turn.</summary>
internal sealed class Waiter(Route route, TimeSpan deadline)
{
    public Route Route => route;

    public TimeSpan Deadline => deadline;

    public TimeSpan Pause { get; set; }

    public TaskCompletionSource<Entry> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async Task<bool> IsAnsweredWithin(
        TimeSpan pause, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (Answer.Task.IsCompleted) return true;
        try
        {
            // Timers count whole milliseconds, and would wake too early.
            await Answer.Task.WaitAsync(pause + TimeSpan.FromMilliseconds(1), clock, cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
