using Bot.Testing;

namespace Bot.Host.Tests.Stories;

/// <summary>The picture in the README, taken by the story itself when QUIZLINE_PICTURE names a file.</summary>
internal static class Picture
{
    private const int Width = 360;
    private const int TallEnoughForTheWholeStory = 1_240;

    public static async Task Take(BrowserChat chat, bool isPhone)
    {
        if (!isPhone || Environment.GetEnvironmentVariable("QUIZLINE_PICTURE") is not { Length: > 0 } file) return;
        await chat.Page.SetViewportSizeAsync(Width, TallEnoughForTheWholeStory);
        await chat.Page.ScreenshotAsync(new() { Path = file });
    }
}
