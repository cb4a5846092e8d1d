using Bot.Discord.Api;
using Bot.Discord.Api.Limits;
using Bot.Testing;
using NodaTime;

namespace Bot.Discord.Tests.Api;

public sealed class InvalidRequestTests
{
    private readonly ManualTime _time = new(Some.Monday);

    [Fact]
    public async Task Invalid_requests_stop_long_before_the_ban_and_answers_to_interactions_later()
    {
        var limits = new RateLimits(1_000_000, _time);
        for (var i = 0; i < 8_000; i++)
        {
            // What the address has spent, whoever spent it.
            if (i == 5_000) AssertHeld(await Enter(limits, Post(1)));
            if (i == 7_999) Assert.NotNull((await Enter(limits, Press(0))).Bucket);
            limits.Leave(await Enter(limits, Press(i)), Told(i % 3 == 0 ? 401 : i % 3 == 1 ? 403 : 429));
        }

        AssertHeld(await Enter(limits, Press(0)));
        _time.Advance(Duration.FromMinutes(10));
        Assert.NotNull((await Enter(limits, Press(0))).Bucket);
        Assert.NotNull((await Enter(limits, Post(1))).Bucket);
    }

    [Fact]
    public async Task Refusals_that_the_platform_does_not_count_are_not_counted()
    {
        var limits = new RateLimits(1_000_000, _time);
        for (var i = 0; i < 9_000; i++)
            limits.Leave(await Enter(limits, Press(i)), Told(404) with { IsInvalid = false });

        Assert.NotNull((await Enter(limits, Post(1))).Bucket);
        Assert.False(Read(429, ("X-RateLimit-Scope", "shared")).IsInvalid);
        Assert.True(Read(429, ("X-RateLimit-Scope", "user")).IsInvalid);
        Assert.Equal([true, true, false, false], new[] { 401, 403, 404, 500 }.Select(s => Read(s).IsInvalid));
    }

    [Fact]
    public async Task Buckets_that_nobody_uses_are_forgotten()
    {
        var limits = new RateLimits(50, _time);
        for (var i = 0; i < 20_000; i++)
        {
            limits.Leave(await Enter(limits, Press(i)), Told(200));
            _time.Advance(Duration.FromMilliseconds(100));
        }

        Assert.InRange(limits.Remembered, 1, 1_300);
    }

    private static void AssertHeld(Entry entry) => Assert.Equal(
        (null, true, TimeSpan.FromMinutes(10)), (entry.Bucket, entry.IsGlobal, entry.Wait));

    private static Task<Entry> Enter(RateLimits limits, Route route) => limits.Enter(route, default);

    private static Route Post(ulong channel) => new CreateMessage(channel, new()).Route;

    private static Route Press(int number) => new CreateFollowup(1, $"token{number}", new()).Route;

    private static ToldLimits Told(int status) => new()
    {
        Status = status,
        Bucket = "hook",
        Limit = 5,
        Remaining = 4,
        ResetAfter = TimeSpan.FromSeconds(1),
        IsInvalid = status is 401 or 403 or 429,
    };

    private static ToldLimits Read(int status, params (string Name, string Value)[] headers)
    {
        using var response = new HttpResponseMessage();
        foreach (var (name, value) in headers) response.Headers.Add(name, value);
        return ToldLimits.Read(status, response.Headers);
    }
}
