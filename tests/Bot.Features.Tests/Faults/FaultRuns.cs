using NodaTime;
using Xunit.Abstractions;

namespace Bot.Features.Tests.Faults;

/// <summary>Ledger and outbox while all goes wrong that can. A run is a day and a bit of one chat, private or a group
/// of three, with its daily question, a few presses and requests, and a fault of its own at every third call to the
/// platform. A hundred runs share a database and the workers on it, which die now and then. <c>FAULTS_RUNS</c> says
/// how many, <c>FAULTS_SEED</c> plays the hundred of one seed.</summary>
public sealed class FaultRuns(ITestOutputHelper output)
{
    private const int Lives = 100;

    private static readonly Duration[] Strides =
    [
        Duration.FromSeconds(5), Duration.FromSeconds(90), Duration.FromMinutes(20), Duration.FromHours(2),
        Duration.FromHours(4), Duration.FromHours(5),
    ];

    [Fact]
    public async Task Ten_thousand_runs_show_nothing_twice_and_lose_no_answer()
    {
        var one = Number("FAULTS_SEED");
        var lives = one is null ? (Number("FAULTS_RUNS") ?? Lives * Life.Rooms) / Life.Rooms : 1;
        using var template = await Template.Make();
        var uncertain = 0;
        await Parallel.ForEachAsync(
            Enumerable.Range(one ?? 1, lives), new ParallelOptions { MaxDegreeOfParallelism = 2 },
            async (seed, _) => Interlocked.Add(ref uncertain, await Live(seed, template.Copy())));
        output.WriteLine($"{lives * Life.Rooms} runs; {uncertain} questions were uncertain at the end.");
        if (one is null) Assert.True(uncertain > lives / 4, $"Only {uncertain} uncertain questions.");
    }

    private async Task<int> Live(int seed, string file)
    {
        try
        {
            await using var life = new Life(seed, file);
            await life.Start();
            var happenings = new Happenings(life);
            await Days(life, happenings, new Random(seed));
            var checks = new Checks(life, happenings);
            await checks.NothingIsLeftOnItsWay();
            await checks.WhatIsUncertainIsHealedOrTold();
            checks.NothingIsShownTwice();
            await checks.NoVerdictIsWithoutItsAnswer();
            await checks.StreaksAreWhatTheEventsSay();
            return checks.Uncertain;
        }
        catch
        {
            output.WriteLine($"FAULTS_SEED={seed} plays it again.");
            throw;
        }
    }

    private static async Task Days(Life life, Happenings happenings, Random dice)
    {
        var end = life.Bot.Time.Now + Duration.FromHours(26);
        while (life.Bot.Time.Now < end)
        {
            life.Bot.Time.Advance(Strides[dice.Next(Strides.Length)]);
            life.Chat.IsDying = dice.Next(12) == 0;
            await happenings.Now(chance: 0.1);
            if (life.Chat.IsDying) await happenings.Begin();
            else await happenings.Confirm();
            await life.Settle();
            if (!life.Chat.IsDying) continue;
            await life.Dies();
            await happenings.TellAgain();
        }
        life.Chat.IsHealthy = true;
        await happenings.Now(chance: 0);
        await happenings.Confirm();
        for (var i = 0; i < 3; i++)
        {
            life.Bot.Time.Advance(Duration.FromMinutes(11));
            await life.Settle();
        }
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), out var number) ? number : null;
}
