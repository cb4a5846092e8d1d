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
    public async Task What_was_acknowledged_before_Ctrl_C_is_carried_out()
    {
        using var sandbox = new Sandbox().WithSmallBank();
        await using var worker = await WorkerProcess.Start(sandbox);
        await using var ada = new WebPerson("ada", worker);
        var question = await ada.Meets();

        await ada.Presses(question, 0);
        await worker.Interrupt();

        Assert.Equal(1, Rows.Number(sandbox.Database, "SELECT count(*) FROM events WHERE kind = 'answered'"));
        Assert.Equal(0, Rows.Number(sandbox.WebChat, "SELECT count(*) FROM updates WHERE done = 0"));
    }
}
