using Bot.Core.Chat;
using Bot.Core.Text;
using Bot.Testing;
using Bot.Web.Tests.Support;
using Microsoft.Playwright;
using static Bot.Testing.BrowserChat;

namespace Bot.Web.Tests.Browser;

[Trait("needs", "chromium")]
[Collection(BrowserStories.Name)]
public sealed class EaseStories(BrowserFixture browser) : IAsyncLifetime
{
    private static readonly ChatAddress Ada = new("web", "private:ada");

    private readonly TempFolder _folder = new();
    private WebServer _server = null!;
    private int _posts;

    public async Task InitializeAsync() => _server = await WebServer.Start(_folder, DemoBot.Create());

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_keyboard_alone_is_enough()
    {
        var ada = await Open(BrowserScreen.Desktop);
        var keys = ada.Page.Keyboard;
        await keys.PressAsync("Tab");
        Assert.Equal("Skip to the message box", await Focused(ada));
        await keys.PressAsync("Enter");
        await keys.TypeAsync("/settings");
        await keys.PressAsync("Enter");
        await Shows(ada.Private, "Change the time");

        for (var i = 0; i < 20 && await Focused(ada) != "07:00"; i++) await keys.PressAsync("Shift+Tab");
        Assert.True(await ada.Page.EvaluateAsync<bool>(
            "() => getComputedStyle(document.activeElement).outlineStyle === 'solid'"));
        await keys.PressAsync("Enter");
        await ada.Private.Locator("button.current", new() { HasText = "07:00" }).WaitForAsync();
        Assert.Equal("07:00", await Focused(ada));
        await keys.PressAsync("Tab");
        Assert.Equal("08:00", await Focused(ada));
    }

    [Fact]
    public async Task A_screen_reader_finds_landmarks_logs_and_a_name_for_everything()
    {
        var ada = await Open(BrowserScreen.Desktop);
        await Quick(ada.Private, "/daily");
        await Shows(ada.Private, "Question of the day");
        await Press(ada.Room, "Join the room");
        await Shows(ada.Room, "ada joined the room");

        foreach (var role in new[] { AriaRole.Banner, AriaRole.Main })
            Assert.Equal(1, await ada.Page.GetByRole(role).CountAsync());
        foreach (var (region, log, box) in new[]
        {
            ("Private chat", "Messages with Quizline", "Message to Quizline"),
            ("The room", "Messages in the room", "Message to the room"),
        })
        {
            var pane = ada.Page.GetByRole(AriaRole.Region, new() { Name = region });
            await pane.GetByRole(AriaRole.Log, new() { Name = log }).And(ada.Page.Locator("[aria-live=polite]"))
                .WaitForAsync();
            Assert.True(await pane.GetByRole(AriaRole.Textbox, new() { Name = box }).IsVisibleAsync());
            Assert.True(await pane.GetByRole(AriaRole.Button, new() { Name = "Send" }).IsVisibleAsync());
        }
        await ada.Private.GetByRole(AriaRole.Button, new() { Name = "A session.scalars(stmt).first()" }).WaitForAsync();
        Assert.Empty(await Readability.Nameless(ada.Page));
    }

    [Fact]
    public async Task What_people_type_is_text_and_only_web_links_are_links()
    {
        const string Nasty = "<img src=x onerror=\"document.title='owned'\"> **not bold** <script>alert(1)</script>";
        var ada = await Open(BrowserScreen.Desktop);
        await Say(ada.Private, Nasty);
        await Shows(ada.Private, Nasty);
        await Post(RichText.Of($"{Nasty} [bad](javascript:alert(1)) [good](https://example.org/)"));
        await Shows(ada.Private, "bad");

        Assert.Equal(0, await ada.Private.Locator(".messages img, .messages script").CountAsync());
        var link = ada.Private.Locator(".messages .rich a");
        Assert.Equal(["good"], await link.AllInnerTextsAsync());
        Assert.Contains("noopener", await link.GetAttributeAsync("rel"));
        Assert.Equal("Quizline", await ada.Page.TitleAsync());
        Assert.Empty(ada.Errors);
    }

    [Fact]
    public async Task A_text_that_is_too_long_stays_with_the_reason_beside_it()
    {
        var text = new string('x', 5_000);
        var ada = await Open(BrowserScreen.Phone);
        await Quick(ada.Private, "/help");
        await Say(ada.Private, text);
        await ada.Private.GetByRole(AriaRole.Alert).GetByText("That is 5,000 characters.").WaitForAsync();
        Assert.Equal(text, await ada.Private.GetByRole(AriaRole.Textbox).InputValueAsync());
        Assert.False(await ada.ScrollsSideways());
        await Pictures.Take(ada, "too-long");

        await Say(ada.Private, "short enough");
        await Shows(ada.Private, "short enough");
        await ada.Private.Locator(".mistake:empty").WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    [Fact]
    public async Task Earlier_messages_come_when_asked_and_a_reply_leads_to_its_message()
    {
        var first = await Post(RichText.Plain("the very first"));
        for (var i = 1; i < 120; i++) await Post(RichText.Plain($"m{i}"));
        await Post(RichText.Plain("reply"), replyTo: first);

        var ada = await Open(BrowserScreen.Phone);
        Assert.Equal(100, await ada.Private.Locator(".message").CountAsync());
        await ada.Private.GetByRole(AriaRole.Link, new() { Name = "In reply to" }).ClickAsync();
        await ada.Private.Locator(".message.found").GetByText("the very first").WaitForAsync();
        Assert.Equal(121, await ada.Private.Locator(".message").CountAsync());
        Assert.True(await ada.Private.GetByText("the very first").IsVisibleAsync());
        Assert.False(await ada.Private.Locator(".earlier").IsVisibleAsync());
    }

    [Fact]
    public async Task A_reader_further_up_is_not_moved_but_told_of_new_messages()
    {
        for (var i = 1; i < 60; i++) await Post(RichText.Plain($"m{i}"));
        var ada = await Open(BrowserScreen.Phone);
        var log = ada.Private.GetByRole(AriaRole.Log);
        await log.EvaluateAsync("e => { e.scrollTop = 100; }");
        await Until.True(async () => await log.EvaluateAsync<int>("e => e.scrollTop") == 100, () => "not scrolled");
        await Post(RichText.Plain("news"));
        await Press(ada.Private, "New messages");
        await Until.True(
            () => log.EvaluateAsync<bool>("e => e.scrollTop + e.clientHeight > e.scrollHeight - 5"),
            () => "not at the end");
    }

    [Fact]
    public async Task A_toast_is_read_out_and_moments_are_in_the_readers_own_time()
    {
        var ada = await Open(BrowserScreen.Phone);
        await Quick(ada.Private, "/settings");
        await Press(ada.Private, "Done");
        await ada.Page.GetByRole(AriaRole.Status).GetByText("Saved.").WaitForAsync();

        var summer = NodaTime.Instant.FromUtc(2030, 7, 1, 7, 0);
        await Post(RichText.Of($"Then: {summer}"));
        await Shows(ada.Private, "Then:");
        Assert.Matches("^Mon,? 1 Jul, 09:00 \\(in ", await ada.Private.Locator(".rich time").InnerTextAsync());
    }

    [Fact]
    public async Task The_key_is_asked_for_once()
    {
        using var folder = new TempFolder();
        await using var server = await WebServer.Start(
            folder, DemoBot.Create(), settings: ("Web:AccessKey", "the-key-of-the-house"));
        var page = await browser.Chromium.Open(BrowserScreen.Phone);
        await page.GotoAsync(new Uri(server.Url, "/?as=ada").ToString());
        await page.GetByLabel("Access key").FillAsync("wrong");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("That is not the key.").WaitForAsync();
        await Pictures.Take(page, "sign-in");
        await page.GetByLabel("Access key").FillAsync("the-key-of-the-house");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start" }).ClickAsync();
        await page.GetByText("Welcome!").WaitForAsync();
    }

    [Fact]
    public async Task A_name_is_asked_for_and_a_bad_one_explained()
    {
        var page = await browser.Chromium.Open(BrowserScreen.Phone);
        await page.GotoAsync(_server.Url.ToString());
        await page.GetByLabel("Your name").FillAsync("Ada Lovelace");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Alert).GetByText("A name has 1 to 32 letters").WaitForAsync();
        await Pictures.Take(page, "name");
        await page.GetByLabel("Your name").FillAsync("Ada");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("html[data-ready] body[data-person=ada]").WaitForAsync();
    }

    private Task<BrowserChat> Open(BrowserScreen screen) =>
        BrowserChat.Open(browser.Chromium, _server.Url, "ada", screen);

    private async Task<MessageRef> Post(RichText text, MessageRef? replyTo = null)
    {
        var card = Card.Of(text) with { ReplyTo = replyTo };
        return Assert.IsType<SendResult.Ok>(await _server.Chat.Post(Ada, card, $"{_posts++}", default)).Message!;
    }

    private static Task<string> Focused(BrowserChat chat) =>
        chat.Page.EvaluateAsync<string>("() => document.activeElement.textContent.trim()");
}
