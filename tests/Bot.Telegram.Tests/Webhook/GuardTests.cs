using System.Net;
using System.Text;
using Bot.Telegram.Tests.Updates.Support;
using Bot.Telegram.Webhook;

namespace Bot.Telegram.Tests.Webhook;

public sealed class GuardTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("s3cret-Token_")]
    [InlineData("s3cret-Token_12")]
    [InlineData("S3cret-Token_1")]
    public async Task Whoever_does_not_show_the_secret_is_turned_away(string? secret)
    {
        await using var hook = await Hook.Start();
        var content = new StringContent(Raw.Text(Raw.Private, "/daily"), Encoding.UTF8, "application/json");

        var answer = await hook.Send(HttpMethod.Post, "/hook/here", content, secret);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Empty(hook.Inbox.Events);
    }

    [Theory]
    [InlineData("POST", "/", HttpStatusCode.NotFound)]
    [InlineData("POST", "/hook/HERE", HttpStatusCode.NotFound)]
    [InlineData("POST", "/hook/here/", HttpStatusCode.NotFound)]
    [InlineData("GET", "/hook/here", HttpStatusCode.MethodNotAllowed)]
    public async Task Only_a_post_to_the_one_path_is_taken(string method, string path, HttpStatusCode status)
    {
        await using var hook = await Hook.Start();

        var answer = await hook.Send(
            new HttpMethod(method), path, new StringContent("{}", Encoding.UTF8, "application/json"));

        Assert.Equal(status, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Only_json_is_taken()
    {
        await using var hook = await Hook.Start();

        var answer = await hook.Send(HttpMethod.Post, "/hook/here", new StringContent("update_id=1"));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Fact]
    public async Task A_body_longer_than_a_megabyte_is_refused()
    {
        await using var hook = await Hook.Start();

        var fits = await hook.Deliver(Raw.Text(Raw.Private, new string('x', WebhookServer.LongestBody - 1_000)));
        var tooLong = await hook.Deliver(Raw.Text(Raw.Private, new string('x', WebhookServer.LongestBody), id: 2));

        Assert.Equal(HttpStatusCode.OK, fits.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooLong.StatusCode);
        Assert.Single(hook.Inbox.Events);
    }

    [Fact]
    public async Task The_number_of_deliveries_at_once_is_bounded()
    {
        await using var hook = await Hook.Start();
        hook.Inbox.IsSlow = true;
        var underWay = Enumerable.Range(1, 64)
            .Select(id => hook.Deliver(Raw.Text(Raw.Private, "/daily", id: id))).ToList();
        await Until.True(() => hook.Inbox.Events.Count == 64, "64 events");

        var answer = await hook.Deliver(Raw.Text(Raw.Private, "/daily", id: 65));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        foreach (var id in Enumerable.Range(1, 64)) hook.Inbox.Finish(id);
        Assert.All(await Task.WhenAll(underWay), a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
        hook.Inbox.IsSlow = false;
        Assert.Equal(
            HttpStatusCode.OK, (await hook.Deliver(Raw.Text(Raw.Private, "/daily", id: 65))).StatusCode);
    }

    [Fact]
    public void A_secret_that_nobody_chose_is_long_random_and_of_the_allowed_letters()
    {
        var secrets = Enumerable.Range(0, 20).Select(_ => new WebhookSecret(null).Value).ToHashSet();

        Assert.Equal(20, secrets.Count);
        Assert.All(secrets, s => Assert.Matches("^[A-Za-z0-9_-]{32,256}$", s));
    }
}
