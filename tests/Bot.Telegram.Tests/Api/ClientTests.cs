using Bot.Core.Chat;
using Bot.Telegram.Api;
using Bot.Telegram.Sending;
using Bot.Telegram.Tests.Support;
using Bot.Testing;
using NodaTime;

namespace Bot.Telegram.Tests.Api;

/// <summary>What the client makes of everything that a server, a proxy or a network can do.</summary>
public sealed class ClientTests
{
    private const string Token = "123456:SECRET-TOKEN";
    private static readonly SendMessage Hello = new(-1001234567890123, "Hello <b>you</b>");

    public static TheoryData<string, string?, Type> Answers { get; } = new()
    {
        { "sent", RawServer.Ok("""{"message_id":7,"new_field":{"a":[1]}}"""), typeof(SendResult.Ok) },
        { "not modified", RawServer.Error(400, "Bad Request: message is not modified: specified new…"),
            typeof(SendResult.NotModified) },
        { "message gone", RawServer.Error(400, "Bad Request: message to edit not found"),
            typeof(SendResult.MessageGone) },
        { "chat gone", RawServer.Error(400, "Bad Request: chat not found"), typeof(SendResult.ChatGone) },
        { "group deleted", RawServer.Error(403, "Forbidden: the group chat was deleted"), typeof(SendResult.ChatGone) },
        { "blocked", RawServer.Error(403, "Forbidden: bot was blocked by the user"), typeof(SendResult.Forbidden) },
        { "kicked", RawServer.Error(403, "Forbidden: bot was kicked from the supergroup chat"),
            typeof(SendResult.Forbidden) },
        { "muted", RawServer.Error(400, "Bad Request: not enough rights to send text messages to the chat"),
            typeof(SendResult.Forbidden) },
        { "topic closed", RawServer.Error(400, "Bad Request: TOPIC_CLOSED"), typeof(SendResult.Forbidden) },
        { "topic gone", RawServer.Error(400, "Bad Request: message thread not found"), typeof(SendResult.Forbidden) },
        { "migrated", RawServer.Error(
            400, "Bad Request: group chat was upgraded to a supergroup chat",
            ""","parameters":{"migrate_to_chat_id":-1009876543210987}"""), typeof(SendResult.Migrated) },
        { "too many", RawServer.Error(429, "Too Many Requests: retry after 17", ""","parameters":{"retry_after":17}"""),
            typeof(SendResult.RetryAfter) },
        { "refused form", RawServer.Error(400, "Bad Request: can't parse entities"), typeof(SendResult.BadRequest) },
        { "wrong token", RawServer.Error(401, "Unauthorized: invalid token specified"),
            typeof(SendResult.Unauthorized) },
        { "a proxy's 401", RawServer.Http(401, "<html>Who are you?</html>"), typeof(SendResult.Transient) },
        { "a proxy's 403", RawServer.Http(403, "<html>Go away</html>"), typeof(SendResult.Transient) },
        { "a proxy's 404", RawServer.Http(404, "not found"), typeof(SendResult.Transient) },
        { "echo of the path", RawServer.Error(400, $"Bad Request: /bot{Token}/sendMessage"),
            typeof(SendResult.BadRequest) },
        { "server error", RawServer.Error(500, "Internal Server Error"), typeof(SendResult.Uncertain) },
        { "bad gateway", RawServer.Http(502, "<html><body>502</body></html>"), typeof(SendResult.Uncertain) },
        { "gateway timeout", RawServer.Http(504, "<html>504</html>"), typeof(SendResult.Uncertain) },
        { "ok without result", RawServer.Http(200, """{"ok":true}"""), typeof(SendResult.Uncertain) },
        { "result of another kind", RawServer.Ok("true"), typeof(SendResult.Uncertain) },
        { "empty", RawServer.Http(200, ""), typeof(SendResult.Uncertain) },
        { "cut", "HTTP/1.1 200 OK\r\nContent-Length: 500\r\nConnection: close\r\n\r\n{\"ok\":true,\"resul",
            typeof(SendResult.Uncertain) },
        { "reset", null, typeof(SendResult.Uncertain) },
        { "redirect", RawServer.Http(302, "", "Location: http://127.0.0.1:1/elsewhere\r\n"),
            typeof(SendResult.Uncertain) },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Every_answer_has_its_meaning_and_no_error_holds_the_token(
        string name, string? response, Type expected)
    {
        await using var server = new RawServer(_ => response);

        var answer = await Send(server.Url);
        var result = answer.Error is { } error ? SendResults.Of(error) : new SendResult.Ok();

        Assert.True(expected == result.GetType(), $"{name}: {result}");
        Assert.DoesNotContain("SECRET", $"{answer} {result}", StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task The_request_is_what_the_documentation_says()
    {
        await using var server = new RawServer(_ => RawServer.Ok("""{"message_id":7}"""));

        var answer = await Send(server.Url);

        Assert.Equal(7, answer.Result!.MessageId);
        var request = Assert.Single(server.Requests);
        Assert.StartsWith($"POST /bot{Token}/sendMessage HTTP/1.1\r\n", request, StringComparison.Ordinal);
        Assert.Contains("Content-Type: application/json\r\n", request, StringComparison.Ordinal);
        Assert.EndsWith(
            """
            {"chat_id":-1001234567890123,"text":"Hello \u003Cb\u003Eyou\u003C/b\u003E","parse_mode":"HTML",
            """
                + "\"link_preview_options\":{\"is_disabled\":true}}",
            request, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"ok":true}""", true)]
    [InlineData("""{"ok":true,"result":{"message_id":7}}""", true)]
    [InlineData("""{"ok":false,"error_code":400}""", false)]
    [InlineData("{}", false)]
    public async Task Where_only_the_deed_counts_its_result_is_not_read(string body, bool isDone)
    {
        await using var server = new RawServer(_ => RawServer.Http(200, body));

        var answer = await Client(server.Url, TimeProvider.System).Send(new EditMessageText(1, 7, "text"), default);

        Assert.Equal(isDone, answer.IsOk);
    }

    [Fact]
    public async Task A_server_that_nobody_runs_has_done_nothing()
    {
        var server = new RawServer(_ => null);
        var url = server.Url;
        await server.DisposeAsync();

        var answer = await Send(url);

        Assert.Equal(ApiErrorKind.NotReached, answer.Error!.Kind);
        Assert.IsType<SendResult.Transient>(SendResults.Of(answer.Error));
    }

    [Fact]
    public async Task An_answer_that_never_comes_is_given_up_and_uncertain()
    {
        await using var server = new RawServer(_ => "");
        var time = new ManualTime(Some.Monday);

        var sending = Send(server.Url, time);
        while (!sending.IsCompleted)
        {
            time.Advance(Duration.FromSeconds(5));
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        }

        Assert.Equal(ApiErrorKind.Lost, (await sending).Error!.Kind);
    }

    [Fact]
    public async Task The_header_tells_how_long_to_wait_where_the_body_does_not()
    {
        await using var server = new RawServer(_ => RawServer.Http(429, "<html>", "Retry-After: 23\r\n"));

        Assert.Equal(Duration.FromSeconds(23), (await Send(server.Url)).Error!.RetryAfter);
    }

    [Fact]
    public async Task A_connection_that_breaks_after_an_earlier_answer_does_not_send_the_message_again()
    {
        var count = 0;
        await using var server = new RawServer(
            _ => Interlocked.Increment(ref count) == 1 ? RawServer.Ok("""{"message_id":7}""") : null);
        var client = Client(server.Url, TimeProvider.System);

        Assert.True((await client.Send(Hello, default)).IsOk);
        Assert.Equal(ApiErrorKind.Lost, (await client.Send(Hello, default)).Error!.Kind);

        Assert.Equal(2, server.Requests.Count);
    }

    private static Task<ApiAnswer<SentMessage>> Send(Uri url, TimeProvider? clock = null) =>
        Client(url, clock ?? TimeProvider.System).Send(Hello, default);

    private static TelegramBotClient Client(Uri url, TimeProvider clock) =>
        new(TelegramBotClient.NewHttp(), url, Token, clock);
}
