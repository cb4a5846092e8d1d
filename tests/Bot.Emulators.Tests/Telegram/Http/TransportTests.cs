using Bot.Emulators.Tests.Telegram.Support;

namespace Bot.Emulators.Tests.Telegram.Http;

public sealed class TransportTests : TelegramTest
{
    [Theory]
    [InlineData("GETME")]
    [InlineData("getMe")]
    public async Task Method_names_are_case_insensitive(string method) =>
        Assert.Equal("QuizlineTestBot", (string?)(await Bot.Result(method))["username"]);

    [Fact]
    public async Task Another_token_is_unauthorized()
    {
        using var response = await Bot.Http.GetAsync(new Uri($"{Server.ApiBaseUrl}/bot123:abc/getMe"));

        (await ApiAnswer.Read(response)).IsRefused(401, "Unauthorized: invalid token specified");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/getMe")]
    [InlineData("/bot/getMe")]
    public async Task Other_addresses_are_not_found(string path)
    {
        using var response = await Bot.Http.GetAsync(new Uri(Server.ApiBaseUrl + path));

        (await ApiAnswer.Read(response)).IsRefused(404, "Not Found");
    }

    [Fact]
    public async Task A_name_that_is_no_method_is_not_found_and_a_violation()
    {
        (await Bot.Call("sendJoke")).IsRefused(404, "Not Found");

        Assert.Contains("sendJoke", Assert.Single(Server.Violations));
    }

    [Fact]
    public async Task A_method_that_the_emulator_does_not_do_fails_the_test()
    {
        (await Bot.Call("getMyName")).IsRefused(501, "Not Implemented");

        Assert.Throws<InvalidOperationException>(Server.HasNoViolations);
    }

    [Fact]
    public async Task Too_many_requests_tell_how_long_to_wait_twice()
    {
        Server.Faults.TooManyRequests("getMe", 7);

        var answer = await Bot.Call("getMe");

        answer.IsRefused(429, "Too Many Requests: retry after 7");
        Assert.Equal(7, (int)answer.Json["parameters"]!["retry_after"]!);
        Assert.Equal(TimeSpan.FromSeconds(7), answer.RetryAfter);
    }

    [Fact]
    public async Task Requests_are_remembered_with_their_answers()
    {
        await Bot.Call("SENDMESSAGE", new { chat_id = 5, text = "Hello" });

        var request = Assert.Single(Server.Requests);
        Assert.Equal("sendMessage", request.Method);
        Assert.Equal("Hello", request["text"]);
        Assert.Equal("5", request["chat_id"]);
        Assert.Equal(400, request.Status);
        Assert.Equal("Bad Request: chat not found", (string?)request.Answer!["description"]);
    }
}
