using Bot.Host.Tests.Support;

namespace Bot.Host.Tests.Verbs;

public sealed class RebuildTests : IDisposable
{
    private readonly Sandbox _sandbox = new Sandbox().WithSmallBank();

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public async Task A_running_worker_must_be_stopped_first()
    {
        await using var worker = await WorkerProcess.Start(_sandbox);

        var ended = await WorkerProcess.Run(_sandbox, "rebuild");

        ended.IsRefusal($"A worker is using {_sandbox.Database}. Stop it first.");
    }

    [Fact]
    public async Task Streaks_come_back_from_the_events()
    {
        await using (var worker = await WorkerProcess.Start(_sandbox))
        {
            await using var ada = new WebPerson("ada", worker);
            await ada.Presses(await ada.Meets(), 0);
            await worker.Interrupt();
        }
        var before = Streaks();
        Rows.Change(_sandbox.Database, "DELETE FROM streaks");

        var ended = await WorkerProcess.Run(_sandbox, "rebuild");

        Assert.Equal((0, 1), (ended.Code, before.Count));
        Assert.Contains("Rebuilt the streaks of 1 learners.", ended.Output);
        Assert.Equal(before, Streaks());
    }

    private List<string> Streaks() => Rows.Of(
        _sandbox.Database, "SELECT account_id || ' ' || through_event_id || ' ' || state FROM streaks ORDER BY 1",
        r => r.GetString(0));
}
