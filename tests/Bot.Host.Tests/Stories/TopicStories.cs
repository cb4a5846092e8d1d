using Bot.Host.Tests.Support;
using Bot.Testing;
using Microsoft.Playwright;
using static Bot.Testing.BrowserChat;

namespace Bot.Host.Tests.Stories;

/// <summary>Topics of several banks in the real program, in a browser on a phone.</summary>
[Trait("needs", "chromium")]
public sealed class TopicStories : IAsyncLifetime
{
    private readonly Sandbox _sandbox = new();
    private Browser _browser = null!;

    public async Task InitializeAsync() => _browser = await Browser.Launch();

    public async Task DisposeAsync()
    {
        await _browser.DisposeAsync();
        _sandbox.Dispose();
    }

    [Fact]
    public async Task A_bank_of_sixty_topics_is_paged_through_on_a_phone()
    {
        await using var worker = await WorkerProcess.Start(_sandbox, LargeBanks.WriteTo(_sandbox));
        var ada = await Open(_browser, worker.Url, "ada", BrowserScreen.Phone);
        await Quick(ada.Private, "/settings");
        await Press(ada.Private, "📚 Topics");
        await Press(ada.Private, "Large bank · 60 topics");
        await Press(ada.Private, "Page 2 ›");
        await Press(ada.Private, "Topic 33");
        await Shows(ada.Private, "1 of 60");
        await Expect(ada, "✓ Topic 33");
        Assert.False(await ada.ScrollsSideways());

        await Press(ada.Private, "‹ Topics");
        await Press(ada.Private, "Small bank · 1 topic");
        await Press(ada.Private, "All of Small bank");
        await Press(ada.Private, "‹ Topics");
        await Shows(ada.Private, "Topic 33 · all of Small bank");
        await Expect(ada, "✓ Large bank · 1 of 60");
        Assert.Empty(ada.Errors);
    }

    private static Task Expect(BrowserChat chat, string button) =>
        chat.Private.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).WaitForAsync();
}
