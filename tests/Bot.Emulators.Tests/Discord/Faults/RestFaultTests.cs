using System.Text.Json.Nodes;
using Bot.Emulators.Tests.Discord.Support;

namespace Bot.Emulators.Tests.Discord.Faults;

public sealed class RestFaultTests : DiscordTest
{
    private const string Sending = "POST /channels/{channel_id}/messages";

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    public async Task A_failure_does_nothing(int status)
    {
        Server.Faults.Answers(Sending, status, times: 2);

        Assert.Equal(status, (await Send("1")).Status);
        Assert.Equal(200, (await Bot.Call("GET", "/users/@me")).Status);
        Assert.Equal(status, (await Send("2")).Status);
        Assert.Equal(200, (await Send("3")).Status);
        Assert.Equal(["3"], Quiz.PublicTexts);
        Assert.Equal(2, Server.Faults.Struck);
        Assert.Equal(status, Server.Requests[0].Status);
    }

    [Theory]
    [InlineData("user", false)]
    [InlineData("shared", false)]
    [InlineData("global", true)]
    public async Task Too_many_requests_say_when_and_for_whom(string scope, bool isGlobal)
    {
        Server.Faults.TooManyRequests(Sending, TimeSpan.FromSeconds(1.5), scope);
        using var response = await Bot.Http.PostAsync(
            new Uri($"{Server.ApiBaseUrl}/channels/{Quiz.Id}/messages"), JsonContent("""{"content":"x"}"""));
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.Equal(429, (int)response.StatusCode);
        Assert.Equal(scope, response.Headers.GetValues("X-RateLimit-Scope").Single());
        Assert.Equal("2", response.Headers.GetValues("Retry-After").Single());
        Assert.Equal(isGlobal, response.Headers.Contains("X-RateLimit-Global"));
        Assert.Equal((1.5, isGlobal), ((double)body["retry_after"]!, (bool)body["global"]!));
        Assert.Empty(Quiz.PublicTexts);
    }

    [Fact]
    public async Task An_answer_can_get_lost_after_the_work_or_the_connection_before_it()
    {
        Server.Faults.LosesTheAnswer(Sending);
        await Assert.ThrowsAsync<HttpRequestException>(() => Send("Shown"));
        Server.Faults.Resets(Sending);
        await Assert.ThrowsAsync<HttpRequestException>(() => Send("Never"));

        Assert.Equal(["Shown"], Quiz.PublicTexts);
        Assert.Equal([200, 0], Server.Requests.Select(r => r.Status));
    }

    [Fact]
    public async Task Faults_strike_only_what_is_meant()
    {
        Server.Faults.Refuses(Sending, 400, 200000, "Blocked", when: r => r.Body!.ToJsonString().Contains("bad"));

        Assert.Equal(200, (await Send("good")).Status);
        (await Send("bad")).IsRefused(400, 200000);
        Server.Faults.Answers("*", 500, times: 9);
        Assert.Equal(500, (await Bot.Call("GET", "/users/@me")).Status);
        Server.Faults.Clear();
        Assert.Equal(200, (await Bot.Call("GET", "/users/@me")).Status);
    }

    [Fact]
    public async Task A_delay_comes_before_the_work()
    {
        Server.Faults.Delays(Sending, TimeSpan.FromMilliseconds(300));
        await Send("Late");

        var shown = Assert.Single(Quiz.PublicMessages);
        Assert.True(shown.SentAt - Server.Requests[0].At > TimeSpan.FromMilliseconds(250));
    }

    [Fact]
    public async Task The_API_or_all_can_be_down_and_come_back_at_the_same_port()
    {
        Server.Faults.IsApiDown = true;
        var page = await Send("x");
        Assert.Equal((503, null), (page.Status, page.Json));
        Server.Faults.IsApiDown = false;
        var (url, gateway) = (Server.ApiBaseUrl, await Connected());

        await Server.Stop();
        await Assert.ThrowsAsync<HttpRequestException>(() => Send("x"));
        await Assert.ThrowsAnyAsync<Exception>(gateway.Next);
        await Server.StartAgain();

        Assert.Equal(url, Server.ApiBaseUrl);
        Assert.Equal(200, (await Send("Back")).Status);
        var again = Client();
        await again.Opens(gateway.ResumeUrl);
        await again.Resumes(gateway.SessionId, gateway.Sequence);
        await again.Event("RESUMED");
    }

    private static StringContent JsonContent(string json) => new(json, System.Text.Encoding.UTF8, "application/json");

    private Task<RestAnswer> Send(string text) => Bot.Send(Quiz.Id, new { content = text });
}
