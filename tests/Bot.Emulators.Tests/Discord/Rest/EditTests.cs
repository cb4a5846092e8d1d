using Bot.Emulators.Discord;
using Bot.Emulators.Tests.Discord.Support;
using SetClock = Bot.Emulators.Tests.Telegram.Support.SetClock;

namespace Bot.Emulators.Tests.Discord.Rest;

public sealed class EditTests : DiscordTest
{
    private readonly SetClock _clock = new();

    protected override DiscordServerOptions Options => new() { Clock = _clock };

    [Fact]
    public async Task An_edit_changes_what_it_names()
    {
        var id = await Bot.Sent(Quiz.Id, new { content = "First", components = Row(Button("A")) });

        var edited = await Bot.Result("PATCH", Path(id), new { content = "Second" });
        await Bot.Result("PATCH", Path(id), new { components = Array.Empty<object>() });

        var shown = await Quiz.Shows("Second");
        Assert.Equal([1, 1, 0], shown.Versions.Select(v => v.Buttons.Count));
        Assert.NotNull(edited["edited_timestamp"]);
        (await Bot.Call("PATCH", Path(id), new { content = "" })).IsRefused(400, 50006);
    }

    [Fact]
    public async Task Only_messages_of_the_bot_that_are_there_can_be_edited()
    {
        var id = await Bot.Sent(Quiz.Id, new { content = "First" });
        var hers = Ada.In(Quiz).Types("Hello");

        (await Bot.Call("PATCH", Path(hers.Id), new { content = "x" })).IsRefused(403, 50005);
        (await Bot.Call("DELETE", Path(hers.Id))).IsRefused(403, 50013);
        (await Bot.Call("PATCH", Path(1), new { content = "x" })).IsRefused(404, 10008);
        Assert.Equal(204, (await Bot.Call("DELETE", Path(id))).Status);
        (await Bot.Call("PATCH", Path(id), new { content = "x" })).IsRefused(404, 10008);
        (await Bot.Call("GET", Path(id))).IsRefused(404, 10008);
        Uni.Grants(Server.Bot, DiscordPermission.ManageMessages);
        Assert.Equal(204, (await Bot.Call("DELETE", Path(hers.Id))).Status);
    }

    [Fact]
    public async Task Messages_are_read_the_newest_first()
    {
        foreach (var text in (string[])["1", "2", "3"]) await Bot.Sent(Quiz.Id, new { content = text });
        var page = await Bot.Result("GET", $"/channels/{Quiz.Id}/messages?limit=2");

        Assert.Equal(["3", "2"], page.AsArray().Select(m => (string?)m!["content"]));
        var before = await Bot.Result("GET", $"/channels/{Quiz.Id}/messages?before={page[1]!["id"]}");
        Assert.Equal(["1"], before.AsArray().Select(m => (string?)m!["content"]));
        var after = await Bot.Result("GET", $"/channels/{Quiz.Id}/messages?after={before[0]!["id"]}&limit=1");
        Assert.Equal(["2"], after.AsArray().Select(m => (string?)m!["content"]));
        (await Bot.Call("GET", $"/channels/{Quiz.Id}/messages?limit=101")).IsInvalid("limit");
    }

    [Fact]
    public async Task The_same_nonce_gives_the_first_message_for_some_minutes()
    {
        object Body(string text) => new { content = text, nonce = "daily-1", enforce_nonce = true };
        var first = await Bot.Sent(Quiz.Id, Body("First"));

        Assert.Equal(first, await Bot.Sent(Quiz.Id, Body("First")));
        Assert.Single(Quiz.PublicMessages);
        Assert.NotEqual(first, await Bot.Sent(Quiz.Id, new { content = "Loose", nonce = "daily-1" }));
        Assert.Equal("daily-1", (string?)Server.Requests[0].Answer!["nonce"]);
        _clock.Advance(TimeSpan.FromMinutes(3.1));
        Assert.NotEqual(first, await Bot.Sent(Quiz.Id, Body("Much later")));
    }

    [Fact]
    public async Task A_nonce_of_a_deleted_message_or_another_channel_is_a_trap()
    {
        object body = new { content = "First", nonce = 7, enforce_nonce = true };
        var first = await Bot.Sent(Quiz.Id, body);

        Assert.Equal(first, await Bot.Sent(Uni.General.Id, body));
        Assert.Contains("nonce", Assert.Single(Server.Violations));
        await Bot.Call("DELETE", Path(first));
        (await Bot.Send(Quiz.Id, body)).IsRefused(404, 10008);
    }

    private string Path(ulong message) => $"/channels/{Quiz.Id}/messages/{message}";
}
