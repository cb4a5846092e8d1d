using System.Text.Json.Nodes;
using Bot.Emulators.Telegram;
using Bot.Emulators.Tests.Telegram.Support;

namespace Bot.Emulators.Tests.Telegram.Chats;

public sealed class TopicTests : TelegramTest
{
    private TelegramGroup _room = null!;
    private TelegramTopic _python = null!;

    [Fact]
    public async Task A_message_in_a_topic_says_so_and_General_is_none()
    {
        await Forum();
        var olga = _room.Creator;

        await olga.In(_python).Types("/daily");
        await olga.In(_room).Types("/daily");

        var updates = await Bot.Updates();
        var (inside, outside) = (updates[0]["message"]!, updates[1]["message"]!);
        Assert.Equal((_python.ThreadId, true), ((int)inside["message_thread_id"]!, (bool)inside["is_topic_message"]!));
        Assert.Equal("Python", (string?)inside["reply_to_message"]!["forum_topic_created"]!["name"]);
        Assert.Null(outside["message_thread_id"]);
        Assert.True((bool)outside["chat"]!["is_forum"]!);
    }

    [Fact]
    public async Task The_bot_writes_into_topics()
    {
        await Forum();

        var sent = (await Send(_python.ThreadId)).Result!;
        Assert.True((bool)sent["is_topic_message"]!);
        await _python.Shows("Hello");
        Assert.True((await Send(null)).Ok);
        await _room.General.Shows("Hello");
        Assert.Single(_python.Messages);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(999)]
    public async Task General_and_unknown_topics_are_not_found(int thread)
    {
        await Forum();

        (await Send(thread)).IsRefused(400, "Bad Request: message thread not found");
    }

    [Fact]
    public async Task A_deleted_topic_is_not_found()
    {
        await Forum();
        await Send(_python.ThreadId);
        _python.Deletes();

        (await Send(_python.ThreadId)).IsRefused(400, "Bad Request: message thread not found");
        Assert.Empty(_python.Messages);
    }

    [Fact]
    public async Task A_closed_topic_is_open_only_to_those_who_manage_topics()
    {
        await Forum();
        _python.Closes();
        Assert.NotNull((await Bot.Next("message"))["forum_topic_closed"]);

        (await Send(_python.ThreadId)).IsRefused(400, "Bad Request: TOPIC_CLOSED");
        _room.MakesAdmin(Server.Bot);
        (await Send(_python.ThreadId)).IsRefused(400, "Bad Request: TOPIC_CLOSED");
        _room.MakesAdmin(Server.Bot, "can_manage_topics");
        Assert.True((await Send(_python.ThreadId)).Ok);

        _room.MakesMember(Server.Bot);
        _python.Reopens();
        Assert.True((await Send(_python.ThreadId)).Ok);
    }

    [Fact]
    public async Task A_reply_goes_into_the_topic_of_what_it_answers()
    {
        await Forum();
        var question = await _room.Creator.In(_python).Types("/why");

        var sent = await Bot.Result("sendMessage", new
        {
            chat_id = _room.Id,
            text = "So",
            reply_parameters = new { message_id = question.Id },
        });

        Assert.Equal(_python.ThreadId, (int)sent["message_thread_id"]!);
    }

    private async Task Forum()
    {
        _room = Server.Group("Room", GroupType.Forum);
        _room.Adds(Server.Bot);
        _python = _room.Topic("Python");
        JsonObject[] updates = await Bot.Updates();
        Assert.NotNull(updates[^1]["message"]!["forum_topic_created"]);
    }

    private Task<ApiAnswer> Send(int? thread) => Bot.Call("sendMessage", thread is null
        ? new { chat_id = _room.Id, text = "Hello" }
        : new { chat_id = _room.Id, text = "Hello", message_thread_id = thread });
}
