using System.Net;
using System.Text;
using Bot.Telegram.Tests.Updates.Support;
using NodaTime;

namespace Bot.Telegram.Tests.Updates.Polling;

public sealed class PollFaultTests
{
    public static TheoryData<string> Faults { get; } =
        ["unreachable", "html 502", "html 200", "cut", "500", "cancelled", "ids missing", "429", "html 404", "null"];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task No_network_error_page_or_half_answer_ends_the_loop(string fault)
    {
        await using var poller = new Poller();
        poller.Api.Prepare("deleteWebhook", Answer(fault));
        poller.Api.Prepare("getUpdates", [.. Enumerable.Repeat(() => Answer(fault)(), 3)]);
        poller.Ann(1);
        await poller.Start();
        await poller.Passes(() => poller.Inbox.Events.Count == 1, "the event");

        Assert.Equal(0, poller.Health.Refusals);
        Assert.Single(poller.Log.Lines, l => l.StartsWith("Warning", StringComparison.Ordinal));
        Assert.Single(poller.Log.Lines, l => l.Contains("again", StringComparison.Ordinal));
        Assert.DoesNotContain(poller.Log.Lines, l => l.Contains("TOKEN", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_pauses_grow_to_half_a_minute_and_the_operator_is_told_while_it_lasts()
    {
        await using var poller = new Poller();
        poller.Api.Prepare("getUpdates", [.. Enumerable.Repeat(StubApi.Unreachable, 8)]);
        poller.Ann(1);
        await poller.Start();
        var tries = new List<Instant>();
        await poller.Passes(
            () =>
            {
                while (tries.Count < poller.Polls.Count) tries.Add(poller.Time.Now);
                return poller.Inbox.Events.Count == 1;
            },
            "the event",
            Duration.FromMilliseconds(250));

        Assert.InRange((tries[1] - tries[0]).TotalSeconds, 0.5, 3);
        Assert.InRange((tries[8] - tries[7]).TotalSeconds, 26, 36);
        Assert.StartsWith("No updates come", Assert.Single(poller.Health.Troubles));
        Assert.Null(poller.Health.Trouble);
    }

    [Fact]
    public async Task A_server_that_says_how_long_to_wait_is_left_alone_for_as_long()
    {
        await using var poller = new Poller();
        poller.Api.Prepare(
            "getUpdates", () => StubApi.Error(429, "Too Many Requests", ",\"parameters\":{\"retry_after\":77}"));
        await poller.Start();

        await Until.True(
            () => poller.Time.IsAwaitedWithin(Duration.FromSeconds(77))
                && !poller.Time.IsAwaitedWithin(Duration.FromSeconds(76)),
            "a pause of 77 seconds");
        Assert.Single(poller.Polls);
    }

    [Theory]
    [InlineData("getUpdates", 401, "Unauthorized: invalid token specified")]
    [InlineData("deleteWebhook", 401, "Unauthorized")]
    [InlineData("getUpdates", 404, "Not Found")]
    public async Task A_token_that_is_refused_ends_the_loop_and_nothing_else(string method, int code, string words)
    {
        await using var poller = new Poller();
        poller.Api.Prepare(method, () => StubApi.Error(code, words));
        await poller.Start();

        await poller.Over.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(1, poller.Health.Refusals);
        Assert.InRange(poller.Polls.Count, 0, 1);
    }

    [Fact]
    public async Task A_fault_of_the_bot_itself_does_not_end_the_loop()
    {
        await using var poller = new Poller();
        poller.Inbox.Fault = new InvalidOperationException("no room");
        poller.Ann(1);
        await poller.Start();
        await Until.True(() => !poller.Log.Lines.IsEmpty, "a line");
        poller.Inbox.Fault = null;
        await poller.Passes(() => poller.Inbox.Events.Count == 1, "the event");
    }

    private static Func<HttpResponseMessage> Answer(string fault) => fault switch
    {
        "unreachable" => StubApi.Unreachable,
        "html 502" => () => StubApi.Html(HttpStatusCode.BadGateway),
        "html 200" => () => StubApi.Html(HttpStatusCode.OK),
        "html 404" => () => StubApi.Html(HttpStatusCode.NotFound),
        "cut" => () => StubApi.Json(HttpStatusCode.OK, """{"ok":true,"result":[{"upd"""),
        "500" => () => StubApi.Error(500, "Internal Server Error: restart"),
        "cancelled" => () => throw new TaskCanceledException("slow", new TimeoutException()),
        "ids missing" => () => StubApi.Ok("[{},{\"update_id\":\"x\"}]"),
        "429" => () => StubApi.Error(429, "Too Many Requests: retry after 3", ",\"parameters\":{\"retry_after\":3}"),
        _ => () => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("null", Encoding.UTF8) },
    };
}
