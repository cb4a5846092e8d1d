using Bot.Emulators.Telegram;
using Bot.Emulators.Tests.Telegram.Support;

namespace Bot.Emulators.Tests.Telegram.Chats;

public sealed class MemberTests : TelegramTest
{
    [Fact]
    public async Task A_new_member_is_told_in_a_service_message()
    {
        var (room, ann) = (Server.Group("Room"), Server.Person("Ann"));
        room.Adds(Server.Bot);
        room.Adds(ann);

        var told = (await Bot.Updates()).Where(u => u.ContainsKey("message"));
        Assert.Equal(
            [Server.Bot.Id, ann.Id], told.Select(u => (long)u["message"]!["new_chat_members"]![0]!["id"]!));
    }

    [Fact]
    public async Task Members_are_what_they_are()
    {
        var (ann, bob, cid) = (Server.Person("Ann"), Server.Person("Bob"), Server.Person("Cid"));
        var room = Server.Group("Room");
        room.Adds(Server.Bot);
        room.Adds(ann, bob);
        room.MakesAdmin(bob, anonymous: true);

        Assert.Equal("creator", await Status(room, room.Creator.Id));
        Assert.Equal("member", await Status(room, ann.Id));
        Assert.Equal("administrator", await Status(room, bob.Id));
        Assert.Equal("left", await Status(room, cid.Id));
        room.Removes(ann);
        Assert.Equal("kicked", await Status(room, ann.Id));
        room.Leaves(bob);
        Assert.Equal("left", await Status(room, bob.Id));
        (await Bot.Call("getChatMember", new { chat_id = room.Id, user_id = 5 })).IsRefused(400, "invalid user_id");
    }

    [Fact]
    public async Task Administrators_are_listed_without_other_bots()
    {
        var room = Server.Group("Room");
        room.Adds(Server.Bot);
        room.MakesAdmin(Server.Bot);

        var list = (await Bot.Result("getChatAdministrators", new { chat_id = room.Id })).AsArray();

        Assert.Equal([room.Creator.Id, Server.Bot.Id], list.Select(m => (long)m!["user"]!["id"]!));
    }

    [Fact]
    public async Task Nothing_is_told_of_a_chat_that_the_bot_has_left()
    {
        var room = Server.Group("Room");
        room.Adds(Server.Bot);
        room.Removes(Server.Bot);

        (await Bot.Call("getChatMember", new { chat_id = room.Id, user_id = room.Creator.Id }))
            .IsRefused(403, "kicked");
        (await Bot.Call("getChat", new { chat_id = room.Id })).IsRefused(403, "kicked");
    }

    [Fact]
    public async Task Chats_are_found_by_number_text_and_name()
    {
        var channel = Server.Group("News", GroupType.Channel, username: "quiz_news");
        channel.Adds(Server.Bot);

        foreach (object id in (object[])[channel.Id, $"{channel.Id}", "@Quiz_News"])
        {
            var chat = await Bot.Result("getChat", new { chat_id = id });
            Assert.Equal(("channel", "News"), ((string?)chat["type"], (string?)chat["title"]));
        }
        (await Bot.Call("getChat", new { chat_id = "@nobody" })).IsRefused(400, "chat not found");
    }

    [Fact]
    public async Task People_may_lack_a_name_and_a_language()
    {
        var ann = Server.Person("Ann", username: null, languageCode: null);
        await ann.Types("/start");

        var from = (await Bot.Next("message"))["from"]!.AsObject();
        Assert.Equal(["id", "is_bot", "first_name"], from.Select(f => f.Key));
    }

    private async Task<string?> Status(TelegramGroup room, long user) =>
        (string?)(await Bot.Result("getChatMember", new { chat_id = room.Id, user_id = user }))["status"];
}
