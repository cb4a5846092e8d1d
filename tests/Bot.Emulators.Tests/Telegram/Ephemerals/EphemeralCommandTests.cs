using Bot.Emulators.Telegram;
using Bot.Emulators.Tests.Telegram.Support;

namespace Bot.Emulators.Tests.Telegram.Ephemerals;

public sealed class EphemeralCommandTests : TelegramTest
{
    private readonly SetClock _clock = new();

    protected override TelegramServerOptions Options => new() { Clock = _clock, Budgets = TelegramBudgets.Off };

    [Fact]
    public async Task A_command_may_be_seen_by_its_sender_alone_and_is_answered_alike()
    {
        var (room, ann) = await Room();

        await ann.In(room).Types("/streak");

        var message = await Bot.Next("message");
        Assert.Equal(0, (int)message["message_id"]!);
        var id = (int)message["ephemeral_message_id"]!;
        Assert.Empty(room.PublicTexts);
        (await Answer(room, ann, id, ephemeral: false)).IsRefused(400, "must be an ephemeral message");
        Assert.Equal(0, (int)(await Answer(room, ann, id)).Result!["message_id"]!);
        await ann.In(room).Sees("Three days");
        room.Creator.In(room).SeesNothingLike("Three days");

        _clock.Advance(TimeSpan.FromSeconds(16));
        (await Answer(room, ann, id)).IsRefused(400, "ephemeral");
        Server.HasNoViolations();
    }

    [Fact]
    public async Task Other_commands_are_seen_by_all()
    {
        var (room, ann) = await Room();

        await ann.In(room).Types("/daily");

        Assert.Equal(["/daily"], room.PublicTexts);
        Assert.Null((await Bot.Next("message"))["ephemeral_message_id"]);
    }

    private async Task<(TelegramGroup Room, TelegramPerson Ann)> Room()
    {
        var (room, ann) = (Server.Group("Room"), Server.Person("Ann"));
        room.Adds(Server.Bot);
        room.Adds(ann);
        await Bot.Updates();
        object[] commands =
        [
            new { command = "streak", description = "Your streak", is_ephemeral = true },
            new { command = "daily", description = "The question" },
        ];
        await Bot.Result("setMyCommands", new { commands, scope = new { type = "all_group_chats" } });
        return (room, ann);
    }

    private Task<ApiAnswer> Answer(TelegramGroup room, TelegramPerson to, int id, bool ephemeral = true)
    {
        Dictionary<string, object> call = new()
        {
            ["chat_id"] = room.Id,
            ["text"] = "Three days",
            ["reply_parameters"] = new { ephemeral_message_id = id },
        };
        if (ephemeral) call["ephemeral_message_parameters"] = new { receiver_user_id = to.Id };
        return Bot.Call("sendMessage", call);
    }
}
