using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Bot.Testing;

/// <summary>The web chat in a browser, in the words of the people who use it.</summary>
public sealed class BrowserChat
{
    private readonly ConcurrentQueue<string> _errors = new();

    private BrowserChat(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error") _errors.Enqueue(message.Text);
        };
        page.PageError += (_, error) => _errors.Enqueue(error);
    }

    /// <summary>The page itself.</summary>
    public IPage Page { get; }

    /// <summary>What the page complained of: exceptions, refused resources.</summary>
    public IReadOnlyList<string> Errors => [.. _errors];

    /// <summary>The private chat.</summary>
    public ILocator Private => Page.Locator("#pane-private");

    /// <summary>The room.</summary>
    public ILocator Room => Page.Locator("#pane-room");

    /// <summary>Opens the chat of a person and waits until it shows the present.</summary>
    public static async Task<BrowserChat> Open(Browser browser, Uri url, string person, BrowserScreen screen)
    {
        var chat = new BrowserChat(await browser.Open(screen));
        await chat.Page.GotoAsync(new Uri(url, $"?as={person}").ToString());
        await chat.IsReady();
        return chat;
    }

    /// <summary>Loads the page again.</summary>
    public async Task Reload()
    {
        await Page.ReloadAsync();
        await IsReady();
    }

    /// <summary>Types a text and presses Enter.</summary>
    public static async Task Say(ILocator pane, string text)
    {
        await pane.GetByRole(AriaRole.Textbox).FillAsync(text);
        await pane.GetByRole(AriaRole.Textbox).PressAsync("Enter");
    }

    /// <summary>Presses a command of the quick bar, such as <c>/daily</c>.</summary>
    public static Task Quick(ILocator pane, string command) =>
        pane.GetByRole(AriaRole.Button, new() { Name = command, Exact = true }).ClickAsync();

    /// <summary>Chooses an answer of the newest card that has such an option.</summary>
    public static Task Choose(ILocator pane, string letter) =>
        pane.Locator($"button.choice[data-letter='{letter}']").Last.ClickAsync();

    /// <summary>Presses the newest button with this label.</summary>
    public static Task Press(ILocator pane, string label) =>
        pane.GetByRole(AriaRole.Button, new() { Name = label, Exact = true }).Last.ClickAsync();

    /// <summary>Waits until a chat shows a text.</summary>
    public static Task Shows(ILocator pane, string text) =>
        pane.Locator(".message").GetByText(text).Last.WaitForAsync();

    /// <summary>Shows one of the chats on a narrow page.</summary>
    public Task Tab(string name) =>
        Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();

    /// <summary>Whether the page can be moved sideways.</summary>
    public Task<bool> ScrollsSideways() => Page.EvaluateAsync<bool>(
        "() => { scrollTo(9, 0); const moved = scrollX > 0; scrollTo(0, 0); "
        + "return moved || document.documentElement.scrollWidth > innerWidth; }");

    private Task IsReady() => Page.Locator("html[data-ready]").WaitForAsync();
}
