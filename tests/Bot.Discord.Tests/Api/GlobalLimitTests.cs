using Bot.Discord.Api;
using Bot.Discord.Api.Limits;
using Bot.Discord.Tests.Api.Support;
using Bot.Testing;
using NodaTime;

namespace Bot.Discord.Tests.Api;

public sealed class GlobalLimitTests
{
    private readonly ManualTime _time = new(Some.Monday);

    [Theory]
    [InlineData(50, 50, 1000)]
    [InlineData(2.5, 2, 800)]
    [InlineData(0.5, 1, 2000)]
    public async Task No_second_has_more_requests_than_the_limit_except_for_answers_to_interactions(
        double perSecond, int atOnce, int milliseconds)
    {
        var limits = new RateLimits(perSecond, _time);
        Assert.True(Enter(limits, new CreateFollowup(1, "s", new()).Route).IsCompleted);
        foreach (var channel in Enumerable.Range(1, atOnce))
            Assert.True(Enter(limits, Post((ulong)channel)).IsCompleted);

        var next = Enter(limits, Post(99));
        Assert.True(Enter(limits, new CreateFollowup(1, "t", new()).Route).IsCompleted);
        _time.Advance(Duration.FromMilliseconds(milliseconds));
        await Task.Yield();
        Assert.False(next.IsCompleted);
        _time.Advance(Duration.FromMilliseconds(40));

        Assert.NotNull((await next).Bucket);
    }

    [Fact]
    public async Task Requests_go_in_the_order_in_which_they_came()
    {
        var limits = new RateLimits(1, _time);
        var order = new List<ulong>();
        var all = Enumerable.Range(1, 4).Select(async i =>
        {
            await Enter(limits, Post((ulong)i));
            lock (order) order.Add((ulong)i);
        }).ToList();

        while (!all.TrueForAll(t => t.IsCompleted))
        {
            _time.Advance(Duration.FromMilliseconds(50));
            await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System);
        }

        Assert.Equal([1, 2, 3, 4], order);
    }

    [Fact]
    public async Task Who_would_wait_too_long_for_everybody_learns_that_it_is_for_everybody()
    {
        var limits = new RateLimits(0.1, _time);
        await Enter(limits, Post(1));

        var entry = await Enter(limits, Post(2));

        Assert.Equal((null, true, TimeSpan.FromSeconds(10.03)), (entry.Bucket, entry.IsGlobal, entry.Wait));
    }

    [Theory]
    [InlineData("""{"message":"m","retry_after":64.5,"global":true}""", "", 64.5, ApiErrorKind.Refused)]
    [InlineData("""{"message":"m"}""", "X-RateLimit-Global: true\r\nRetry-After: 65\r\n", 65, ApiErrorKind.Refused)]
    [InlineData("<html>1015</html>", "Retry-After: 66\r\n", 66, ApiErrorKind.NotReached)]
    internal async Task A_global_refusal_holds_everything_but_answers_to_interactions(
        string body, string headers, double seconds, ApiErrorKind kind)
    {
        await using var rest = new Rest(request => request.Contains("channels/5", StringComparison.Ordinal)
            ? RawServer.Http(429, body, headers) : RawServer.Http(200, Rest.Sent));

        var told = (await rest.Post(5)).Error!;
        var held = (await rest.Post(6)).Error!;

        Assert.Equal((kind, true, Duration.FromSeconds(seconds)), (told.Kind, told.IsGlobal, told.RetryAfter!.Value));
        Assert.Equal((true, Duration.FromSeconds(seconds)), (held.IsGlobal, held.RetryAfter!.Value));
        Assert.Single(rest.Requests);
        Assert.True((await rest.Client.Send(new CreateFollowup(1, "t", new()), default)).IsOk);
        rest.Time.Advance(Duration.FromSeconds(seconds));
        Assert.True((await rest.Post(6)).IsOk);
    }

    private static Task<Entry> Enter(RateLimits limits, Route route) => limits.Enter(route, default);

    private static Route Post(ulong channel) => new CreateMessage(channel, new()).Route;
}
