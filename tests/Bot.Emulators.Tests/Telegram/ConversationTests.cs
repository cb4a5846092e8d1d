using Bot.Emulators.Tests.Telegram.Support;

namespace Bot.Emulators.Tests.Telegram;

public sealed class ConversationTests : TelegramTest
{
    [Fact]
    public async Task A_person_types_presses_and_sees_what_the_bot_makes_of_it()
    {
        var ann = Server.Person("Ann");
        await ann.Types("/start now");
        var message = await Bot.Next("message");
        Assert.Equal("/start now", (string?)message["text"]);
        Assert.Equal("bot_command", (string?)message["entities"]![0]!["type"]);
        Assert.Equal(6, (int)message["entities"]![0]!["length"]!);
        Assert.Equal(ann.Id, (long)message["chat"]!["id"]!);
        Assert.True(ann.Id > int.MaxValue);

        var sent = await Bot.Send(ann.Id, "Which one?", Keyboard("A", "B one"));
        await ann.Sees("Which");
        var press = await ann.Presses("B");
        var query = await Bot.Next("callback_query");
        Assert.Equal("press B one", (string?)query["data"]);
        Assert.Equal((int)sent["message_id"]!, (int)query["message"]!["message_id"]!);

        await Bot.Result(
            "answerCallbackQuery", new { callback_query_id = press.Id, text = "Right!", show_alert = true });
        Assert.Equal("Right!", (await press.Answered()).Text);
        Assert.True((await ann.Sees("Right")).IsToast);

        await Bot.Result(
            "editMessageText", new { chat_id = ann.Id, message_id = (int)sent["message_id"]!, text = "It was B" });
        var shown = await ann.Sees("It was B");
        Assert.Equal("It was B", Assert.Single(shown.Edits).Text);
        Assert.Empty(shown.Buttons);
        Server.HasNoViolations();
    }

    [Fact]
    public async Task A_message_that_comes_later_is_waited_for()
    {
        var ann = await Known("Ann");

        var seen = ann.Sees("At last");
        Assert.False(seen.IsCompleted);
        await Bot.Send(ann.Id, "At last");

        Assert.True((await seen).FromBot);
    }

    [Fact]
    public async Task A_button_that_is_no_callback_cannot_be_pressed()
    {
        var ann = await Known("Ann");
        object[] row =
        [
            new { text = "Why?", url = "https://t.me/QuizlineTestBot?start=x" },
            new { text = "Off", disabled = new { } },
        ];
        await Bot.Send(ann.Id, "Which one?", new { inline_keyboard = new[] { row } });

        await Assert.ThrowsAsync<InvalidOperationException>(() => ann.Presses("Why?"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => ann.Presses("Off"));
    }

    [Fact]
    public async Task A_link_starts_the_bot_with_its_payload()
    {
        var ann = Server.Person("Ann");

        await ann.OpensLink("https://t.me/QuizlineTestBot?start=why_12");

        Assert.Equal("/start why_12", (string?)(await Bot.Next("message"))["text"]);
        await Assert.ThrowsAsync<ArgumentException>(() => ann.OpensLink("https://t.me/OtherBot?start=1"));
    }

    [Fact]
    public async Task In_a_group_people_see_the_same_messages()
    {
        var (olga, ann) = (Server.Person("Olga"), Server.Person("Ann"));
        var room = Server.Group("Room", creator: olga);
        room.Adds(Server.Bot);
        room.Adds(ann);
        await Bot.Send(room.Id, "Hello all", Keyboard("Hi"));

        await room.Shows("Hello");
        await ann.In(room).Presses("Hi");

        Assert.Equal(ann.Id, (long)(await Bot.Next("callback_query"))["from"]!["id"]!);
        ann.In(room).SeesNothingLike("Goodbye");
        Assert.Throws<InvalidOperationException>(() => ann.In(room).SeesNothingLike("Hello"));
    }
}
