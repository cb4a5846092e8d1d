using System.Text.Json;
using Bot.Core.Chat;
using Bot.Core.Text;
using Bot.Web.Tests.Support;

namespace Bot.Web.Tests.Live;

public sealed class LiveTests : IAsyncLifetime
{
    private static readonly ChatAddress Ada = new("web", "private:ada");

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

    [Fact]
    public async Task A_page_that_comes_back_gets_what_it_missed_and_nothing_else()
    {
        var edited = await Post("m0");
        await Post("m1");
        using var before = await _ada.Live();
        await before.Until(p => p.Messages.Count == 2);

        for (var i = 2; i < 250; i++) await Post($"m{i}");
        await _server.Chat.Edit(Ada, edited, Text("m0 edited"), default);

        using var after = await _ada.Live(before.Store, before.Cursor);
        await after.Until(p => p.Texts().Contains("m0 edited"));
        Assert.Equal(249, after.Came.Count);
        Assert.Equal(["m0 edited", .. Enumerable.Range(2, 248).Select(i => $"m{i}")], after.Texts());

        await Post("last");
        using var last = await _ada.Live(after.Store, after.Cursor);
        await last.Until(p => p.Came.Count > 0);
        Assert.Equal(["last"], last.Texts());
    }

    [Fact]
    public async Task An_open_page_gets_each_change_once_while_others_write()
    {
        using var page = await _ada.Live();
        await page.Until(p => p.Cursor is not null);
        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Post($"m{i}")));
        await page.Until(p => p.Messages.Count == 200);
        Assert.Equal(200, page.Came.Count);
    }

    [Fact]
    public async Task A_page_of_another_database_begins_afresh()
    {
        await Post("m0");
        using var page = await _ada.Live("12345678", 1_000_000);
        await page.Until(p => p.Cursor is not null);
        Assert.Equal(["m0"], page.Texts());
    }

    [Fact]
    public async Task The_newest_hundred_come_at_once_and_earlier_ones_when_asked()
    {
        for (var i = 1; i <= 150; i++) await Post($"m{i}");
        using var page = await _ada.Live();
        await page.Until(p => p.Cursor is not null);
        Assert.Equal(100, page.Messages.Count);
        Assert.Equal("m51", page.Texts()[0]);

        var earlier = JsonElement.Parse(await _ada.Http.GetStringAsync("/api/messages?as=ada&chat=private&before=51"));
        Assert.Equal(50, earlier.GetProperty("messages").GetArrayLength());
        Assert.False(earlier.GetProperty("earlier").GetBoolean());
    }

    [Fact]
    public async Task Nobody_sees_the_chat_of_another_or_the_room_from_outside()
    {
        using var bob = _server.Client("bob");
        await bob.Join();
        await bob.Say("in the room", "room");
        await bob.Say("in private");
        using var page = await _ada.Live();
        await page.Until(p => p.Cursor is not null);
        Assert.Empty(page.Messages);
        var room = new Uri("/api/messages?as=ada&chat=room&before=99", UriKind.Relative);
        using var earlier = await _ada.Http.GetAsync(room);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, earlier.StatusCode);
    }

    [Fact]
    public async Task Who_joins_sees_what_was_said_before_and_the_others_see_who_joined()
    {
        using var bob = _server.Client("bob");
        await bob.Join();
        await bob.Say("before", "room");
        using var adas = await _ada.Live();
        using var bobs = await bob.Live();
        await adas.Until(p => p.Cursor is not null);
        await bobs.Until(p => p.Cursor is not null);

        await _ada.Join();
        await adas.Until(p => p.Messages.Count == 3);
        await bobs.Until(p => Members(p) == "bob*,ada");
        Assert.Equal(["bob joined", "before", "ada joined"], adas.Texts("room"));
        Assert.Equal(adas.Texts("room"), bobs.Texts("room"));

        await bob.Leave();
        await adas.Until(p => Members(p) == "ada*");
        Assert.Equal("bob left", adas.Texts("room")[^1]);
    }

    [Fact]
    public async Task What_the_bot_is_not_done_with_is_pending_also_for_a_page_opened_later()
    {
        var answer = new TaskCompletionSource();
        _server.Bot.Do = _ => answer.Task;
        await Post("question");
        var update = (await _ada.Press(1, "token")).Update;
        using var page = await _ada.Live();
        await page.Until(p => p.Cursor is not null);
        var pending = page.State.GetProperty("pending")[0];
        Assert.Equal((update!.Value, 1L, "token"), (
            pending.GetProperty("update").GetInt64(), pending.GetProperty("message").GetInt64(),
            pending.GetProperty("token").GetString()!));

        answer.SetResult();
        await page.Until(p => p.State.GetProperty("pending").GetArrayLength() == 0);
        Assert.Equal(update, page.State.GetProperty("lastUpdate").GetInt64());
    }

    [Fact]
    public async Task How_far_somebody_has_read_is_kept_and_never_goes_back()
    {
        for (var i = 0; i < 3; i++) await Post($"m{i}");
        await _ada.Read(3);
        await _ada.Read(2);
        using var page = await _ada.Live();
        await page.Until(p => p.Cursor is not null);
        Assert.Equal(3, page.State.GetProperty("read").GetProperty("private").GetInt64());
        Assert.Contains("That message is not in this chat.", (await _ada.Read(99)).Error);
    }

    [Fact]
    public async Task Open_pages_do_not_hold_up_the_end()
    {
        using var page = await _ada.Live();
        await page.Until(p => p.Cursor is not null);
        var start = TimeProvider.System.GetTimestamp();
        var stop = _server.Stop();
        await page.UntilClosed();
        await stop;
        Assert.InRange(TimeProvider.System.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    private async Task<MessageRef> Post(string text) =>
        ((SendResult.Ok)await _server.Chat.Post(Ada, Text(text), text, default)).Message!;

    private static Card Text(string text) => Card.Of(RichText.Plain(text));

    private static string Members(LivePage page) => string.Join(',', page.State.GetProperty("members").EnumerateArray()
        .Select(m => m.GetProperty("name").GetString() + (m.GetProperty("admin").GetBoolean() ? "*" : "")));
}
