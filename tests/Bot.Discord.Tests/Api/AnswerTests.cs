using Bot.Discord.Api;
using Bot.Discord.Tests.Api.Support;
using NodaTime;

namespace Bot.Discord.Tests.Api;

/// <summary>What the client makes of everything that a server, a proxy or a network can do.</summary>
public sealed class AnswerTests
{
    public static TheoryData<string, string?, string> Answers { get; } = new()
    {
        { "sent", RawServer.Http(200, Rest.Sent), "ok" },
        { "channel gone", Json(404, """{"message":"Unknown Channel","code":10003}"""),
            "Refused 404 10003 Unknown Channel" },
        { "no access", Json(403, """{"message":"Missing Access","code":50001}"""), "Refused 403 50001 Missing Access" },
        { "without a code", Json(404, """{"message":"404: Not Found"}"""), "Refused 404 0 404: Not Found" },
        { "a new kind of message", Json(400, """{"message":{"text":"No"},"code":1}"""),
            "NotReached 400 0 HTTP 400 without a clear answer." },
        { "a stranger's 403", Json(403, """{"message":"internal network error","code":40333}"""),
            "NotReached 403 40333 HTTP 403 without a clear answer." },
        { "a page for 403", RawServer.Http(403, "<html>error code: 1020</html>"),
            "NotReached 403 0 HTTP 403 without a clear answer." },
        { "a page for 401", RawServer.Http(401, "<html>Who are you?</html>"),
            "NotReached 401 0 HTTP 401 without a clear answer." },
        { "an array", RawServer.Http(404, "[]"), "NotReached 404 0 HTTP 404 without a clear answer." },
        { "server error", Json(500, """{"message":"500: Internal Server Error","code":0}"""),
            "Lost 500 0 500: Internal Server Error" },
        { "bad gateway", RawServer.Http(502, "<html>502</html>"), "Lost 502 0 HTTP 502 without a clear answer." },
        { "redirect", RawServer.Http(302, "", "Location: http://127.0.0.1:1/elsewhere\r\n"),
            "Lost 302 0 HTTP 302 without a clear answer." },
        { "empty success", RawServer.Http(200, ""), "Lost 0 0 A success without a clear answer." },
        { "message without id", RawServer.Http(200, "{}"), "Lost 0 0 A success without a clear answer." },
        { "id of another kind", RawServer.Http(200, """{"id":"one"}"""),
            "Lost 0 0 A success without a clear answer." },
        { "cut", "HTTP/1.1 200 OK\r\nContent-Length: 500\r\nConnection: close\r\n\r\n{\"id\":\"1",
            "Lost 0 0 The connection failed (ResponseEnded)." },
        { "reset", null, "Lost 0 0 The connection broke." },
        { "echo of the token", Json(400, $$"""{"message":"Bad {{Rest.Token}} there","code":7}"""),
            "Refused 400 7 Bad … there" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Every_answer_has_its_meaning(string name, string? response, string expected)
    {
        await using var rest = new Rest(_ => response);

        var answer = await rest.Post();

        var told = answer.Error is { } e ? $"{e.Kind} {e.Status} {e.Code} {e.Message}" : "ok";
        Assert.True(
            expected == told || (response is null && told.StartsWith("Lost", StringComparison.Ordinal)),
            $"{name}: {told}");
        Assert.Null(answer.Error?.RetryAfter);
        Assert.Single(rest.Requests);
    }

    [Fact]
    public async Task A_refused_form_tells_where_but_not_what()
    {
        await using var rest = new Rest(_ => Json(400, """
            {"code":50035,"message":"Invalid Form Body",
            "errors":{"content":{"_errors":[{"code":"X","message":"typed"}]},
            "components":{"0":{"custom_id":{"_errors":[{"code":"Y","message":"typed"}]}}},"a typed key":{"_errors":[]},
            "_errors":[{"code":"Z","message":"typed"}],"odd":"typed"}}
            """));

        var error = (await rest.Post()).Error!;

        Assert.Equal(["content", "components.0.custom_id"], error.FormErrors);
        Assert.DoesNotContain("typed", $"{error}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_nobody_runs_has_done_nothing()
    {
        using var http = DiscordRestClient.NewHttp();
        var client = new DiscordRestClient(
            http, new Uri("http://127.0.0.1:1/"), Rest.Token, 50, TimeProvider.System);

        Assert.Equal(ApiErrorKind.NotReached, (await client.Send(new GetGatewayBot(), default)).Error!.Kind);
    }

    [Fact]
    public async Task An_answer_that_never_comes_is_given_up_and_may_have_been_done()
    {
        await using var rest = new Rest();
        var sending = rest.Post();
        await rest.Requested(1);

        var answer = await rest.After(Duration.FromSeconds(20), sending);

        Assert.Equal((ApiErrorKind.Lost, "No answer in time."), (answer.Error!.Kind, answer.Error.Message));
    }

    [Fact]
    public async Task The_caller_can_give_up()
    {
        await using var rest = new Rest();
        using var enough = new CancellationTokenSource();
        var sending = rest.Post(ct: enough.Token);
        await rest.Requested(1);

        await enough.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public async Task A_connection_that_breaks_after_an_earlier_answer_does_not_send_the_message_again()
    {
        var count = 0;
        await using var rest = new Rest(
            _ => Interlocked.Increment(ref count) == 1 ? RawServer.Http(200, Rest.Sent) : null);

        Assert.True((await rest.Post()).IsOk);
        Assert.Equal(ApiErrorKind.Lost, (await rest.Post()).Error!.Kind);

        Assert.Equal(2, rest.Requests.Count);
    }

    [Fact]
    public async Task Where_only_the_deed_counts_no_body_is_needed()
    {
        await using var rest = new Rest(_ => RawServer.Http(204, ""));

        Assert.True((await rest.Client.Send(new DeleteOriginalResponse(1, "token"), default)).IsOk);
    }

    private static string Json(int status, string body) => RawServer.Http(status, body);
}
