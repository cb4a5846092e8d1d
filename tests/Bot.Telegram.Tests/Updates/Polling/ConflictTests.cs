using Bot.Telegram.Tests.Updates.Support;

namespace Bot.Telegram.Tests.Updates.Polling;

/// <summary>A token's updates go to one taker only.</summary>
public sealed class ConflictTests
{
    private const string OtherPoller =
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";

    private const string WebhookActive =
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";

    [Fact]
    public async Task Another_worker_with_the_same_token_is_reported_once_and_the_loop_backs_off()
    {
        await using var poller = new Poller();
        var conflict = () => StubApi.Error(409, OtherPoller);
        poller.Api.Prepare("getUpdates", conflict, conflict, () => StubApi.Ok("[]"), conflict, conflict);
        poller.Ann(1);
        await poller.Start();
        var start = poller.Time.Now;
        await poller.Passes(() => poller.Inbox.Events.Count == 1, "the event");

        Assert.InRange((poller.Time.Now - start).TotalSeconds, 2 + 4 + 8 + 16 - 4, 60);
        Assert.Single(poller.Log.Lines, l => l.Contains("somebody else", StringComparison.Ordinal));
        Assert.Contains("Another worker", poller.Health.Troubles.First());
        await poller.Passes(() => poller.Health.Trouble is null, "a minute without a conflict");
        Assert.Single(poller.Api.CallsOf("deleteWebhook"));
    }

    [Fact]
    public async Task A_webhook_that_somebody_sets_is_taken_away_again()
    {
        await using var poller = new Poller();
        poller.Api.Prepare("getUpdates", () => StubApi.Error(409, WebhookActive));
        poller.Ann(1);
        await poller.Start();
        await poller.Passes(() => poller.Inbox.Events.Count == 1, "the event");

        Assert.Equal(2, poller.Api.CallsOf("deleteWebhook").Count);
        Assert.Contains("webhook", Assert.Single(poller.Health.Troubles));
    }
}
