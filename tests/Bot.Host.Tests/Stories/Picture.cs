using Bot.Testing;

namespace Bot.Host.Tests.Stories;

/// <summary>The picture in the README: taken by the story itself when QUIZLINE_PICTURE names a file.</summary>
internal static class Picture
{
    public static async Task Take(BrowserChat chat, bool isPhone)
    {
        if (isPhone && Environment.GetEnvironmentVariable("QUIZLINE_PICTURE") is { Length: > 0 } file)
            await chat.Page.ScreenshotAsync(new() { Path = file });
    }
}
