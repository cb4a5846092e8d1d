using System.Net;
using System.Text;
using Bot.Core.Chat;
using Bot.Core.Text;
using Bot.Web.Store;
using Bot.Web.Tests.Support;

namespace Bot.Web.Tests.Actions;

public sealed class RefusalTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private WebServer _server = null!;
    private ChatClient _ada = null!;

    public async Task InitializeAsync()
    {
        _server = await WebServer.Start(_folder);
        _ada = _server.Client("ada");
    }

    public async Task DisposeAsync()
    {
        _ada.Dispose();
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("private", "", "There is nothing to send yet.")]
    [InlineData("private", " \n ", "There is nothing to send yet.")]
    [InlineData("room", "hello", "You are not in the room. Join it first.")]
    [InlineData("lobby", "hello", "There is no such chat")]
    [InlineData(null, "hello", "There is no such chat")]
    public async Task A_text_that_cannot_be_taken_gets_a_sentence(string? chat, string text, string sentence) =>
        Refused(sentence, await _ada.Act(new { kind = "say", id = ChatClient.NewId(), chat, text }));

    [Theory]
    [InlineData(4_097, "That is 4,097 characters. A message can have at most 4,096")]
    [InlineData(100_000, "A message can have at most 4,096 characters.")]
    public async Task Text_that_is_too_long_gets_a_sentence(int length, string sentence)
    {
        var answer = await _ada.Say(new string('ä', length));
        Assert.Contains(sentence, answer.Error);
        NothingHappened();
    }

    [Fact]
    public async Task A_press_needs_a_message_of_the_chat_that_the_presser_sees()
    {
        await _server.Chat.Post(new("web", "private:bob"), Card.Of(RichText.Plain("for bob")), "k", default);
        Refused("That message is not in this chat.", await _ada.Press(1, "t"), messages: 1);
        Refused("You are not in the room.", await _ada.Press(1, "t", "room"), messages: 1);
        Refused("That message is not in this chat.", await _ada.Press(99, "t"), messages: 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123€")]
    public async Task A_token_has_1_to_64_bytes(string token) =>
        Refused("A button carries 1 to 64 bytes.", await _ada.Press(1, token));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"kind":"dance","id":"12345678"}""")]
    [InlineData("""{"id":"12345678"}""")]
    [InlineData("""{"kind":"say","chat":"private","text":"no id"}""")]
    [InlineData("""{"kind":"say","id":12345678,"chat":"private","text":"x"}""")]
    [InlineData("""{"kind":"say","id":null,"chat":"private","text":"x"}""")]
    [InlineData("""{"kind":"say","id":"12345678","chat":"private","text":"\ud800"}""")]
    public async Task Malformed_actions_get_a_sentence(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await _ada.Http.PostAsync("/api/actions?as=ada", content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("\"error\":\"", await answer.Content.ReadAsStringAsync());
        NothingHappened();
    }

    [Theory]
    [InlineData("/api/actions", HttpStatusCode.BadRequest)]
    [InlineData("/api/actions?as=Not%20A%20Name", HttpStatusCode.BadRequest)]
    public async Task Without_a_name_nothing_is_done(string path, HttpStatusCode status)
    {
        using var content = new StringContent("{}", Encoding.UTF8, "application/json");
        Assert.Equal(status, (await _ada.Http.PostAsync(path, content)).StatusCode);
    }

    [Fact]
    public async Task An_action_that_is_no_json_is_refused()
    {
        using var content = new StringContent("""{"kind":"join","id":"12345678"}""", Encoding.UTF8, "text/plain");
        using var answer = await _ada.Http.PostAsync("/api/actions?as=ada", content);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        NothingHappened();
    }

    private void Refused(string sentence, ActAnswer answer, int messages = 0)
    {
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(sentence, answer.Error);
        NothingHappened(messages);
    }

    private void NothingHappened(int messages = 0)
    {
        Assert.Equal((messages, 0, 0), (Count("messages"), Count("updates"), Count("actions")));
        Assert.Equal(messages, Count("people"));
    }

    private long Count(string table) => _server.Database.Read(db => db.Number($"SELECT count(*) FROM {table}"))!.Value;
}
