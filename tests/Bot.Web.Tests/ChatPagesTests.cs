using System.Net;
using Bot.Web.Tests.Support;

namespace Bot.Web.Tests;

public sealed class ChatPagesTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private WebServer _server = null!;
    private ChatClient _client = null!;

    public async Task InitializeAsync()
    {
        _server = await WebServer.Start(_folder);
        _client = _server.Client("ada");
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("/", HttpStatusCode.OK, "What may we call you?")]
    [InlineData("/?as=ada", HttpStatusCode.OK, "data-person=\"ada\"")]
    [InlineData("/?as=", HttpStatusCode.BadRequest, "A name has 1 to 32 letters")]
    [InlineData("/?as=ada%20b", HttpStatusCode.BadRequest, "A name has 1 to 32 letters")]
    [InlineData("/?as=123456789012345678901234567890123", HttpStatusCode.BadRequest, "A name has 1 to 32 letters")]
    [InlineData("/?as=%22%3E%3Cscript%3E", HttpStatusCode.BadRequest, "value=\"&quot;&gt;&lt;script&gt;\"")]
    public async Task The_address_names_the_person_or_the_page_asks(string path, HttpStatusCode status, string text)
    {
        using var answer = await _client.Http.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(text, await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/?as=ADA")]
    [InlineData("/?as=%20Ada%20")]
    public async Task A_name_is_the_same_in_capitals(string path)
    {
        using var answer = await _client.Http.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal("/?as=ada", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Everything_a_page_asks_for_is_there()
    {
        foreach (var page in new[] { "/", "/?as=ada" })
        {
            var html = await _client.Http.GetStringAsync(new Uri(page, UriKind.Relative));
            Assert.DoesNotContain("http://", html);
            Assert.DoesNotContain("https://", html);
            foreach (var path in html.Split('"').Where(p => p.StartsWith('/') && p.Contains('.')))
                Assert.NotEmpty(await _client.Http.GetByteArrayAsync(new Uri(path, UriKind.Relative)));
        }
    }
}
