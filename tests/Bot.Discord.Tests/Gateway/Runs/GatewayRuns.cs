using System.Collections.Concurrent;
using System.Globalization;
using Xunit.Abstractions;

namespace Bot.Discord.Tests.Gateway.Runs;

/// <summary>A session through all that can happen to it: after each run it lives, no press that Discord had kept is
/// lost, and nothing was done that Discord forbids. <c>GATEWAY_SEED</c> and <c>GATEWAY_RUNS</c> play other runs, or one
/// of them again.</summary>
/// <remarks>Seen red with each of these planted: an acknowledgement owed to the last connection, the sequence kept
/// after an invalid session, a resume at the first address, no zombie check, frames counted after the close, the last
/// event taken for the last that is done, op 9 true taken for false, no 5 s between identifies, the told budget
/// ignored, a stop with 1000, a lost connection taken for a lost session, no wait for the hello to end.</remarks>
public sealed class GatewayRuns(ITestOutputHelper output)
{
    /// <summary>Fewer need not have met each fault.</summary>
    private const int Many = 100;

    [Fact]
    public async Task Five_thousand_runs_lose_no_press()
    {
        var (first, runs) = (Number("GATEWAY_SEED") ?? 1, Number("GATEWAY_RUNS") ?? 5_000);
        var complaints = new ConcurrentBag<string>();
        var (due, excused, struck, identifies) = (0, 0, 0, 0);
        await Parallel.ForEachAsync(
            Enumerable.Range(first, runs), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (seed, _) =>
            {
                var life = new Life(seed);
                foreach (var complaint in await life.Play()) complaints.Add($"GATEWAY_SEED={seed}: {complaint}");
                Interlocked.Add(ref due, life.Presses.Due);
                Interlocked.Add(ref excused, life.Presses.Excused);
                Interlocked.Add(ref struck, life.Struck);
                Interlocked.Add(ref identifies, life.Discord.Identifies);
            });

        output.WriteLine(
            $"{runs} runs from {first}: {struck} faults, {due} presses, {excused} excused, {identifies} identifies, "
                + $"{complaints.Count} complaints.");
        Assert.True(complaints.IsEmpty, string.Join('\n', complaints.Order().Take(40)));
        if (runs < Many) return;
        Assert.True(struck > runs * 4, $"Only {struck} faults struck.");
        Assert.True(excused * 10 < due, $"{excused} presses were excused.");
    }

    private static int? Number(string variable) => int.TryParse(
        Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;
}
