using System.Collections.Concurrent;
using System.Globalization;
using Bot.Emulators.Telegram;
using NodaTime;
using Xunit.Abstractions;

namespace Bot.Telegram.Tests.Faults;

/// <summary>Whatever goes wrong between the worker and the server: no question comes twice, no answer whose verdict was
/// seen is lost, nobody waits in vain, and no key is told too soon. <c>FAULTS_SEED</c> and <c>FAULTS_RUNS</c> play
/// other runs, or one of them again.</summary>
public sealed class SocketFaultTests(ITestOutputHelper output)
{
    private const int AtOnce = 4;

    [Fact]
    public async Task Two_hundred_stories_full_of_faults_end_well()
    {
        var (first, runs) = (Number("FAULTS_SEED") ?? 1, Number("FAULTS_RUNS") ?? 200);
        var folder = Directory.CreateTempSubdirectory("quizline-").FullName;
        var template = Path.Combine(folder, "bot.db");
        try
        {
            await Town.MakeDatabase(template);
            var complaints = new ConcurrentBag<string>();
            var struck = 0;
            await Parallel.ForEachAsync(
                Enumerable.Range(first, runs), new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
                async (seed, _) => Interlocked.Add(ref struck, await Play(seed, template, complaints.Add)));

            output.WriteLine($"{runs} stories from seed {first}: {struck} faults, {complaints.Count} complaints.");
            Assert.True(complaints.IsEmpty, string.Join('\n', complaints.Order().Take(40)));
            Assert.True(struck > runs * 3, $"Only {struck} faults struck.");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> Play(int seed, string template, Action<string> complain)
    {
        try
        {
            await using var town = await Town.Start(template);
            var story = new Story(town, seed);
            await story.Begins();
            await story.GoesWrong();
            foreach (var complaint in await EndsWell(town, story)) complain($"seed {seed}: {complaint}");
            return town.Server.Faults.Struck;
        }
        catch (Exception fault)
        {
            complain($"seed {seed}: {fault}");
            return 0;
        }
    }

    /// <summary>The faults are over: everybody presses once more what can be pressed, and is answered.</summary>
    private static async Task<IReadOnlyList<string>> EndsWell(Town town, Story story)
    {
        var unanswered = new List<string>();
        foreach (var place in story.Places)
        {
            var open = place.Questions(town.Worker.Keys).Select(q => q.Message).Where(m => IsOpen(m)).ToList();
            foreach (var message in open.Where(m => m == open[^1] || story.Deeds.Any(d => d.On == m)))
                if (await story.Answer(place, message) is { } wrong) unanswered.Add(wrong);
        }
        await town.Operator.Types("/status");
        await town.Calms();
        if (!town.Operator.Messages[^1].FromBot) unanswered.Add("The poll loop is dead.");
        return [.. unanswered, .. new Judge(town, story, await Ledger.Read(town.Worker)).Complaints()];
    }

    private static bool IsOpen(TelegramMessage message) => message.Buttons.Any(b => b.CallbackData is not null);

    private static int? Number(string variable) => int.TryParse(
        Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;
}
