using Bot.Emulators.Tests.Telegram.Support;

namespace Bot.Emulators.Tests.Telegram.Updates;

public sealed class PollingTests : TelegramTest
{
    [Fact]
    public async Task Updates_come_again_until_an_offset_confirms_them()
    {
        var ann = Server.Person("Ann");
        await ann.Types("one");
        await ann.Types("two");
        var first = await Get(new { timeout = 5 });
        Assert.Equal(first[0] + 1, first[1]);

        Assert.Equal(first, await Get(new { offset = first[0], timeout = 5 }));
        Assert.Equal([first[1]], await Get(new { offset = first[1], timeout = 5 }));
        Assert.Equal([first[1]], await Get(new { offset = 0, timeout = 5 }));
    }

    [Fact]
    public async Task A_negative_offset_counts_from_the_end_and_forgets_the_rest()
    {
        await TypesThrice();

        var last = Assert.Single(await Get(new { offset = -1, timeout = 5 }));

        Assert.Equal([last], await Get(new { offset = 1, timeout = 5 }));
    }

    [Fact]
    public async Task A_limit_takes_the_oldest()
    {
        await TypesThrice();

        Assert.Equal(2, (await Get(new { limit = 2, timeout = 5 })).Length);
    }

    [Fact]
    public async Task A_poll_waits_for_what_comes()
    {
        var poll = Get(new { timeout = 50 });
        await Server.Person("Ann").Types("Hello");

        Assert.Single(await poll);
    }

    [Fact]
    public async Task A_poll_ends_empty_when_nothing_comes() => Assert.Empty(await Get(new { timeout = 1 }));

    [Fact]
    public async Task The_same_offset_soon_again_gives_one_update()
    {
        await TypesThrice();
        await Get(new { offset = 7, timeout = 5 });

        Assert.Single(await Get(new { offset = 7, timeout = 5 }));
    }

    [Fact]
    public async Task Of_two_pollers_the_new_one_wins()
    {
        var old = Bot.Call("getUpdates", new { timeout = 50 });
        await Until(() => Server.Requests.Count == 1);
        var second = Bot.Call("getUpdates", new { timeout = 50 });

        (await old).IsRefused(409, "Conflict: terminated by other getUpdates request");

        await Server.Person("Ann").Types("Hello");
        Assert.Single((await second).Result!.AsArray());
    }

    [Fact]
    public async Task A_webhook_ends_the_poll_and_forbids_the_next()
    {
        var poll = Bot.Call("getUpdates", new { timeout = 50 });
        await Until(() => Server.Requests.Count == 1);
        await Bot.Result("setWebhook", new { url = "http://127.0.0.1:9/" });

        (await poll).IsRefused(409, "terminated by setWebhook request");
        (await Bot.Call("getUpdates")).IsRefused(409, "can't use getUpdates method while webhook is active");

        await Bot.Result("deleteWebhook");
        Assert.Empty(await Get(new { timeout = 0 }));
    }

    [Fact]
    public async Task A_client_that_went_away_is_no_conflict()
    {
        using CancellationTokenSource goes = new();
        var poll = Bot.Call("getUpdates", new { timeout = 50 }, goes.Token);
        await Until(() => Server.Requests.Count == 1);
        await goes.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => poll);

        await Server.Person("Ann").Types("Hello");
        Assert.Single(await Get(new { timeout = 5 }));
    }

    private async Task TypesThrice()
    {
        var ann = Server.Person("Ann");
        foreach (var text in (string[])["one", "two", "three"]) await ann.Types(text);
    }

    private async Task<long[]> Get(object parameters) =>
        [.. (await Bot.Result("getUpdates", parameters)).AsArray().Select(u => (long)u!["update_id"]!)];
}
