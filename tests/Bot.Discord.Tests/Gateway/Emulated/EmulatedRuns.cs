using System.Collections.Concurrent;
using System.Globalization;
using Bot.Emulators.Discord;
using Xunit.Abstractions;

namespace Bot.Discord.Tests.Gateway.Emulated;

/// <summary>The connection against a strict server on loopback, while everything goes wrong between them.
/// <c>GATEWAY_SEED</c> and <c>GATEWAY_SOCKET_RUNS</c> play other runs, or one of them again.</summary>
public sealed class EmulatedRuns(ITestOutputHelper output)
{
    private const int AtOnce = 24;

    /// <summary>Fewer need not have met each fault.</summary>
    private const int Many = 100;

    [Fact]
    public async Task Two_hundred_stories_over_sockets_lose_no_press()
    {
        var (first, runs) = (Number("GATEWAY_SEED") ?? 1, Number("GATEWAY_SOCKET_RUNS") ?? 200);
        var complaints = new ConcurrentBag<string>();
        var (presses, excused, resumes, identifies) = (0, 0, 0, 0);
        await Parallel.ForEachAsync(
            Enumerable.Range(first, runs), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (seed, _) =>
            {
                await using var clock = new FastClock();
                await using var server = await DiscordServer.Start(Story.Options(clock));
                await using var story = new Story(server, clock, seed);
                foreach (var complaint in await Play(story, server))
                    complaints.Add($"GATEWAY_SEED={seed}: {complaint}");
                Interlocked.Add(ref presses, story.Ledger.Pressed);
                Interlocked.Add(ref excused, story.Ledger.Excused);
                Interlocked.Add(ref resumes, server.Resumes);
                Interlocked.Add(ref identifies, server.Identifies);
            });

        output.WriteLine(
            $"{runs} stories from {first}: {presses} presses, {excused} excused, {resumes} resumes, "
                + $"{identifies} identifies, {complaints.Count} complaints.");
        Assert.True(complaints.IsEmpty, string.Join('\n', complaints.Order().Take(40)));
        if (runs < Many) return;
        Assert.True(resumes > runs, $"Only {resumes} resumes.");
        Assert.True(excused * 2 < presses, $"{excused} presses were excused.");
    }

    private static async Task<IEnumerable<string>> Play(Story story, DiscordServer server)
    {
        try
        {
            await story.Plays();
            return [.. server.Violations, .. story.Ledger.Doubled.Select(p => $"Press {p} had two effects.")];
        }
        catch (Exception fault)
        {
            return [.. server.Violations, $"{fault}"];
        }
    }

    private static int? Number(string variable) => int.TryParse(
        Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;
}
