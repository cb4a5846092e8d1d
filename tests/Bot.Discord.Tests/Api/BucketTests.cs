using Bot.Discord.Api;
using Bot.Discord.Tests.Api.Support;
using NodaTime;

namespace Bot.Discord.Tests.Api;

public sealed class BucketTests
{
    private static readonly Duration Second = Duration.FromSeconds(1);

    [Fact]
    public async Task Before_the_first_answer_a_bucket_gets_one_request_at_a_time()
    {
        await using var rest = new Rest();

        var (first, second, elsewhere) = (rest.Post(5), rest.Post(5), rest.Post(6));
        await rest.Requested(2);
        Assert.True(rest.IsHeldBack);
        await rest.Answer(Ok(Rest.Limits(remaining: 4, resetAfter: 5)));
        await rest.Answer(Ok(Rest.Limits(remaining: 4, resetAfter: 5)));
        await rest.Answer(Ok(Rest.Limits(remaining: 3, resetAfter: 5)));

        Assert.True((await first).IsOk && (await second).IsOk && (await elsewhere).IsOk);
    }

    [Fact]
    public async Task An_empty_bucket_is_waited_for_by_the_time_that_is_left_not_by_the_clock()
    {
        await using var rest = new Rest(_ => Ok(Rest.Limits(remaining: 0, resetAfter: 2.5, reset: 1)));
        await rest.Post();

        var waiting = rest.Post();
        rest.Time.Advance(Duration.FromMilliseconds(2400));
        Assert.Single(rest.Requests);

        Assert.True((await rest.After(Duration.FromMilliseconds(102), waiting)).IsOk);
    }

    [Fact]
    public async Task What_would_wait_too_long_is_not_sent_and_says_for_how_long()
    {
        await using var rest = new Rest(_ => Ok(Rest.Limits(remaining: 0, resetAfter: 5.5)));
        await rest.Post();

        var error = (await rest.Post()).Error!;

        Assert.Equal((ApiErrorKind.Refused, Duration.FromSeconds(5.5), false),
            (error.Kind, error.RetryAfter!.Value, error.IsGlobal));
        Assert.Single(rest.Requests);
        Assert.True((await rest.Post(6)).IsOk);
    }

    [Fact]
    public async Task What_is_on_its_way_is_counted()
    {
        await using var rest = new Rest();
        var first = rest.Post();
        await rest.Answer(Ok(Rest.Limits(remaining: 2, resetAfter: 6)));
        await first;

        var (second, third) = (rest.Post(), rest.Post());
        await rest.Requested(3);

        Assert.NotNull((await rest.Post()).Error!.RetryAfter);
        await rest.Answer(Ok(Rest.Limits(remaining: 0, resetAfter: 6)));
        await Task.WhenAny(second, third);
        await rest.Answer(Ok(Rest.Limits(remaining: 1, resetAfter: 6)));
        await Task.WhenAll(second, third);
        Assert.NotNull((await rest.Post()).Error!.RetryAfter);
        Assert.Equal(3, rest.Requests.Count);
    }

    [Fact]
    public async Task When_the_time_is_over_there_is_room_again()
    {
        await using var rest = new Rest(_ => Ok(Rest.Limits(remaining: 0, resetAfter: 6, limit: 1)));
        await rest.Post();
        rest.Time.Advance(6 * Second);

        Assert.True((await rest.Post()).IsOk);
    }

    [Fact]
    public async Task An_answer_that_was_overtaken_by_a_later_window_changes_nothing()
    {
        await using var rest = new Rest();
        var first = rest.Post();
        await rest.Answer(Ok(Rest.Limits(remaining: 4, resetAfter: 1)));
        await first;
        var (late, next) = (rest.Post(), rest.Post());
        await rest.Requested(3);
        rest.Time.Advance(2 * Second);

        await rest.Answer(Ok(Rest.Limits(remaining: 4, resetAfter: 4, reset: 1005)));
        await Task.WhenAny(late, next);
        await rest.Answer(Ok(Rest.Limits(remaining: 0, resetAfter: 0.2, reset: 1000)));
        await Task.WhenAll(late, next);
        var free = rest.Post();
        await rest.Answer(Ok(Rest.Limits(remaining: 3, resetAfter: 4, reset: 1005)));

        Assert.True((await free).IsOk);
    }

    [Fact]
    public async Task Routes_that_the_platform_counts_together_wait_together_in_one_channel()
    {
        await using var rest = new Rest(_ => Ok(Rest.Limits(remaining: 0, resetAfter: 60)));
        await rest.Post(5);
        await rest.Client.Send(new EditMessage(6, 1, new MessageBody()), default);

        Assert.NotNull((await rest.Client.Send(new EditMessage(5, 1, new MessageBody()), default)).Error!.RetryAfter);
        Assert.Equal(2, rest.Requests.Count);
        Assert.True((await rest.Client.Send(new GetGatewayBot(), default)).Error is not { RetryAfter: not null });
    }

    [Fact]
    public async Task A_refusal_holds_its_bucket_for_as_long_as_the_body_says()
    {
        await using var rest = new Rest(request => request.Contains("/5/", StringComparison.Ordinal)
            ? RawServer.Http(
                429, """{"message":"You are being rate limited.","retry_after":7.25,"global":false}""",
                "Retry-After: 8\r\nX-RateLimit-Scope: user\r\n")
            : Ok(""));

        var told = (await rest.Post(5)).Error!;
        var held = (await rest.Post(5)).Error!;

        Assert.Equal((ApiErrorKind.Refused, 429, Duration.FromSeconds(7.25), false),
            (told.Kind, told.Status, told.RetryAfter!.Value, told.IsGlobal));
        Assert.Equal(Duration.FromSeconds(7.25), held.RetryAfter);
        Assert.Single(rest.Requests);
        Assert.True((await rest.Post(6)).IsOk);
    }

    [Fact]
    public async Task Each_interaction_has_limits_of_its_own()
    {
        await using var rest = new Rest(_ => RawServer.Http(
            200, Rest.Sent, Rest.Limits(remaining: 0, resetAfter: 60, bucket: "hook")));

        Assert.True((await rest.Client.Send(new CreateFollowup(1, "one", new()), default)).IsOk);
        Assert.True((await rest.Client.Send(new CreateFollowup(1, "two", new()), default)).IsOk);
        Assert.False((await rest.Client.Send(new CreateFollowup(1, "two", new()), default)).IsOk);
    }

    private static string Ok(string limits) => RawServer.Http(200, Rest.Sent, limits);
}
