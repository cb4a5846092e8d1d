using Bot.Core.Chat;
using Bot.Core.Text;
using Bot.Testing;
using Bot.Web.Tests.Support;
using Microsoft.Playwright;
using static Bot.Testing.BrowserChat;

namespace Bot.Web.Tests.Browser;

[Trait("needs", "chromium")]
[Collection(BrowserStories.Name)]
public sealed class ChatStories(BrowserFixture browser) : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private WebServer _server = null!;

    public async Task InitializeAsync() => _server = await WebServer.Start(_folder, DemoBot.Create());

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Without_typing_one_starts_answers_and_reads_why(bool phone, bool dark)
    {
        var ada = await Open("ada", (phone ? BrowserScreen.Phone : BrowserScreen.Desktop) with { Dark = dark });
        await Press(ada.Private, "Start");
        await Shows(ada.Private, "Welcome!");
        await Pictures.Take(ada, "start");
        await Quick(ada.Private, "/daily");
        await Shows(ada.Private, "Question of the day");
        await Pictures.Take(ada, "question");
        await Choose(ada.Private, "A");
        await Shows(ada.Private, "Right!");
        await Pictures.Take(ada, "verdict");
        await Quick(ada.Private, "/streak");
        await Shows(ada.Private, "3 days");

        Assert.False(await ada.ScrollsSideways());
        Assert.Empty(await Readability.TooFaint(ada.Page));
        Assert.Empty(ada.Errors);
    }

    [Fact]
    public async Task Code_of_44_columns_fits_a_phone_without_scrolling()
    {
        var ada = await Open("ada", BrowserScreen.Phone);
        await Quick(ada.Private, "/daily");
        var code = ada.Private.Locator("pre");
        await code.WaitForAsync();
        Assert.Equal(44, (await code.InnerTextAsync()).Split('\n').Max(l => l.Length));
        Assert.False(await code.EvaluateAsync<bool>("e => e.scrollWidth > e.clientWidth"));

        await _server.Chat.Post(
            new("web", "private:ada"), Card.Of(RichText.CodeBlock("python", new string('x', 120))), "wide", default);
        await ada.Private.Locator("pre").Nth(1).WaitForAsync();
        Assert.True(await ada.Private.Locator("pre").Nth(1).EvaluateAsync<bool>("e => e.scrollWidth > e.clientWidth"));
        Assert.False(await ada.ScrollsSideways());
    }

    [Fact]
    public async Task A_press_shows_at_once_and_outlives_a_reload()
    {
        var ada = await Open("ada", BrowserScreen.Phone);
        await Quick(ada.Private, "/daily");
        await Shows(ada.Private, "Question of the day");
        var (bot, gate) = (_server.Bot.Do, new TaskCompletionSource());
        _server.Bot.Do = async e => { await gate.Task; await bot(e); };

        await Choose(ada.Private, "B");
        await ada.Private.Locator("[data-letter=B][aria-busy=true]").WaitForAsync();
        await ada.Reload();
        await ada.Private.Locator("[data-letter=B][aria-busy=true]").WaitForAsync();
        await ada.Private.Locator("[data-letter=A]").ClickAsync(new() { Force = true });
        gate.SetResult();
        await Shows(ada.Private, "Right!");
        await ada.Private.Locator("[data-letter=B]:not([aria-busy])").WaitForAsync();
        Assert.Equal(2, _server.Bot.Heard.Count);
        Assert.Equal(3, await ada.Private.Locator(".message").CountAsync());
    }

    [Fact]
    public async Task A_restart_in_the_middle_misses_nothing_and_shows_nothing_twice()
    {
        var ada = await Open("ada", BrowserScreen.Desktop);
        await Quick(ada.Private, "/daily");
        await Shows(ada.Private, "Question of the day");
        await _server.DisposeAsync();
        await ada.Page.GetByText("Reconnecting…").WaitForAsync();
        await Choose(ada.Private, "A");
        await Say(ada.Private, "/streak");

        _server = await WebServer.Start(_folder, DemoBot.Create(), _server.Url.Port);
        await _server.Chat.Post(new("web", "private:ada"), Card.Of(RichText.Plain("Back again.")), "back", default);
        await Shows(ada.Private, "Right!");
        await Shows(ada.Private, "3 days");
        await Shows(ada.Private, "Back again.");
        await ada.Page.Locator("#connection:empty").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        Assert.Equal("", await ada.Private.GetByRole(AriaRole.Textbox).InputValueAsync());
        var before = await Ids(ada);
        Assert.Equal(before.Distinct(), before);
        Assert.Equal(6, before.Count);
        await ada.Reload();
        Assert.Equal(before, await Ids(ada));
    }

    [Fact]
    public async Task Two_people_in_the_room_see_the_same_question_and_each_their_own_verdict()
    {
        var ada = await Open("ada", BrowserScreen.Desktop);
        var bob = await Open("bob", BrowserScreen.Phone);
        await Press(ada.Room, "Join the room");
        await bob.Tab("Room");
        await Press(bob.Room, "Join the room");
        await Shows(ada.Room, "bob joined the room");
        Assert.Equal(["ada (you)admin", "bob"], await ada.Room.Locator(".members li").AllTextContentsAsync());

        await Say(ada.Room, "Ready?");
        await Shows(bob.Room, "Ready?");
        await Quick(ada.Room, "/daily");
        await Shows(bob.Room, "0 answered");
        await Choose(bob.Room, "C");
        await bob.Room.Locator("[data-notice]").WaitForAsync();
        await Shows(ada.Room, "1 answered");
        await Shows(bob.Room, "1 answered");
        await Pictures.Take(bob, "room");
        await Pictures.Take(ada, "room");
        Assert.Equal(0, await ada.Room.Locator("[data-notice]").CountAsync());
        Assert.Empty(await Readability.TooFaint(bob.Page));

        await _server.Chat.Post(new("web", "room"), DemoBot.Closed, "closed", default);
        await bob.Room.Locator("div.choice.right").WaitForAsync();
        await Pictures.Take(bob, "closed");
        Assert.Contains("✓ Right", await bob.Room.Locator("[data-mark=right]").InnerTextAsync());
        Assert.Contains("2 · 20 %", await bob.Room.Locator("[data-mark=right]").InnerTextAsync());
        Assert.Equal(0, await bob.Room.Locator(".message:last-child button").CountAsync());

        await Press(ada.Room, "Leave");
        await Shows(bob.Room, "ada left the room");
        await ada.Room.GetByText("Join the room").WaitForAsync();
        Assert.Equal(0, await ada.Room.Locator(".message").CountAsync());
        Assert.Equal(["bob (you)admin"], await bob.Room.Locator(".members li").AllTextContentsAsync());
    }

    [Fact]
    public async Task Two_tabs_of_one_name_are_one_person()
    {
        var one = await Open("ada", BrowserScreen.Desktop);
        var two = await Open("ada", BrowserScreen.Phone);
        await Say(one.Private, "from one");
        await Shows(two.Private, "from one");
        Assert.Equal("ada", await two.Private.Locator(".message.mine").First.GetAttributeAsync("data-from"));
    }

    [Fact]
    public async Task What_is_unread_in_the_other_chat_is_counted_until_it_is_seen()
    {
        var ada = await Open("ada", BrowserScreen.Phone);
        await ada.Tab("Room");
        await Press(ada.Room, "Join the room");
        for (var i = 0; i < 3; i++)
            await _server.Chat.Post(new("web", "private:ada"), Card.Of(RichText.Plain($"m{i}")), $"{i}", default);
        await ada.Page.GetByLabel("3 unread").WaitForAsync();
        Assert.Equal("(3) Quizline", await ada.Page.TitleAsync());
        await ada.Tab("Private chat");
        await Until.True(async () => await ada.Page.TitleAsync() == "Quizline", () => "the title still counts");
        await Until.True(() => ReadUpTo("ada") > 3, () => $"the server knows of {ReadUpTo("ada")}");
        await ada.Reload();
        await ada.Tab("Room");
        Assert.Equal("Quizline", await ada.Page.TitleAsync());
    }

    private long ReadUpTo(string person) =>
        _server.Database.Read(db => Web.Store.People.ReadUpTo(db, person, WebNames.PrivateChat(person)));

    private Task<BrowserChat> Open(string person, BrowserScreen screen) =>
        BrowserChat.Open(browser.Chromium, _server.Url, person, screen);

    private static async Task<IReadOnlyList<string>> Ids(BrowserChat chat)
    {
        var ids = new List<string>();
        foreach (var message in await chat.Private.Locator(".message").AllAsync())
            ids.Add((await message.GetAttributeAsync("data-message"))!);
        return ids;
    }
}
