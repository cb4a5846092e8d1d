using Bot.Emulators.Telegram;
using Bot.Emulators.Tests.Telegram.Support;

namespace Bot.Emulators.Tests.Telegram.Updates;

public sealed class WebhookGoneTests : TelegramTest
{
    private readonly SetClock _clock = new();

    protected override TelegramServerOptions Options => new()
    {
        Clock = _clock,
        Budgets = TelegramBudgets.Off,
        WebhookRetry = TimeSpan.FromMilliseconds(10),
    };

    [Fact]
    public async Task A_webhook_that_is_gone_for_23_hours_is_removed()
    {
        await using var listener = await WebhookListener.Start((context, _) =>
        {
            context.Response.StatusCode = 410;
            return Task.CompletedTask;
        });
        await Bot.Result("setWebhook", new { url = listener.Url });
        await Server.Person("Ann").Types("Hello");
        await Until(() => listener.Posts.Count == 2);
        Assert.Equal(listener.Url, (string?)(await Bot.Result("getWebhookInfo"))["url"]);

        _clock.Advance(TimeSpan.FromHours(23));
        await Until(() => listener.Posts.Count == 3);

        Assert.Equal("Hello", (string?)(await Polled())["message"]!["text"]);
    }

    /// <summary>The webhook goes a moment after its last answer.</summary>
    private async Task<System.Text.Json.Nodes.JsonNode> Polled()
    {
        for (var tries = 0; tries < 200; tries++)
        {
            if (await Bot.Call("getUpdates") is { Ok: true } polled) return polled.Result![0]!;
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        }
        throw new TimeoutException("The webhook stays.");
    }
}
