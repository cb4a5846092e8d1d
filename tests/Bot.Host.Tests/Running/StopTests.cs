using Bot.Host.Tests.Support;

namespace Bot.Host.Tests.Running;

public sealed class StopTests
{
    private static readonly TimeSpan InTime = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task Ctrl_C_stops_the_worker_within_five_seconds_while_pages_are_open()
    {
        using var sandbox = new Sandbox().WithSmallBank();
        await using var worker = await WorkerProcess.Start(sandbox);
        await using var ada = new WebPerson("ada", worker);
        await using var ben = new WebPerson("ben", worker);
        await Task.WhenAll(ada.Meets(), ben.Meets());

        var ended = await worker.Interrupt();

        Assert.Equal(0, ended.Code);
        Assert.InRange(ended.Took, TimeSpan.Zero, InTime);
        Assert.DoesNotContain("   at ", ended.Output);
    }

    [Fact]
    public async Task What_was_acknowledged_before_Ctrl_C_is_carried_out_at_the_latest_by_the_next_worker()
    {
        using var sandbox = new Sandbox().WithSmallBank();
        await using (var worker = await WorkerProcess.Start(sandbox))
        {
            await using var ada = new WebPerson("ada", worker);
            await ada.Presses(await ada.Meets(), 0);
            await worker.Interrupt();
        }

        await using var next = await WorkerProcess.Start(sandbox);

        await Until.True(
            () => Rows.Number(sandbox.Database, "SELECT count(*) FROM events WHERE kind = 'answered'") == 1,
            () => "the answer is stored");
    }
}
