using Bot.Core.Chat;
using Bot.Discord.Tests.Support;

namespace Bot.Discord.Tests.Places;

public sealed class PlaceTests
{
    [Fact]
    public async Task A_guild_that_the_bot_comes_into_is_greeted_where_it_may_post()
    {
        await using var map = new Map();
        await map.Happens("READY", Map.Ready());
        await map.Happens("GUILD_CREATE", Map.Guild("2026-03-02T10:00:00+00:00"));
        var joined = Assert.IsType<ChatJoined>(Assert.Single(map.Events));
        Assert.Equal("201", joined.Chat.Value);
        Assert.Equal([201UL], await map.Chats.Of(Raw.Guild, default));
    }

    [Fact]
    public async Task A_guild_that_is_only_told_again_is_not()
    {
        await using var map = new Map();
        await map.Happens("READY", Map.Ready(Raw.Guild));
        await map.Happens("GUILD_CREATE", Map.Guild("2026-03-02T10:00:00+00:00"));
        await map.Happens("GUILD_DELETE", """{"id":"100","unavailable":true}""");
        Assert.Contains("outage", map.Health.Troubles["discord servers"]);
        await map.Happens("GUILD_CREATE", Map.Guild("2026-03-02T10:00:00+00:00"));
        Assert.Empty(map.Events);
        Assert.Empty(map.Health.Troubles);
    }

    [Fact]
    public async Task A_guild_joined_while_the_worker_was_away_is_greeted_once()
    {
        await using var before = new Map();
        await before.Happens("READY", Map.Ready(Raw.Guild));
        await before.Happens("GUILD_CREATE", Map.Guild("2026-03-01T10:00:00+00:00"));
        await using var map = new Map(before.State);
        await map.Happens("READY", Map.Ready(Raw.Guild, 101));
        await map.Happens("GUILD_CREATE", Map.Guild("2026-03-01T10:00:00+00:00"));
        await map.Happens("GUILD_CREATE", Map.Guild("2026-03-02T10:00:00+00:00", id: 101));
        Assert.IsType<ChatJoined>(Assert.Single(map.Events));
        await using var after = new Map(map.State);
        await after.Happens("READY", Map.Ready(Raw.Guild, 101));
        await after.Happens("GUILD_CREATE", Map.Guild("2026-03-02T10:00:00+00:00", id: 101));
        Assert.IsType<ChatReopened>(Assert.Single(after.Events));
    }

    [Fact]
    public async Task After_a_restart_that_resumed_an_outage_that_ends_is_no_new_guild()
    {
        await using var before = new Map();
        await before.Happens("READY", Map.Ready(Raw.Guild));
        await before.Happens("GUILD_CREATE", Map.Guild("2026-03-01T10:00:00+00:00"));
        await using var map = new Map(before.State);
        await map.Happens("RESUMED", "{}");
        await map.Happens("GUILD_CREATE", Map.Guild("2026-03-01T10:00:00+00:00"));
        Assert.Empty(map.Events);
    }

    [Fact]
    public async Task What_happens_to_a_guild_happens_to_the_channels_in_which_the_bot_was_used()
    {
        await using var map = new Map();
        await map.Chats.Add(Raw.Guild, 201, default);
        await map.Chats.Add(Raw.Guild, 202, default);
        await map.Chats.Add(101, 203, default);
        await map.Happens("GUILD_DELETE", """{"id":"100"}""");
        Assert.Equal(["201", "202"], map.Events.Cast<ChatLeft>().Select(e => e.Chat.Value).Order());
        Assert.Equal([101UL], await map.Chats.Guilds(default));
    }

    [Fact]
    public async Task A_guild_that_is_missing_after_the_worker_was_away_was_left()
    {
        await using var map = new Map();
        await map.Chats.Add(Raw.Guild, 201, default);
        await map.Chats.Add(101, 203, default);
        await map.Happens("READY", Map.Ready(101));
        Assert.Equal("201", Assert.IsType<ChatLeft>(Assert.Single(map.Events)).Chat.Value);
    }

    [Theory]
    [InlineData("CHANNEL_DELETE", 0)]
    [InlineData("THREAD_DELETE", 11)]
    public async Task A_channel_that_is_deleted_was_left_and_others_do_not_matter(string name, int type)
    {
        await using var map = new Map();
        await map.Chats.Add(Raw.Guild, 201, default);
        await map.Happens(name, $$"""{"id":"201","guild_id":"100","type":{{type}}}""");
        await map.Happens(name, $$"""{"id":"555","guild_id":"100","type":{{type}}}""");
        Assert.Equal("201", Assert.IsType<ChatLeft>(Assert.Single(map.Events)).Chat.Value);
    }

    [Theory]
    [InlineData("CHANNEL_UPDATE", """{"id":"201","guild_id":"100","type":0}""", 1)]
    [InlineData("THREAD_UPDATE", """{"id":"201","guild_id":"100","type":11}""", 1)]
    [InlineData("GUILD_ROLE_UPDATE", """{"guild_id":"100","role":{"id":"5"}}""", 1)]
    [InlineData("GUILD_MEMBER_UPDATE", """{"guild_id":"100","user":{"id":"999"}}""", 1)]
    [InlineData("GUILD_MEMBER_UPDATE", """{"guild_id":"100","user":{"id":"300"}}""", 0)]
    [InlineData("GUILD_ROLE_UPDATE", """{"guild_id":"101","role":{"id":"5"}}""", 0)]
    public async Task Where_rights_may_have_changed_the_bot_tries_again(string name, string data, int count)
    {
        await using var map = new Map();
        await map.Happens("READY", Map.Ready(Raw.Guild, 101));
        await map.Chats.Add(Raw.Guild, 201, default);
        map.Voices.WasRefused(201);
        await map.Happens(name, data);
        await map.Happens(name, data);
        Assert.Equal(count, map.Events.OfType<ChatReopened>().Count());
    }

    [Fact]
    public async Task Where_the_bot_just_spoke_a_change_of_rights_is_no_news()
    {
        await using var map = new Map();
        await map.Chats.Add(Raw.Guild, 201, default);
        map.Voices.Spoke(201);
        await map.Happens("GUILD_ROLE_UPDATE", """{"guild_id":"100","role":{"id":"5"}}""");
        Assert.Empty(map.Events);
    }

    [Fact]
    public async Task What_could_not_be_stored_is_stored_with_the_next_event()
    {
        await using var map = new Map();
        map.State.Fault = new IOException();
        await Assert.ThrowsAsync<IOException>(() => map.Chats.Add(Raw.Guild, 201, default));
        map.State.Fault = null;
        await map.Chats.Add(Raw.Guild, 201, default);
        await using var after = new Map(map.State);
        Assert.Equal([201UL], await after.Chats.Of(Raw.Guild, default));
        Assert.Equal(Raw.Guild, await after.Chats.GuildOf(201, default));
    }
}
