using Bot.Emulators.Discord;
using Bot.Emulators.Tests.Discord.Support;

namespace Bot.Emulators.Tests.Discord.Rest;

public sealed class PermissionTests : DiscordTest
{
    [Fact]
    public async Task A_channel_takes_and_gives()
    {
        var id = await Bot.Sent(Quiz.Id, new { content = "First" });
        var path = $"/channels/{Quiz.Id}/messages/{id}";

        Quiz.Denies(Server.Bot, DiscordPermission.SendMessages);
        (await Bot.Send(Quiz.Id, new { content = "x" })).IsRefused(403, 50013);
        await Bot.Result("PATCH", path, new { content = "An edit needs only to see" });
        Quiz.Denies(Server.Bot, DiscordPermission.ViewChannel);
        (await Bot.Send(Quiz.Id, new { content = "x" })).IsRefused(403, 50001);
        (await Bot.Call("PATCH", path, new { content = "x" })).IsRefused(403, 50001);
        (await Bot.Call("GET", $"/channels/{Quiz.Id}")).IsRefused(403, 50001);
        Quiz.Allows(Server.Bot, DiscordPermission.ViewChannel | DiscordPermission.SendMessages);
        await Bot.Sent(Quiz.Id, new { content = "Again" });
    }

    [Fact]
    public async Task What_everybody_loses_a_member_can_get_back()
    {
        Quiz.DeniesEveryone(DiscordPermission.SendMessages);
        (await Bot.Send(Quiz.Id, new { content = "x" })).IsRefused(403, 50013);

        Quiz.Allows(Server.Bot, DiscordPermission.SendMessages);
        await Bot.Sent(Quiz.Id, new { content = "x" });
        Assert.Throws<InvalidOperationException>(() => Bob.In(Quiz).Types("Not I"));
    }

    [Fact]
    public async Task Roles_give_and_lose_rights()
    {
        Uni.Revokes(Server.Bot, DiscordPermission.SendMessages);
        (await Bot.Send(Quiz.Id, new { content = "x" })).IsRefused(403, 50013);
        Uni.Grants(Server.Bot, DiscordPermission.Administrator);
        Quiz.Denies(Server.Bot, DiscordPermission.SendMessages);

        await Bot.Sent(Quiz.Id, new { content = "Admins may all" });
    }

    [Fact]
    public async Task Embeds_and_replies_have_rights_of_their_own()
    {
        var id = await Bot.Sent(Quiz.Id, new { content = "First" });
        Quiz.Denies(Server.Bot, DiscordPermission.EmbedLinks | DiscordPermission.ReadMessageHistory);

        (await Bot.Send(Quiz.Id, new { embeds = new[] { new { title = "x" } } })).IsRefused(403, 50013);
        (await Bot.Send(Quiz.Id, new { content = "x", message_reference = new { message_id = $"{id}" } }))
            .IsRefused(400, 160002);
        (await Bot.Call("GET", $"/channels/{Quiz.Id}/messages/{id}")).IsRefused(403, 50001);
    }

    [Fact]
    public async Task Out_of_the_guild_the_bot_has_no_access()
    {
        var path = $"/channels/{Quiz.Id}/messages/{await Bot.Sent(Quiz.Id, new { content = "First" })}";
        Uni.Removes(Server.Bot);

        (await Bot.Send(Quiz.Id, new { content = "x" })).IsRefused(403, 50001);
        (await Bot.Call("PATCH", path, new { content = "x" })).IsRefused(403, 50001);
        (await Bot.Call("GET", $"/guilds/{Uni.Id}")).IsRefused(404, 10004);
        Assert.Empty((await Bot.Result("GET", "/users/@me/guilds")).AsArray());
    }

    [Fact]
    public async Task A_deleted_channel_is_unknown_and_an_outage_is_no_answer()
    {
        Uni.GoesDown();
        Assert.Equal(503, (await Bot.Send(Quiz.Id, new { content = "x" })).Status);
        Uni.ComesBack();
        await Bot.Sent(Quiz.Id, new { content = "x" });
        var thread = Quiz.Thread("week 1");
        Quiz.Deletes();

        (await Bot.Send(Quiz.Id, new { content = "x" })).IsRefused(404, 10003);
        (await Bot.Send(thread.Id, new { content = "x" })).IsRefused(404, 10003);
    }

    [Fact]
    public async Task Threads_have_their_own_right_and_sending_wakes_them()
    {
        var thread = Quiz.Thread("week 1");
        Quiz.Denies(Server.Bot, DiscordPermission.SendMessages);
        var path = $"/channels/{thread.Id}/messages/{await Bot.Sent(thread.Id, new { content = "First" })}";

        thread.Archives();
        (await Bot.Call("PATCH", path, new { content = "x" })).IsRefused(400, 50083);
        await Bot.Sent(thread.Id, new { content = "Second" });
        Assert.False(thread.IsArchived);
        await Bot.Result("PATCH", path, new { content = "Edited" });
        thread.Locks();
        (await Bot.Send(thread.Id, new { content = "x" })).IsRefused(400, 160005);
        thread.Unlocks();
        Quiz.Denies(Server.Bot, DiscordPermission.SendMessagesInThreads);
        (await Bot.Send(thread.Id, new { content = "x" })).IsRefused(403, 50013);
    }

    [Fact]
    public async Task The_bot_wakes_a_thread_but_only_a_moderator_opens_a_locked_one()
    {
        var thread = Quiz.Thread("week 1");
        thread.Archives();
        var woken = await Bot.Result("PATCH", $"/channels/{thread.Id}", new { archived = false });
        Assert.False((bool)woken["thread_metadata"]!["archived"]!);
        thread.Locks();
        thread.Archives();

        (await Bot.Call("PATCH", $"/channels/{thread.Id}", new { archived = false })).IsRefused(403, 50013);
        Uni.Grants(Server.Bot, DiscordPermission.ManageThreads);
        await Bot.Result("PATCH", $"/channels/{thread.Id}", new { archived = false });
        Assert.False(thread.IsArchived);
    }

    [Fact]
    public async Task A_private_thread_is_for_its_members()
    {
        var thread = Quiz.Thread("secret", isPrivate: true);
        (await Bot.Send(thread.Id, new { content = "x" })).IsRefused(403, 50001);

        thread.Adds(Server.Bot);
        await Bot.Sent(thread.Id, new { content = "x" });
    }

    [Fact]
    public async Task Direct_messages_go_to_people_who_can_be_reached()
    {
        var eve = Server.Person("Eve");
        async Task<ulong> Opened(DiscordPerson person) => ulong.Parse(
            (string)(await Bot.Result("POST", "/users/@me/channels", new { recipient_id = $"{person.Id}" }))["id"]!);

        await Bot.Sent(await Opened(Bob), new { content = "Hello" });
        await Bob.Dm().Sees("Hello");
        Assert.Equal(Bob.Dm().ChannelId, await Opened(Bob));
        Bob.ClosesDms();
        (await Bot.Send(await Opened(Bob), new { content = "x" })).IsRefused(403, 50007);
        (await Bot.Send(await Opened(eve), new { content = "x" })).IsRefused(403, 50278);
        eve.Dm().Types("Hello");
        await Bot.Sent(await Opened(eve), new { content = "x" });
        (await Bot.Call("POST", "/users/@me/channels", new { recipient_id = "1" })).IsRefused(404, 10013);
    }
}
