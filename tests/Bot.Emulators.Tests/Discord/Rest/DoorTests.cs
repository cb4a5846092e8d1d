using System.Net;
using System.Text;
using Bot.Emulators.Tests.Discord.Support;

namespace Bot.Emulators.Tests.Discord.Rest;

public sealed class DoorTests : DiscordTest
{
    [Fact]
    public async Task Another_token_is_unauthorized()
    {
        Bot.Http.DefaultRequestHeaders.Authorization = new("Bot", "x");
        var answer = await Bot.Call("GET", "/users/@me");

        answer.IsRefused(401, 0);
        Assert.Equal("401: Unauthorized", (string?)answer.Json!["message"]);
        Assert.Empty(Server.Violations);
    }

    [Fact]
    public async Task A_token_without_the_word_Bot_is_unauthorized()
    {
        Bot.Http.DefaultRequestHeaders.Authorization = new("Bearer", Server.Token);

        (await Bot.Call("GET", "/users/@me")).IsRefused(401, 0);
    }

    [Theory]
    [InlineData("Mozilla/5.0")]
    [InlineData("DiscordBot/1.0")]
    public async Task A_stranger_by_name_meets_a_page_of_HTML(string agent)
    {
        Bot.Http.DefaultRequestHeaders.UserAgent.Clear();
        Bot.Http.DefaultRequestHeaders.UserAgent.ParseAdd(agent);
        var answer = await Bot.Call("GET", "/users/@me");

        Assert.Equal(403, answer.Status);
        Assert.Null(answer.Json);
        Assert.StartsWith("<!DOCTYPE html>", answer.Text);
        Assert.Contains("User-Agent", Assert.Single(Server.Violations));
    }

    [Theory]
    [InlineData("GET", "/nowhere", 404)]
    [InlineData("GET", "/users/@me/", 404)]
    [InlineData("DELETE", "/users/@me", 405)]
    public async Task Unknown_routes_and_methods_are_refused_and_noted(string method, string path, int status)
    {
        (await Bot.Call(method, path)).IsRefused(status, 0);
        Assert.Single(Server.Violations);
    }

    [Theory]
    [InlineData("text/plain", "{}", 50035)]
    [InlineData("application/json", "{", 50109)]
    [InlineData("application/json", "[]", 50035)]
    public async Task A_body_must_be_JSON_and_say_so(string type, string body, int code)
    {
        using StringContent content = new(body, Encoding.UTF8, type);
        using var response = await Bot.Http.PostAsync(
            new Uri($"{Server.ApiBaseUrl}/channels/{Quiz.Id}/messages"), content);

        (await RestAnswer.Read(response)).IsRefused(400, code);
    }

    [Fact]
    public async Task Only_the_tenth_version_is_spoken()
    {
        using var response = await Bot.Http.GetAsync(new Uri($"{Server.ApiBaseUrl[..^3]}v9/users/@me"));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Single(Server.Violations);
    }

    [Fact]
    public async Task The_bot_can_ask_who_and_where_it_is()
    {
        var me = await Bot.Result("GET", "/users/@me");
        Assert.Equal(($"{Server.Bot.Id}", true), ((string?)me["id"], (bool?)me["bot"]));
        foreach (var path in (string[])["/applications/@me", "/oauth2/applications/@me"])
        {
            Assert.Equal($"{Server.Bot.ApplicationId}", (string?)(await Bot.Result("GET", path))["id"]);
        }
        Assert.Equal($"{Uni.Id}", (string?)(await Bot.Result("GET", "/users/@me/guilds"))[0]!["id"]);
        Assert.Equal($"{Uni.General.Id}", (string?)(await Bot.Result("GET", $"/guilds/{Uni.Id}"))["system_channel_id"]);
        Assert.Equal(2, (await Bot.Result("GET", $"/guilds/{Uni.Id}/channels")).AsArray().Count);
        Assert.Equal("quiz", (string?)(await Bot.Result("GET", $"/channels/{Quiz.Id}"))["name"]);
        var bob = await Bot.Result("GET", $"/guilds/{Uni.Id}/members/{Bob.Id}");
        Assert.Equal($"{Bob.Id}", (string?)bob["user"]!["id"]);
        (await Bot.Call("GET", $"/guilds/{Uni.Id}/members/{Server.Person("Eve").Id}")).IsRefused(404, 10007);
        (await Bot.Call("GET", $"/guilds/{Uni.Id}/members/1")).IsRefused(404, 10013);
        (await Bot.Call("GET", "/guilds/1")).IsRefused(404, 10004);
        (await Bot.Call("GET", "/channels/1")).IsRefused(404, 10003);
        (await Bot.Call("GET", "/channels/one")).IsInvalid("channel_id", "NUMBER_TYPE_COERCE");
    }

    [Fact]
    public async Task Requests_are_recorded()
    {
        await Bot.Sent(Quiz.Id, new { content = "Hello" });
        var request = Server.Requests[^1];

        Assert.Equal("POST /channels/{channel_id}/messages", request.Route);
        Assert.Equal($"/channels/{Quiz.Id}/messages", request.Path);
        Assert.Equal(("Hello", 200), ((string?)request.Body!["content"], request.Status));
        Assert.Equal("Hello", (string?)request.Answer!["content"]);
    }
}
