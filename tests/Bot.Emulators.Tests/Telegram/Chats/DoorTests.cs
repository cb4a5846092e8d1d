using System.Text.Json.Nodes;
using Bot.Emulators.Telegram;
using Bot.Emulators.Tests.Telegram.Support;

namespace Bot.Emulators.Tests.Telegram.Chats;

public sealed class DoorTests : TelegramTest
{
    [Fact]
    public async Task A_bot_cannot_begin_with_a_person()
    {
        var ann = Server.Person("Ann");

        (await Send(ann.Id)).IsRefused(403, "Forbidden: bot can't initiate conversation with a user");
        (await Send(123)).IsRefused(400, "Bad Request: chat not found");
    }

    [Fact]
    public async Task A_blocked_bot_is_told_and_refused_until_it_is_let_in_again()
    {
        var ann = await Known("Ann");

        ann.Blocks();
        var change = await Bot.Next("my_chat_member");
        Assert.Equal(("member", "kicked"), (Status(change, "old"), Status(change, "new")));
        (await Send(ann.Id)).IsRefused(403, "Forbidden: bot was blocked by the user");
        await Assert.ThrowsAsync<InvalidOperationException>(() => ann.Types("Hello?"));

        ann.Unblocks();
        Assert.Equal("member", Status(await Bot.Next("my_chat_member"), "new"));
        Assert.True((await Send(ann.Id)).Ok);
    }

    [Fact]
    public async Task A_deleted_account_is_deactivated()
    {
        var ann = await Known("Ann");
        ann.Deactivates();

        (await Send(ann.Id)).IsRefused(403, "Forbidden: user is deactivated");
    }

    [Theory]
    [InlineData(GroupType.Basic, "group")]
    [InlineData(GroupType.Supergroup, "supergroup")]
    public async Task A_bot_writes_only_where_it_is(GroupType type, string kind)
    {
        var room = Server.Group("Room", type);
        (await Send(room.Id)).IsRefused(403, $"Forbidden: bot is not a member of the {kind} chat");

        room.Adds(Server.Bot);
        Assert.Equal("left", Status(await Bot.Next("my_chat_member"), "old"));
        Assert.True((await Send(room.Id)).Ok);

        room.Removes(Server.Bot);
        (await Send(room.Id)).IsRefused(403, $"Forbidden: bot was kicked from the {kind} chat");
        Assert.Equal("kicked", Status(await Bot.Next("my_chat_member"), "new"));
    }

    [Fact]
    public async Task A_deleted_group_is_gone()
    {
        var room = Server.Group("Room");
        room.Adds(Server.Bot);
        room.Deletes();

        (await Send(room.Id)).IsRefused(403, "Forbidden: the group chat was deleted");
    }

    [Fact]
    public async Task A_muted_bot_may_not_write()
    {
        var room = Server.Group("Room");
        room.Adds(Server.Bot);
        var before = (int)(await Send(room.Id)).Result!["message_id"]!;
        room.Mutes(Server.Bot);
        await Bot.Result("editMessageText", new { chat_id = room.Id, message_id = before, text = "Still mine" });
        (await Send(room.Id)).IsRefused(400, "not enough rights to send text messages to the chat");

        room.MakesMember(Server.Bot);
        Assert.True((await Send(room.Id)).Ok);
    }

    [Fact]
    public async Task A_group_that_becomes_a_supergroup_has_another_id()
    {
        var room = Server.Group("Room", GroupType.Basic);
        room.Adds(Server.Bot);
        await Bot.Updates();
        var old = room.Id;

        room.Migrates();

        Assert.StartsWith("-100", $"{room.Id}");
        var refused = await Send(old);
        refused.IsRefused(400, "Bad Request: group chat was upgraded to a supergroup chat");
        Assert.Equal(room.Id, (long)refused.Json["parameters"]!["migrate_to_chat_id"]!);
        var told = await Bot.Updates();
        Assert.Equal(
            [(old, room.Id, (long?)null), (room.Id, null, old)],
            told.Select(u => u["message"]!).Select(m => (
                (long)m["chat"]!["id"]!, (long?)m["migrate_to_chat_id"], (long?)m["migrate_from_chat_id"])));
        Assert.True((await Send(room.Id)).Ok);
    }

    private static string? Status(JsonNode change, string when) =>
        (string?)change[$"{when}_chat_member"]!["status"];

    private Task<ApiAnswer> Send(long chat) => Bot.Call("sendMessage", new { chat_id = chat, text = "Hello" });
}
