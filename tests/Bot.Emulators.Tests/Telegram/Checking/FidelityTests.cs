using System.Text.Json.Nodes;
using Bot.Emulators.Telegram;
using Bot.Emulators.Telegram.Checking;
using Bot.Emulators.Tests.Telegram.Support;

namespace Bot.Emulators.Tests.Telegram.Checking;

/// <summary>What the emulator itself says must be in the reference, too.</summary>
public sealed class FidelityTests : TelegramTest
{
    [Fact]
    public async Task Every_update_is_as_in_the_reference()
    {
        string[] all = ["message", "channel_post", "callback_query", "my_chat_member", "chat_member"];
        await Bot.Result("getUpdates", new { allowed_updates = all });
        await MuchHappens();

        var kinds = Server.UpdatesMade.SelectMany(u => JsonNode.Parse(u)!.AsObject().Select(f => f.Key)).Distinct();
        Assert.Equal(6, kinds.Count());
        Assert.All(Server.UpdatesMade, update => IsA("Update", JsonNode.Parse(update)!));
    }

    [Fact]
    public async Task Every_answer_is_as_in_the_reference()
    {
        var room = await MuchHappens();
        object here = new { chat_id = room.Id };

        IsA("User", await Bot.Result("getMe"));
        IsA("ChatFullInfo", await Bot.Result("getChat", here));
        IsA("Message", await Bot.Send(room.Id, "Hello", Keyboard("A")));
        foreach (var member in (await Bot.Result("getChatAdministrators", here)).AsArray()) IsA("ChatMember", member!);
        await Bot.Result("setWebhook", new { url = "http://127.0.0.1:9/", allowed_updates = new[] { "message" } });
        IsA("WebhookInfo", await Bot.Result("getWebhookInfo"));
    }

    private async Task<TelegramGroup> MuchHappens()
    {
        var ann = Server.Person("Ann");
        await ann.Types("/start");
        ann.Blocks();
        ann.Unblocks();
        var (room, forum) = (Server.Group("Room", GroupType.Basic), Server.Group("Forum", GroupType.Forum));
        var channel = Server.Group("News", GroupType.Channel);
        foreach (var group in (TelegramGroup[])[room, forum, channel]) group.Adds(Server.Bot);
        room.Adds(ann);
        room.MakesAdmin(Server.Bot, "can_delete_messages");
        room.MakesAdmin(ann);
        await Bot.Send(room.Id, "Which?", Keyboard("A"));
        await ann.In(room).Types("Hm", await room.Shows("Which?"));
        await ann.In(room).Presses("A");
        room.Mutes(Server.Bot);
        room.Removes(Server.Bot);
        room.Adds(Server.Bot);
        room.Migrates();
        var topic = forum.Topic("Python");
        await forum.Creator.In(topic).Types("/daily");
        topic.Closes();
        await forum.AnonymousAdmin(forum.Creator).Types("/daily");
        await forum.AsChannel(channel).Types("/daily");
        await channel.Posts("/daily");
        channel.MakesMember(Server.Bot);
        return room;
    }

    private static void IsA(string type, JsonNode json)
    {
        var check = RequestCheck.Of(Holder(type), new() { ["it"] = json.DeepClone() });

        Assert.Empty(check.Wrong.Concat(check.Odd));
    }

    private static ApiThing Holder(string type) => new(
        type, new Dictionary<string, ApiField> { ["it"] = new("it", [type], true, []) }, []);
}
