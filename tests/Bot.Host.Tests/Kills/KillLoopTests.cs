using System.Globalization;
using Bot.Host.Tests.Support;
using Xunit.Abstractions;

namespace Bot.Host.Tests.Kills;

/// <summary>kill -9 at any moment, again and again, while people press.</summary>
public sealed class KillLoopTests(ITestOutputHelper output) : IDisposable
{
    private const int Kills = 20;
    private const int Lanes = 4;

    private readonly Sandbox _sandbox = new Sandbox().WithSmallBank();
    private readonly Journal _journal = new();

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public async Task No_kill_loses_an_acknowledged_answer_or_posts_a_question_twice()
    {
        var seed = Seed();
        output.WriteLine($"Seed {seed}. KILL_LOOP_SEED={seed} draws the same moments and options again.");
        var random = new Random(seed);
        var ledger = new Ledger(_sandbox);
        await using var worker = new RestartedWorker(_sandbox);
        await worker.Start();
        var crowd = new Crowd(_sandbox, () => worker.Url, _journal, seed);
        await Task.WhenAll(Enumerable.Range(1, Kills).Select(crowd.Waits));
        var coming = Enumerable.Range(1, Lanes).Select(crowd.Come).ToList();

        for (var kill = 1; kill <= Kills; kill++)
        {
            await Task.WhenAny([AMoment(random), .. coming]);
            await Task.WhenAll(coming.Where(c => c.IsCompleted));
            await worker.Kill();
            var (acknowledged, judged) = (_journal.Acknowledged, _journal.Judged);
            ledger.HoldsAfterTheKill(acknowledged, judged);
            await worker.Start();
            await crowd.Answers(kill);
            await ledger.Catches(acknowledged);
        }

        crowd.Over();
        await Task.WhenAll(coming);
        await ledger.ComesToRest();
        ledger.HasEachAnswerOnce(_journal.Acknowledged);
        ledger.HasEachQuestionOnce();
        output.WriteLine($"{Kills} kills, {_journal.Acknowledged.Count} presses.");
        Assert.Equal(0, (await worker.Interrupt()).Code);
        await StreaksAreTheEvents(ledger);
    }

    /// <summary>Half of the time, a few presses come and any moment passes; else a question has just been shown, and
    /// the worker is about to note that.</summary>
    private async Task AMoment(Random random)
    {
        if (random.Next(2) == 0)
        {
            await _journal.NextQuestion().WaitAsync(Until.Deadline);
            return;
        }
        var enough = _journal.Acknowledged.Count + random.Next(1, 6);
        await Until.True(() => _journal.Acknowledged.Count >= enough, () => "people press");
        await Until.Rest(TimeSpan.FromMilliseconds(random.Next(0, 50)));
    }

    private async Task StreaksAreTheEvents(Ledger ledger)
    {
        var before = ledger.Streaks();
        Assert.NotEmpty(before);
        Assert.Equal(0, (await WorkerProcess.Run(_sandbox, "rebuild")).Code);
        Assert.All(before.Zip(ledger.Streaks()), pair => Assert.Equal(pair.First, pair.Second));
    }

    private static int Seed() => Environment.GetEnvironmentVariable("KILL_LOOP_SEED") is { } text
        ? int.Parse(text, CultureInfo.InvariantCulture)
        : Random.Shared.Next(1_000_000);
}
