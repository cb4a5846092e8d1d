using System.Net;
using Bot.Emulators.Discord;
using Bot.Emulators.Discord.Checking;
using Bot.Emulators.Tests.Discord.Support;
using Bot.Emulators.Tests.Telegram.Support;

namespace Bot.Emulators.Tests.Discord.Checking;

/// <summary>The emulator holds every request against the reference and the limits.</summary>
public sealed class CheckedRequestTests : DiscordTest
{
    private readonly SetClock _clock = new();

    protected override DiscordServerOptions Options => new() { Clock = _clock };

    protected override DiscordRateLimits Limits { get; } = new() { InvalidPerTenMinutes = 3 };

    [Fact]
    public async Task What_Discord_overlooks_is_done_and_fails_the_test()
    {
        var answer = await Bot.Send(Quiz.Id, new { content = "Hi", silent = true });

        Assert.Equal(200, answer.Status);
        const string Sentence = "POST /channels/{channel_id}/messages: silent is not in the reference";
        Assert.Equal(Sentence, Assert.Single(Server.Violations));
        Assert.Contains(Sentence, Assert.Throws<InvalidOperationException>(Server.HasNoViolations).Message);
    }

    [Fact]
    public async Task A_query_is_checked_as_well()
    {
        await Bot.Call("GET", $"/channels/{Quiz.Id}/messages?limit=500");

        Assert.Contains("?limit is 500; allowed are 1 to 100", Assert.Single(Server.Violations));
    }

    [Fact]
    public async Task The_sixth_message_in_five_seconds_is_refused()
    {
        for (var i = 0; i < 5; i++) await Bot.Sent(Quiz.Id, new { content = $"No. {i}" });

        var refused = await Bot.Send(Quiz.Id, new { content = "Too many" });
        Assert.Equal(429, refused.Status);
        Assert.Equal((5, false), ((double)refused.Json!["retry_after"]!, (bool)refused.Json["global"]!));
        Assert.Equal(5, Quiz.PublicMessages.Count);
        Assert.Equal(429, Server.Requests[^1].Status);
        Assert.Equal(1, Server.TooManyRequests);
        await Bot.Sent(Uni.General.Id, new { content = "Elsewhere" });
        _clock.Advance(TimeSpan.FromSeconds(5));
        await Bot.Sent(Quiz.Id, new { content = "Later" });
        Server.HasNoViolations();
    }

    [Fact]
    public async Task Answers_tell_the_bucket()
    {
        using var answer = await Bot.Http.GetAsync($"{Server.ApiBaseUrl}/users/@me");

        Assert.Equal("9", Assert.Single(answer.Headers.GetValues("X-RateLimit-Remaining")));
        Assert.Matches("^[0-9a-f]{32}$", Assert.Single(answer.Headers.GetValues("X-RateLimit-Bucket")));
    }

    [Fact]
    public async Task Who_goes_on_with_a_wrong_token_is_shut_out()
    {
        Bot.Http.DefaultRequestHeaders.Authorization = new("Bot", "wrong");
        for (var i = 0; i < 3; i++) Assert.Equal(401, (await Bot.Call("GET", "/users/@me")).Status);

        using var answer = await Bot.Http.GetAsync($"{Server.ApiBaseUrl}/gateway");
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("1015", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_a_shared_limit_is_not_held_against_the_bot()
    {
        Server.Faults.TooManyRequests("GET /users/@me", TimeSpan.FromSeconds(1), "shared", times: 5);
        for (var i = 0; i < 5; i++) Assert.Equal(429, (await Bot.Call("GET", "/users/@me")).Status);

        Assert.Equal(200, (await Bot.Call("GET", "/users/@me")).Status);
        Assert.Equal(0, Server.TooManyRequests);
    }

    [Fact]
    public async Task Limits_can_be_off()
    {
        await using var server = await DiscordServer.Start(new() { RateLimits = DiscordRateLimits.Off });
        using RestClient bot = new(server);

        for (var i = 0; i < 60; i++) await bot.Result("GET", "/users/@me");
    }

    [Fact]
    public async Task A_session_lost_by_opcode_9_is_resumed_where_it_was()
    {
        var gateway = await Connected();
        Server.Faults.Gateway.InvalidatesSessions(resumable: true);
        Assert.True((bool)(await gateway.Op(9))["d"]!);

        await gateway.Resumes(gateway.SessionId, gateway.Sequence);
        await gateway.Event("RESUMED");

        Assert.Equal((1, 1), (Server.Resumes, Server.Connected));
        Server.HasNoViolations();
    }
}
