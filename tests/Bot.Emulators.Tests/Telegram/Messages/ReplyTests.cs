using Bot.Emulators.Tests.Telegram.Support;

namespace Bot.Emulators.Tests.Telegram.Messages;

public sealed class ReplyTests : TelegramTest
{
    [Fact]
    public async Task A_reply_shows_what_it_answers()
    {
        var ann = await Known("Ann");
        var question = await ann.Types("Why?");

        var sent = await Send(ann.Id, new { message_id = question.Id });

        Assert.Equal("Why?", (string?)sent.Result!["reply_to_message"]!["text"]);
        Assert.Equal(question, (await ann.Sees("Because")).ReplyTo);
    }

    [Fact]
    public async Task What_it_answers_must_be_there_unless_that_does_not_matter()
    {
        var ann = await Known("Ann");

        (await Send(ann.Id, new { message_id = 999 })).IsRefused(400, "message to be replied not found");
        Assert.True((await Send(ann.Id, new { message_id = 999, allow_sending_without_reply = true })).Ok);
        Assert.Null((await ann.Sees("Because")).ReplyTo);
    }

    [Fact]
    public async Task A_reply_in_a_plain_supergroup_has_a_thread_that_is_no_topic()
    {
        var room = Server.Group("Room");
        room.Adds(Server.Bot);
        var first = await Bot.Send(room.Id, "Hello");
        var id = (int)first["message_id"]!;
        await room.Creator.In(room).Types("Hi", await room.Shows("Hello"));
        await Bot.Updates();

        var sent = (await Send(room.Id, new { message_id = id })).Result!;

        Assert.Equal(id, (int)sent["message_thread_id"]!);
        Assert.Null(sent["is_topic_message"]);
        (await Bot.Call("sendMessage", new { chat_id = room.Id, message_thread_id = id, text = "x" }))
            .IsRefused(400, "message thread not found");
    }

    private Task<ApiAnswer> Send(long chat, object reply) =>
        Bot.Call("sendMessage", new { chat_id = chat, text = "Because", reply_parameters = reply });
}
