using System.Net;
using System.Net.WebSockets;
using Bot.Web.Tests.Support;

namespace Bot.Web.Tests.Guards;

public sealed class AccessKeyTests : IAsyncLifetime
{
    private const string Key = "the-key-of-the-house";

    private readonly TempFolder _folder = new();
    private WebServer _server = null!;
    private HttpClient _http = null!;

    public async Task InitializeAsync()
    {
        _server = await WebServer.Start(_folder, settings: [("Web:AccessKey", Key)]);
        _http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = _server.Url };
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("/?as=ada", HttpStatusCode.Redirect)]
    [InlineData("/api/messages?as=ada&chat=private&before=9", HttpStatusCode.Unauthorized)]
    [InlineData("/live?as=ada", HttpStatusCode.Unauthorized)]
    [InlineData("/js/main.js", HttpStatusCode.Unauthorized)]
    [InlineData("/sign-in/../js/main.js", HttpStatusCode.Unauthorized)]
    [InlineData("/healthz", HttpStatusCode.OK)]
    [InlineData("/sign-in", HttpStatusCode.OK)]
    [InlineData("/sign-in.css", HttpStatusCode.OK)]
    public async Task Without_the_key_only_the_way_in_is_open(string path, HttpStatusCode status)
    {
        using var answer = await _http.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Without_the_key_actions_and_sockets_are_refused()
    {
        using var ada = _server.Client("ada");
        Assert.Equal(HttpStatusCode.Unauthorized, (await ada.Say("/start")).Status);
        await Assert.ThrowsAsync<WebSocketException>(() => ada.Live());
    }

    [Fact]
    public async Task The_right_key_gives_a_ticket_that_opens_everything_and_is_not_the_key()
    {
        using var answer = await Enter(Key);
        Assert.Equal("/?as=ada", answer.Headers.Location?.ToString());
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=strict", cookie);
        Assert.DoesNotContain(Key, cookie);

        _http.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        using var page = await _http.GetAsync(new Uri("/?as=ada", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Theory]
    [InlineData("quizline=")]
    [InlineData("quizline=x")]
    [InlineData("quizline=" + Key)]
    public async Task A_made_up_ticket_opens_nothing(string cookie)
    {
        _http.DefaultRequestHeaders.Add("Cookie", cookie);
        using var page = await _http.GetAsync(new Uri("/?as=ada", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
    }

    [Fact]
    public async Task Wrong_keys_wait_in_line()
    {
        var start = TimeProvider.System.GetTimestamp();
        var answers = await Task.WhenAll(Enter("wrong"), Enter("the-key-of-the-houSe"));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Forbidden, a.StatusCode));
        Assert.Contains("That is not the key.", await answers[0].Content.ReadAsStringAsync());
        Assert.True(TimeProvider.System.GetElapsedTime(start) >= TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Too_many_at_the_door_are_sent_away_and_do_not_hold_up_the_end()
    {
        var tries = Enumerable.Range(0, 12).Select(_ => Enter("wrong")).ToList();
        var sentAway = 0;
        await foreach (var answer in Task.WhenEach(tries))
            if ((await answer).StatusCode == HttpStatusCode.TooManyRequests && ++sentAway == 2) break;

        var start = TimeProvider.System.GetTimestamp();
        await _server.Stop();
        Assert.InRange(TimeProvider.System.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    private async Task<HttpResponseMessage> Enter(string key)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["key"] = key, ["as"] = "Ada" });
        return await _http.PostAsync(new Uri("/sign-in", UriKind.Relative), form);
    }
}
