using System.Net;
using System.Net.WebSockets;
using System.Text;
using Bot.Web.Tests.Support;

namespace Bot.Web.Tests.Guards;

public sealed class AddressGuardTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private readonly HttpClient _http = new();
    private WebServer _server = null!;

    public async Task InitializeAsync() => _server = await WebServer.Start(
        _folder, settings: [("Web:Hosts:0", "quiz.example.org"), ("Web:Hosts:1", "other.example.org:8443")]);

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("127.0.0.1:{port}", true)]
    [InlineData("localhost:{port}", true)]
    [InlineData("LOCALHOST:{port}", true)]
    [InlineData("[::1]:{port}", true)]
    [InlineData("quiz.example.org", true)]
    [InlineData("quiz.example.org:444", true)]
    [InlineData("other.example.org:8443", true)]
    [InlineData("other.example.org", false)]
    [InlineData("evil.example.org", false)]
    [InlineData("evil.example.org:{port}", false)]
    [InlineData("localhost.evil.example.org:{port}", false)]
    [InlineData("127.0.0.1.nip.io:{port}", false)]
    [InlineData("10.0.0.1:{port}", false)]
    [InlineData("127.0.0.1:1", false)]
    public async Task It_answers_under_its_own_names_only(string host, bool ours)
    {
        foreach (var path in new[] { "/", "/healthz", "/js/main.js" })
        {
            using var request = Request(HttpMethod.Get, path, host);
            using var answer = await _http.SendAsync(request);
            Assert.Equal(ours ? HttpStatusCode.OK : HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("http://127.0.0.1:{port}", true)]
    [InlineData(null, true)]
    [InlineData("http://localhost:{port}", false)]
    [InlineData("http://127.0.0.1", false)]
    [InlineData("https://evil.example.org", false)]
    [InlineData("file://127.0.0.1:{port}", false)]
    [InlineData("null", false)]
    public async Task Actions_come_from_its_own_pages_or_from_no_page(string? origin, bool ours)
    {
        using var request = Request(HttpMethod.Post, "/api/actions?as=ada", "127.0.0.1:{port}", origin);
        request.Content = new StringContent("""{"kind":"join","id":"12345678"}""", Encoding.UTF8, "application/json");
        using var answer = await _http.SendAsync(request);
        Assert.Equal(ours ? HttpStatusCode.Accepted : HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("http://127.0.0.1:{port}", "127.0.0.1:{port}", true)]
    [InlineData("https://quiz.example.org", "quiz.example.org", true)]
    [InlineData("https://quiz.example.org", "quiz.example.org:443", true)]
    [InlineData("https://evil.example.org", "127.0.0.1:{port}", false)]
    [InlineData("http://evil.example.org", "evil.example.org", false)]
    [InlineData(null, "127.0.0.1:{port}", false)]
    public async Task A_socket_needs_the_origin_of_its_own_pages(string? origin, string host, bool ours)
    {
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Host", Here(host));
        if (origin is not null) socket.Options.SetRequestHeader("Origin", Here(origin));
        var connect = socket.ConnectAsync(new Uri($"ws://{_server.Url.Authority}/live?as=ada"), default);
        if (ours) await connect;
        else await Assert.ThrowsAsync<WebSocketException>(() => connect);
    }

    [Fact]
    public async Task Every_answer_tells_browsers_what_its_pages_never_do()
    {
        foreach (var path in new[] { "/", "/?as=ada", "/css/page.css", "/api/messages?as=ada&before=1", "/nowhere" })
        {
            using var answer = await _http.GetAsync(new Uri(_server.Url, path));
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'self'", policy);
            Assert.Contains("frame-ancestors 'none'", policy);
            Assert.DoesNotContain("unsafe", policy);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        }
    }

    private HttpRequestMessage Request(HttpMethod method, string path, string host, string? origin = null)
    {
        var request = new HttpRequestMessage(method, new Uri(_server.Url, path));
        request.Headers.Host = Here(host);
        if (origin is not null) request.Headers.Add("Origin", Here(origin));
        return request;
    }

    private string Here(string text) => text.Replace("{port}", $"{_server.Url.Port}");
}
