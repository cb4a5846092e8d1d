using Bot.Core.Chat;
using Bot.Discord.Tests.Gateway.Sockets.Support;
using Bot.Emulators.Discord;
using Bot.Testing;
using NodaTime;

namespace Bot.Discord.Tests.Running;

public sealed class WorkerTests
{
    private const string WhoAmI = "GET /users/@me";
    private const string WhatAmI = "GET /applications/@me";

    [Fact]
    public async Task It_learns_who_it_is_registers_its_commands_and_listens()
    {
        await using var server = await DiscordServer.Start();
        await using var adapter = await RunningAdapter.Start(server);
        await server.IsConnected();
        await Until.True(() => server.CommandPuts == 1, "the commands are registered");
        await server.Person("Ann").Dm().Uses("/help");
        await Until.True(() => adapter.Inbox.Events.Any(e => e is CommandGiven), "the command is told");
        server.HasNoViolations();
    }

    [Fact]
    public async Task An_API_that_is_down_is_tried_until_it_works_and_told_of_when_it_lasts()
    {
        var clock = new ManualTime(Some.Monday);
        await using var server = await DiscordServer.Start();
        server.Faults.IsApiDown = true;
        await using var adapter = await RunningAdapter.Start(server, clock);
        await Until.True(() => server.Requests.Count == 1, "it is asked");
        Assert.Empty(adapter.Health.Troubles);
        await Passes(clock, () => adapter.Health.Troubles.ContainsKey("discord"));
        Assert.InRange((clock.Now - Some.Monday).TotalSeconds, 30, 90);
        Assert.Contains("Discord is not reached", adapter.Health.Troubles["discord"]);
        Assert.InRange(server.Requests.Count, 3, 8);
        Assert.Single(adapter.Log.All, l => l.Contains("Discord is not reached", StringComparison.Ordinal));

        server.Faults.IsApiDown = false;
        await Passes(clock, () => server.Connected == 1);
        Assert.Empty(adapter.Health.Troubles);
    }

    [Fact]
    public async Task Before_it_was_reached_nothing_can_be_posted_and_nothing_is_uncertain()
    {
        await using var server = await DiscordServer.Start();
        server.Faults.IsApiDown = true;
        await using var adapter = await RunningAdapter.Start(server);
        var card = Card.Of(Bot.Core.Text.RichText.Plain("Hello"));
        Assert.IsType<SendResult.Transient>(await adapter.Chat.Post(new("discord", "5"), card, "key", default));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(500)]
    public async Task A_server_that_does_not_tell_the_application_tells_it_with_the_session(int status)
    {
        await using var server = await DiscordServer.Start();
        server.Faults.Refuses(WhatAmI, status, 0, "No.", times: 1000);
        await using var adapter = await RunningAdapter.Start(server);
        await Until.True(() => server.CommandPuts == 1, "the commands are registered");
        Assert.Single(server.Requests, r => r.Method == "PUT");
        server.HasNoViolations();
    }

    [Fact]
    public async Task A_token_that_is_refused_at_the_start_is_told_and_not_shown_again()
    {
        await using var server = await DiscordServer.Start();
        server.Faults.Refuses(WhoAmI, 401, 0, "401: Unauthorized", times: 1000);
        await using var adapter = await RunningAdapter.Start(server);
        await adapter.Ends();
        Assert.Equal(1, adapter.Health.Refusals);
        Assert.Single(server.Requests);
        Assert.Equal(0, server.Identifies);
        Assert.DoesNotContain(adapter.Log.All, l => l.Contains(server.Token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_gateway_that_is_set_goes_before_the_one_that_the_API_tells()
    {
        await using var api = await DiscordServer.Start();
        await using var gateway = await DiscordServer.Start();
        await using var adapter = await RunningAdapter.Start(api, gateway: new Uri(gateway.GatewayUrl));
        await gateway.IsConnected();
        Assert.Equal((0, 1), (api.Identifies, gateway.Identifies));
    }

    [Fact]
    public async Task A_directory_without_a_limit_of_sessions_is_enough()
    {
        await using var server = await DiscordServer.Start(new() { IsTerse = true });
        await using var adapter = await RunningAdapter.Start(server);
        await server.IsConnected();
        server.Faults.Gateway.Drops();
        await Until.True(() => server.Resumes == 1, "it is resumed where it began");
        server.HasNoViolations();
    }

    /// <summary>Time passes in steps, and the sockets do their part between them.</summary>
    private static async Task Passes(ManualTime clock, Func<bool> until)
    {
        await Until.True(
            () =>
            {
                if (until()) return true;
                clock.Advance(Duration.FromMilliseconds(100));
                return false;
            },
            "it happens while time passes");
    }
}
