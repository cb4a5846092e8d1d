using Bot.Core.Chat;
using Bot.Features.Outbox.Pacing;
using Bot.Testing;
using NodaTime;

namespace Bot.Features.Tests.Outbox.Pacing;

/// <summary>Budgets in virtual time against a server that counts in every stretch of time: timers fire up to 5 ms late,
/// sends reach the server up to 30 ms after they start.</summary>
public sealed class BudgetTests
{
    private const int Sends = 3_000;

    public static TheoryData<double, int> Limits => new()
    {
        { 1, 1 }, { 5, 2 }, { 30, 3 }, { 30, 4 }, { 30, 5 }, { 50, 6 }, { 300, 7 }, { 2.5, 8 }, { 0.2, 9 },
    };

    [Theory, MemberData(nameof(Limits))]
    public void No_second_ever_sees_more_sends_than_the_limit(double limit, int seed)
    {
        var random = new Random(seed);
        var starts = Starts(new PlatformBudget(new ChatLimits { PerSecond = limit }), random, restless: 0.02);
        var arrivals = starts.Select(s => s + Duration.FromMilliseconds(30 * random.NextDouble())).Order().ToList();
        Assert.InRange(MostWithin(arrivals, Duration.FromSeconds(1)), 1, (int)Math.Ceiling(limit));
    }

    [Theory, MemberData(nameof(Limits))]
    public void While_much_waits_95_percent_of_the_limit_are_used_and_evenly(double limit, int seed)
    {
        var starts = Starts(new PlatformBudget(new ChatLimits { PerSecond = limit }), new Random(seed), restless: 0);
        var seconds = (starts[^1] - starts[0]).TotalSeconds;
        Assert.InRange((Sends - 1) / seconds, 0.95 * limit, limit);
        var longest = starts.Zip(starts.Skip(1), (a, b) => (b - a).TotalSeconds).Max();
        Assert.InRange(longest, 0, (1 / (0.96 * limit)) + 0.007);
    }

    [Theory]
    [InlineData(20, 1, 20)]
    [InlineData(20, 2, 20)]
    [InlineData(1.9, 3, 1)]
    [InlineData(0.5, 4, 1)]
    public void No_minute_ever_sees_more_sends_to_a_group_than_the_limit(double limit, int seed, int most)
    {
        var budget = new ChatBudget(new ChatLimits { PerGroupPerMinute = limit }, ChatKind.Group);
        var random = new Random(seed);
        var now = Some.Monday;
        var starts = new List<Instant>();
        while (starts.Count < 300)
        {
            now = Instant.Max(now, budget.ReadyAt(now));
            now += Duration.FromMilliseconds(random.Next(10) == 0 ? random.Next(60_000) : random.Next(500));
            if (budget.ReadyAt(now) > now) continue;
            budget.Take(now);
            starts.Add(now);
        }
        var minute = Duration.FromMinutes(1 / Math.Min(1, limit));
        Assert.Equal(most, MostWithin(starts, minute));
    }

    [Fact]
    public void A_group_may_use_its_minute_at_once()
    {
        var budget = new ChatBudget(new ChatLimits { PerGroupPerMinute = 20 }, ChatKind.Group);
        for (var i = 0; i < 20; i++, budget.Take(Some.Monday)) Assert.Equal(Some.Monday, budget.ReadyAt(Some.Monday));
        Assert.Equal(Some.Monday + Duration.FromSeconds(60.5), budget.ReadyAt(Some.Monday));
    }

    /// <summary>When sends start: one wakes when its budget says so, a little late, and sends all that may go then. Now
    /// and then nothing waits for up to 3 s.</summary>
    private static List<Instant> Starts(PlatformBudget budget, Random random, double restless)
    {
        var starts = new List<Instant>();
        var now = Some.Monday;
        while (starts.Count < Sends)
        {
            if (budget.ReadyAt(now) is var ready && ready > now)
                now = ready + Duration.FromMilliseconds(1 + (5 * random.NextDouble()));
            if (random.NextDouble() < restless) now += Duration.FromMilliseconds(random.Next(3_000));
            for (; starts.Count < Sends && budget.ReadyAt(now) <= now; budget.Take(now)) starts.Add(now);
        }
        return starts;
    }

    private static int MostWithin(List<Instant> moments, Duration length)
    {
        var (most, first) = (0, 0);
        for (var last = 0; last < moments.Count; last++)
        {
            while (moments[last] - moments[first] >= length) first++;
            most = Math.Max(most, last - first + 1);
        }
        return most;
    }
}
