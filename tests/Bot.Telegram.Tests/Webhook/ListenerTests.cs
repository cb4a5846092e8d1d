using System.Net;
using System.Net.Sockets;
using Bot.Telegram.Tests.Updates.Support;
using NodaTime;

namespace Bot.Telegram.Tests.Webhook;

public sealed class ListenerTests
{
    [Fact]
    public async Task Telegram_is_told_address_secret_and_the_full_list_of_updates()
    {
        await using var hook = await Hook.Start();

        var call = hook.Api.CallsOf("setWebhook").Single();
        Assert.Equal("https://quiz.example.org/hook/here?x=1", call.GetProperty("url").GetString());
        Assert.Equal(Hook.Secret, call.GetProperty("secret_token").GetString());
        Assert.Equal(40, call.GetProperty("max_connections").GetInt32());
        Assert.Equal(
            ["message", "channel_post", "callback_query", "my_chat_member", "chat_member"],
            call.GetProperty("allowed_updates").EnumerateArray().Select(k => k.GetString()));
    }

    [Fact]
    public async Task A_secret_nobody_chose_is_made_up_and_wanted()
    {
        await using var hook = await Hook.Start(secret: null);
        var secret = hook.Api.CallsOf("setWebhook").Single().GetProperty("secret_token").GetString();

        Assert.Equal(
            HttpStatusCode.OK, (await hook.Deliver(Raw.Text(Raw.Private, "/daily"), secret)).StatusCode);
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_is_tried_until_it_takes_the_webhook()
    {
        await using var hook = new Hook();
        hook.Api.Prepare(
            "setWebhook", StubApi.Unreachable, () => StubApi.Html(HttpStatusCode.BadGateway), StubApi.Unreachable);
        await hook.Begin();
        await hook.Passes(() => hook.Api.CallsOf("setWebhook").Count == 4, "four calls");

        await Until.True(() => hook.Log.Lines.Count == 2, "failure and recovery");
    }

    [Fact]
    public async Task A_token_that_is_refused_ends_the_listener_and_nothing_else()
    {
        await using var hook = new Hook();
        hook.Api.Prepare("setWebhook", () => StubApi.Error(401, "Unauthorized"));
        await hook.Begin();

        await hook.Over.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(1, hook.Health.Refusals);
    }

    [Fact]
    public async Task An_address_that_is_taken_is_told_and_tried_again()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        await using var hook = new Hook(listenUrl: $"http://{other.LocalEndpoint}");
        await hook.Begin();
        await Until.True(() => hook.Health.Trouble is not null, "the operator is told");
        Assert.Empty(hook.Api.Calls);
        other.Stop();

        await hook.Passes(() => hook.Api.CallsOf("setWebhook").Count == 1, "setWebhook is called");
        await Until.True(() => hook.Health.Trouble is null, "all is well");
    }

    [Fact]
    public async Task What_is_under_way_at_a_stop_is_acknowledged_when_it_ends_in_time()
    {
        await using var hook = await Hook.Start();
        hook.Inbox.IsSlow = true;
        var ends = hook.Deliver(Raw.Text(Raw.Private, "/daily", id: 1));
        var stays = hook.Deliver(Raw.Text(Raw.Private, "/daily", id: 2));
        await Until.True(() => hook.Inbox.Events.Count == 2, "two events");

        var stopped = hook.Stop();
        await Until.True(() => hook.Time.IsAwaitedWithin(Duration.FromSeconds(2)), "the last call");
        hook.Inbox.Finish(1);
        Assert.Equal(HttpStatusCode.OK, (await ends).StatusCode);
        await hook.Passes(() => stays.IsCompleted, "the other answer");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await stays).StatusCode);
        await stopped.WaitAsync(TimeSpan.FromSeconds(20));
    }
}
