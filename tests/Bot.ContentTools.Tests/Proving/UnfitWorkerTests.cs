using Bot.ContentTools.Proving;
using Bot.Testing;
using NodaTime;

namespace Bot.ContentTools.Tests.Proving;

/// <summary>Workers that break down are replaced, and only the question that they were at is lost.</summary>
public sealed class UnfitWorkerTests : IDisposable
{
    private readonly Workplace _place = new Workplace().WithQuestions(
        [Kinds.As("kind-predict", "one"), Kinds.As("kind-predict", "two"), Kinds.As("kind-predict", "three")]);

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("echo nonsense", "makes it answer nonsense")]
    [InlineData("echo '[1, 2]'", "makes it answer nonsense")]
    [InlineData("echo '{}'", "answer nonsense")]
    [InlineData("echo '{\"problems\": 7}'", "answer nonsense")]
    [InlineData("exit 1", "ends the checker")]
    [InlineData("kill -9 $$", "ends the checker")]
    public async Task What_breaks_down_at_one_question_does_the_others(string atTwo, string told)
    {
        var python = FakePython.Write(
            _place, $$"""
            while read -r line; do
              case "$line" in *'"two"'*) {{atTwo}};; *) echo '{{FakePython.Fine}}';; esac
            done
            """);

        var report = await Workplace.Prove(_place.Quick with { Python = python, Jobs = 1 });

        Assert.Equal(
            [ProofStatus.Proven, ProofStatus.Wrong, ProofStatus.Proven], report.Results.Select(r => r.Status));
        Assert.Contains(told, Assert.Single(report.Problems).What);
    }

    [Fact]
    public async Task One_that_says_nothing_any_more_is_ended_after_a_while()
    {
        var python = FakePython.Write(_place, "while read -r line; do exec sleep 1000; done");
        var time = new ManualTime(Instant.FromUtc(2030, 1, 1, 0, 0));

        var proving = Prover.Run(
            _place.Quick with { Python = python, Ids = ["two"] }, time, (_, _) => { }, CancellationToken.None);
        while (!proving.IsCompleted)
        {
            await Task.WhenAny(proving, Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System));
            // Past the 30 seconds for an answer, but never past the minute for a start.
            if (time.IsAwaitedWithin(Duration.FromSeconds(35))) time.Advance(Duration.FromSeconds(35));
        }

        Assert.Contains("keeps it from answering", Assert.Single((await proving).Problems).What);
    }

    [Fact]
    public async Task One_that_does_not_start_is_told_with_what_it_said()
    {
        var python = FakePython.Write(_place, "", ready: "echo 'No disk' >&2; exit 1");

        var fault = await Assert.ThrowsAsync<CannotProveException>(
            () => Workplace.Prove(_place.Quick with { Python = python }));

        Assert.StartsWith($"The checker does not start in {python}", fault.Message);
        Assert.EndsWith("No disk", fault.Message);
    }

    [Fact]
    public async Task Results_that_differ_from_run_to_run_are_refused()
    {
        var python = FakePython.Write(
            _place, """
            while read -r line; do printf '{"problems": [], "observed": [["%s"]]}\n' "$PYTHONHASHSEED"; done
            """);

        var report = await Workplace.Prove(_place.Request with { Python = python, HashSeeds = 2, Ids = ["two"] });

        Assert.Equal(
            "what it gives differs from run to run, '1' and then '2'; sort what has no order",
            Assert.Single(report.Problems).What);
    }

    [Fact]
    public async Task What_cannot_be_run_here_is_neither_proven_nor_wrong_nor_kept()
    {
        var python = FakePython.Write(_place, "while read -r line; do echo '{\"missing\": [\"psycopg2\"]}'; done");

        var report = await Workplace.Prove(_place.Quick with { Python = python, Ids = ["two"] });

        Assert.Equal(ProofStatus.NotHere, Assert.Single(report.Results).Status);
        Assert.Equal("two is not proven here: it needs psycopg2.", Assert.Single(report.Notes));
        Assert.False(Directory.Exists(_place.Cache));
    }
}
