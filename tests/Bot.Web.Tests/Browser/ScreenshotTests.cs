using Bot.Testing;
using Bot.Web.Tests.Support;
using Microsoft.Playwright;

namespace Bot.Web.Tests.Browser;

[Trait("needs", "chromium")]
[Collection(BrowserStories.Name)]
public sealed class ScreenshotTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("phone", false)]
    [InlineData("phone", true)]
    [InlineData("desktop", false)]
    [InlineData("desktop", true)]
    public async Task Pictures(string screen, bool dark)
    {
        using var folder = new TempFolder();
        await using var server = await WebServer.Start(folder, DemoBot.Create());
        var page = await browser.Chromium.Open((screen == "phone" ? BrowserScreen.Phone : BrowserScreen.Desktop) with { Dark = dark });
        page.Console += (_, m) => Console.WriteLine($"{m.Type}: {m.Text}");
        page.PageError += (_, m) => Console.WriteLine(m);
        var n = 0;
        async Task Shot(string what) => await page.ScreenshotAsync(new() { Path = $"/tmp/shots/{screen}-{(dark ? "dark" : "light")}-{n++}-{what}.png" });

        await page.GotoAsync(server.Url + "?as=Bad%20Name");
        await Shot("name");
        await page.GotoAsync(server.Url + "?as=ada");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start" }).ClickAsync();
        await page.GetByText("Welcome!").WaitForAsync();
        await Shot("start");
        await page.Locator("#pane-private [data-say='/daily']").ClickAsync();
        await page.Locator("#pane-private button.choice").First.WaitForAsync();
        await Shot("daily");
        await page.Locator("#pane-private button.choice").First.ClickAsync();
        await page.Locator("#pane-private").GetByText("Right!").WaitForAsync();
        await Shot("verdict");
        await page.Locator("#pane-private [data-say='/settings']").ClickAsync();
        await page.Locator("#pane-private").GetByRole(AriaRole.Button, new() { Name = "08:00" }).ClickAsync();
        await page.Locator("#pane-private button.current", new() { HasText = "08:00" }).WaitForAsync();
        await page.Locator("#pane-private textarea").FillAsync("<b>hello</b> there, what do you do with a longer text of mine?");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("I only read").WaitForAsync();
        await Shot("settings");
        if (screen == "phone") await page.Locator("[data-open=room]").First.ClickAsync();
        await Shot("room-outside");
        using var bob = server.Client("bob");
        await bob.Join();
        await page.GetByRole(AriaRole.Button, new() { Name = "Join the room" }).ClickAsync();
        await bob.Say("Good morning!", "room");
        await bob.Say("/daily", "room");
        await page.Locator("#pane-room button.choice").Nth(1).ClickAsync();
        await page.Locator("#pane-room .notice").WaitForAsync();
        await Shot("room");
        await server.Chat.Post(new("web", "room"), DemoBot.Closed, "closed", default);
        await page.Locator("#pane-room .choice.right").WaitForAsync();
        await Shot("closed");
    }
}
