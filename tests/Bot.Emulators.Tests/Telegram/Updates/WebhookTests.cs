using Bot.Emulators.Telegram;
using Bot.Emulators.Tests.Telegram.Support;
using Microsoft.AspNetCore.Http;

namespace Bot.Emulators.Tests.Telegram.Updates;

public sealed class WebhookTests : TelegramTest
{
    protected override TelegramServerOptions Options => new()
    {
        Budgets = TelegramBudgets.Off,
        WebhookRetry = TimeSpan.FromMilliseconds(10),
    };

    [Fact]
    public async Task Updates_are_posted_with_the_secret()
    {
        await using var listener = await WebhookListener.Start();
        await Server.Person("Ann").Types("before");
        await Bot.Result("setWebhook", new { url = listener.Url, secret_token = "s_e-c" });
        await Server.Person("Bob").Types("after");

        await Until(() => listener.Posts.Count == 2 && Server.PendingUpdates == 0);
        Assert.Equal(["after", "before"], listener.Texts.Order());
        Assert.All(listener.Posts, post => Assert.Equal("s_e-c", post.Secret));
    }

    [Fact]
    public async Task What_is_not_taken_is_posted_again_and_keeps_its_order()
    {
        var failures = 2;
        await using var listener = await WebhookListener.Start((context, _) =>
        {
            context.Response.StatusCode = failures-- > 0 ? 500 : 200;
            return Task.CompletedTask;
        });
        await Bot.Result("setWebhook", new { url = listener.Url });
        var ann = Server.Person("Ann");
        await ann.Types("one");
        await ann.Types("two");

        await Until(() => listener.Posts.Count == 4);
        Assert.Equal(["one", "one", "one", "two"], listener.Texts);
        Assert.Contains("500", (string?)(await Bot.Result("getWebhookInfo"))["last_error_message"]);
    }

    [Fact]
    public async Task The_webhook_may_say_when_to_come_again()
    {
        TaskCompletionSource<bool> secondCame = new();
        var posts = 0;
        await using var listener = await WebhookListener.Start((context, _) =>
        {
            if (++posts > 1) secondCame.TrySetResult(true);
            else (context.Response.StatusCode, context.Response.Headers.RetryAfter) = (503, "3600");
            return Task.CompletedTask;
        });
        await Bot.Result("setWebhook", new { url = listener.Url });
        await Server.Person("Ann").Types("one");
        await Until(() => listener.Posts.Count == 1);
        await Server.Person("Bob").Types("two");
        await secondCame.Task.WaitAsync(TimeSpan.FromSeconds(10));

        Assert.Equal(["one", "two"], listener.Texts);
    }

    [Fact]
    public async Task Chats_do_not_wait_for_each_other_but_a_chat_waits_for_itself()
    {
        TaskCompletionSource free = new();
        await using var listener = await WebhookListener.Start((_, _) => free.Task);
        await Bot.Result("setWebhook", new { url = listener.Url, max_connections = 2 });
        var (ann, bob, cid) = (Server.Person("Ann"), Server.Person("Bob"), Server.Person("Cid"));
        await ann.Types("a1");
        await ann.Types("a2");
        await bob.Types("b1");
        await cid.Types("c1");

        await Until(() => listener.Posts.Count == 2);
        Assert.Equal(["a1", "b1"], listener.Texts.Order());
        free.SetResult();
        await Until(() => listener.Posts.Count == 4);
    }

    [Fact]
    public async Task An_answer_may_be_a_call()
    {
        await using var listener = await WebhookListener.Start((context, update) => context.Response.WriteAsJsonAsync(
            new { method = "sendMessage", chat_id = (long)update["message"]!["chat"]!["id"]!, text = "Well?" }));
        await Bot.Result("setWebhook", new { url = listener.Url });
        var ann = Server.Person("Ann");
        await ann.Types("Hello");

        await ann.Sees("Well?");
    }

    [Theory]
    [InlineData("ftp://127.0.0.1/", "secret", "invalid webhook URL")]
    [InlineData("http://127.0.0.1/", "not allowed!", "unallowed characters")]
    public async Task Odd_addresses_and_secrets_are_refused(string url, string secret, string why) =>
        (await Bot.Call("setWebhook", new { url, secret_token = secret })).IsRefused(400, why);

    [Fact]
    public async Task It_can_be_asked_for_and_taken_away()
    {
        await Server.Person("Ann").Types("lost");
        await Bot.Result(
            "setWebhook", new { url = "http://127.0.0.1:9/", drop_pending_updates = true, max_connections = 3 });
        var info = await Bot.Result("getWebhookInfo");
        Assert.Equal(("http://127.0.0.1:9/", 0, 3), ((string?)info["url"], (int)info["pending_update_count"]!,
            (int)info["max_connections"]!));

        (await Bot.Call("setWebhook", new { url = "http://127.0.0.1:9/" })).IsRefused(429, "retry after 1");
        Assert.Equal("Webhook was deleted", (await Bot.Call("deleteWebhook")).Description);
        Assert.Equal("", (string?)(await Bot.Result("getWebhookInfo"))["url"]);
    }
}
