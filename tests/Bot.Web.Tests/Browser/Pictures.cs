using Bot.Testing;
using Microsoft.Playwright;

namespace Bot.Web.Tests.Browser;

/// <summary>Pictures of the stories, for people to look at: kept when <c>PICTURES</c> names a folder.</summary>
internal static class Pictures
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("PICTURES");

    public static Task Take(BrowserChat chat, string what) => Take(chat.Page, what);

    public static async Task Take(IPage page, string what)
    {
        if (Folder is null) return;
        var dark = await page.EvaluateAsync<bool>("() => matchMedia('(prefers-color-scheme: dark)').matches");
        var name = $"{what}-{page.ViewportSize!.Width}-{(dark ? "dark" : "light")}.png";
        await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name) });
    }
}
