using System.Net;
using Bot.Core.Chat;
using Bot.Core.Text;
using Bot.Web.Store;
using Bot.Web.Tests.Support;
using NodaTime;

namespace Bot.Web.Tests.Actions;

public sealed class ActionTests : IAsyncLifetime
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
    [InlineData("/start", "start", "")]
    [InlineData("  /Settings   time 08:30  ", "settings", "time 08:30")]
    [InlineData("/daily@quizline now", "daily", "now")]
    [InlineData("/streak\nwhy", "streak", "why")]
    public async Task Text_with_a_slash_is_a_command(string text, string name, string arguments)
    {
        Assert.Equal(HttpStatusCode.Accepted, (await _ada.Say(text)).Status);
        var command = Assert.IsType<CommandGiven>(Assert.Single(await _server.Bot.Hears(1)));
        Assert.Equal((name, arguments), (command.Name, command.Arguments));
        Assert.Equal(new ChatAddress("web", "private:ada"), command.Chat);
        Assert.Equal(ChatKind.Private, command.ChatKind);
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("/ hello")]
    [InlineData("/usr/bin/python")]
    [InlineData("/start@otherbot")]
    public async Task Other_text_in_private_is_told_without_its_words(string text)
    {
        await _ada.Say(text);
        Assert.IsType<TextSent>(Assert.Single(await _server.Bot.Hears(1)));
    }

    [Fact]
    public async Task An_event_says_who_when_and_in_which_zone()
    {
        var before = Instant.FromUnixTimeMilliseconds(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());
        await _ada.Say("/start");
        var start = Assert.Single(await _server.Bot.Hears(1));
        Assert.Equal(new Sender(new("web", "ada"), "ada", "Europe/Berlin"), start.From);
        Assert.Equal(start.At.Earliest, start.At.Latest);
        Assert.InRange(start.At.Latest, before, before + Duration.FromSeconds(20));
    }

    [Fact]
    public async Task A_zone_that_cannot_be_one_is_left_out()
    {
        var id = ChatClient.NewId();
        await _ada.Act(new { kind = "say", id, chat = "private", text = "/start", zone = "<script>" });
        Assert.Null(Assert.Single(await _server.Bot.Hears(1)).From!.ZoneHint);
    }

    [Fact]
    public async Task A_press_names_the_token_and_its_message()
    {
        var posted = await _server.Chat.Post(new("web", "private:ada"), Card.Of(RichText.Plain("?")), "k", default);
        await _ada.Press(1, "any bytes ✓");
        var press = Assert.IsType<ButtonPressed>(Assert.Single(await _server.Bot.Hears(1)));
        Assert.Equal(("any bytes ✓", ((SendResult.Ok)posted).Message), (press.Token, press.Message));
    }

    [Fact]
    public async Task The_same_action_sent_again_acts_once_and_gets_the_same_answer()
    {
        var id = ChatClient.NewId();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _ada.Say("/daily", id: id)));
        await _ada.Say("/help");
        Assert.Equal(["daily", "help"], (await _server.Bot.Hears(2)).Cast<CommandGiven>().Select(c => c.Name));
        Assert.Single(answers.Select(a => a.Update).Distinct());
        Assert.Equal(2, Count("messages"));
    }

    [Fact]
    public async Task Two_people_may_use_the_same_action_id()
    {
        using var bob = _server.Client("bob");
        await _ada.Say("/daily", id: "same-action");
        await bob.Say("/daily", id: "same-action");
        Assert.Equal(2, (await _server.Bot.Hears(2)).Select(e => e.EventId).Distinct().Count());
    }

    [Fact]
    public async Task Of_many_presses_at_once_each_is_heard_once_and_they_share_commits()
    {
        await _server.Chat.Post(new("web", "private:ada"), Card.Of(RichText.Plain("?")), "k", default);
        await Task.WhenAll(Enumerable.Range(0, 400).Select(i => _ada.Press(1, $"t{i}")));
        var heard = await _server.Bot.Hears(400);
        Assert.Equal(400, heard.Cast<ButtonPressed>().Select(p => p.Token).Distinct().Count());
        Assert.Equal(heard.Select(e => e.EventId), heard.Select(e => e.EventId).Distinct());
        Assert.InRange(_server.Writer.Commits, 1, 400);
    }

    [Fact]
    public async Task The_bot_joins_the_room_once_and_hears_of_everyone_who_comes_or_goes()
    {
        using var bob = _server.Client("bob");
        await _ada.Join();
        await bob.Join();
        await _ada.Leave();
        await bob.Leave();
        await bob.Join();
        await bob.Say("/help", "room");
        var heard = await _server.Bot.Hears(6);
        Assert.Equal("ada", Assert.IsType<ChatJoined>(heard[0]).From!.Name);
        Assert.All(heard.Skip(1).Take(4), e => Assert.IsType<MembersChanged>(e));
        Assert.Equal(ChatKind.Group, Assert.IsType<CommandGiven>(heard[5]).ChatKind);
        Assert.Equal(6, heard.Count);
    }

    [Fact]
    public async Task Text_in_the_room_is_for_the_people_there_only()
    {
        await _ada.Join();
        Assert.Null((await _ada.Say("hello all", "room")).Update);
        await _ada.Say("/help", "room");
        Assert.IsType<CommandGiven>((await _server.Bot.Hears(2))[1]);
    }

    [Fact]
    public async Task The_longest_text_is_taken_whole()
    {
        Assert.Equal(HttpStatusCode.Accepted, (await _ada.Say(new string('ä', 4_096))).Status);
        using var page = await _ada.Live();
        await page.Until(p => p.Messages.Count == 1);
        Assert.Equal(4_096, page.Texts()[0].Length);
    }

    private long Count(string table) => _server.Database.Read(db => db.Number($"SELECT count(*) FROM {table}"))!.Value;
}
