using Bot.Discord.Api;
using Bot.Discord.Api.Limits;
using Bot.Discord.Tests.Api.Support;
using NodaTime;

namespace Bot.Discord.Tests.Api;

public sealed class WaitingTests
{
    private static readonly Duration Second = Duration.FromSeconds(1);

    [Fact]
    public async Task A_route_without_limits_lets_all_go_at_once()
    {
        await using var rest = new Rest();
        var first = rest.Post();
        await rest.Answer(Ok(""));
        await first;

        var more = Enumerable.Range(0, 8).Select(_ => rest.Post()).ToList();
        await rest.Requested(9);
        foreach (var _ in more) await rest.Answer(Ok(""));

        Assert.All(await Task.WhenAll(more), a => Assert.True(a.IsOk));
    }

    [Fact]
    public async Task After_an_answer_that_was_lost_the_next_one_still_goes()
    {
        var count = 0;
        await using var rest = new Rest(_ => Interlocked.Increment(ref count) == 1 ? null : Ok(""));

        Assert.Equal(ApiErrorKind.Lost, (await rest.Post()).Error!.Kind);
        Assert.True((await rest.Post()).IsOk);
    }

    [Fact]
    public async Task Whoever_waits_for_an_answer_in_vain_is_told_to_come_later()
    {
        await using var rest = new Rest();
        var first = rest.Post();
        var waiting = rest.Post();
        await rest.Requested(1);

        var error = (await rest.After(Duration.FromTimeSpan(RateLimits.LongestWait) + Second, waiting)).Error!;

        Assert.Equal(Second, error.RetryAfter);
        Assert.Single(rest.Requests);
        await rest.Answer(Ok(""));
        Assert.True((await first).IsOk);
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_holds_nobody_up()
    {
        await using var rest = new Rest();
        using var enough = new CancellationTokenSource();
        var first = rest.Post();
        var (gone, third) = (rest.Post(ct: enough.Token), rest.Post(content: "third"));
        await rest.Requested(1);

        await enough.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        await rest.Answer(Ok(Rest.Limits(remaining: 1, resetAfter: 60)));
        await rest.Answer(Ok(""));

        Assert.True((await first).IsOk && (await third).IsOk);
        Assert.Contains("third", rest.Requests[1], StringComparison.Ordinal);
    }

    private static string Ok(string limits) => RawServer.Http(200, Rest.Sent, limits);
}
