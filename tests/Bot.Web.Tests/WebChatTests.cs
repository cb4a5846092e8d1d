using Bot.Core.Chat;
using Bot.Core.Text;
using Bot.Web.Tests.Support;
using NodaTime;

namespace Bot.Web.Tests;

public sealed class WebChatTests : IAsyncLifetime
{
    private static readonly ChatAddress Room = new("web", "room");
    private static readonly ChatAddress Ada = new("web", "private:ada");

    private readonly TempFolder _folder = new();
    private WebServer _server = null!;

    private IChatPort Chat => _server.Chat;

    public async Task InitializeAsync() => _server = await WebServer.Start(_folder);

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public void A_repeat_of_a_post_is_always_safe() => Assert.Equal(Duration.MaxValue, Chat.SafeRepeat);

    [Fact]
    public async Task A_post_with_the_same_key_is_the_same_message()
    {
        var first = Shown(await Chat.Post(Ada, Text("one"), "daily:1", default));
        var again = Shown(await Chat.Post(Ada, Text("one"), "daily:1", default));
        var elsewhere = Shown(await Chat.Post(Room, Text("one"), "daily:1", default));

        Assert.Equal(first, again);
        Assert.NotEqual(first, elsewhere);
        Assert.Equal(["one"], await TextsOf("ada"));
    }

    [Fact]
    public async Task An_edit_changes_the_message_in_place()
    {
        var message = Shown(await Chat.Post(Ada, Text("one"), "k", default));
        Assert.IsType<SendResult.Ok>(await Chat.Edit(Ada, message, Text("two"), default));
        Assert.IsType<SendResult.NotModified>(await Chat.Edit(Ada, message, Text("two"), default));
        Assert.Equal(["two"], await TextsOf("ada"));
    }

    [Theory]
    [InlineData("private:ada", "nonsense")]
    [InlineData("private:ada", "00000000-1")]
    [InlineData("private:bob", null)]
    [InlineData("room", null)]
    public async Task An_edit_of_what_is_not_in_that_chat_says_gone(string chat, string? message)
    {
        var real = Shown(await Chat.Post(Ada, Text("one"), "k", default));
        var edit = await Chat.Edit(new("web", chat), message is null ? real : new(message), Text("two"), default);
        Assert.IsType<SendResult.MessageGone>(edit);
        Assert.Equal(["one"], await TextsOf("ada"));
    }

    [Fact]
    public async Task What_a_person_wrote_cannot_be_edited()
    {
        using var ada = _server.Client("ada");
        await ada.Say("mine");
        var mine = new MessageRef($"{_server.Database.Name}-1");
        Assert.IsType<SendResult.MessageGone>(await Chat.Edit(Ada, mine, Text("yours"), default));
    }

    [Theory]
    [InlineData("web", "private:Not A Name")]
    [InlineData("web", "private:")]
    [InlineData("web", "lobby")]
    [InlineData("telegram", "room")]
    public async Task A_chat_that_cannot_be_is_gone(string platform, string chat) =>
        Assert.IsType<SendResult.ChatGone>(await Chat.Post(new(platform, chat), Text("x"), "k", default));

    [Fact]
    public async Task A_reply_needs_its_message_in_the_same_chat()
    {
        var message = Shown(await Chat.Post(Ada, Text("one"), "k", default));
        var reply = Text("reply") with { ReplyTo = message };
        Assert.IsType<SendResult.Ok>(await Chat.Post(Ada, reply, "r", default));
        Assert.IsType<SendResult.MessageGone>(await Chat.Post(Room, reply, "r", default));
    }

    [Fact]
    public async Task In_the_room_a_tell_is_a_notice_that_only_its_person_sees_even_after_a_restart()
    {
        foreach (var name in new[] { "ada", "bob" })
        {
            using var client = _server.Client(name);
            await client.Join();
        }
        var told = await Chat.Tell(Command("ada", Room), Text("only ada"), default);
        await Chat.Tell(Command("ada", Room), Text("only ada"), default);
        Assert.Equal(Surface.Notice, Assert.IsType<SendResult.Ok>(told).Surface);

        await _server.DisposeAsync();
        _server = await WebServer.Start(_folder);
        Assert.Equal(["ada joined", "bob joined", "only ada"], await TextsOf("ada", "room"));
        Assert.Equal(["ada joined", "bob joined"], await TextsOf("bob", "room"));
        Assert.IsType<SendResult.Ok>(await Chat.Edit(Room, Shown(told), Text("changed"), default));
    }

    [Fact]
    public async Task In_private_an_answer_is_an_ordinary_message_and_is_shown_once()
    {
        var message = Shown(await Chat.Post(Ada, Text("question"), "k", default));
        var press = Press("ada", Ada, message);
        var answer = new PressAnswer { Toast = "short", Details = Text("verdict"), Replacement = Text("closed") };
        var first = await Chat.Answer(press, answer, default);
        var again = await Chat.Answer(press, answer, default);

        Assert.Equal(Surface.Message, Assert.IsType<SendResult.Ok>(first).Surface);
        Assert.Equal(Shown(first), Shown(again));
        Assert.Equal(["closed", "verdict"], await TextsOf("ada"));
    }

    [Fact]
    public async Task In_the_room_an_answer_replies_to_the_question_for_the_presser_alone()
    {
        using var ada = _server.Client("ada");
        await ada.Join();
        var question = Shown(await Chat.Post(Room, Text("question"), "k", default));
        await Chat.Answer(Press("ada", Room, question), new() { Details = Text("verdict") }, default);

        using var page = await ada.Live();
        await page.Until(p => p.Came.Count == 3);
        var verdict = page.Messages[^1];
        Assert.True(verdict.GetProperty("notice").GetBoolean());
        Assert.Equal(page.Messages[^2].GetProperty("id").GetInt64(), verdict.GetProperty("replyTo").GetInt64());
    }

    [Fact]
    public async Task A_toast_is_shown_to_the_presser_and_only_when_there_is_nothing_else()
    {
        using var ada = _server.Client("ada");
        using var bob = _server.Client("bob");
        using var adas = await ada.Live();
        using var bobs = await bob.Live();
        await adas.Until(p => p.Cursor is not null);
        await bobs.Until(p => p.Cursor is not null);

        var message = Shown(await Chat.Post(Ada, Text("question"), "k", default));
        var both = new PressAnswer { Toast = "swallowed", Replacement = Text("new") };
        await Chat.Answer(Press("ada", Ada, message), both, default);
        var toasted = await Chat.Answer(Press("ada", Ada, message), new() { Toast = "Saved." }, default);
        await Chat.Post(new("web", "private:bob"), Text("for bob"), "k", default);

        Assert.Equal(Surface.Toast, Assert.IsType<SendResult.Ok>(toasted).Surface);
        await adas.Until(p => p.Toasts.Count > 0);
        await bobs.Until(p => p.Messages.Count > 0);
        Assert.Equal(["Saved."], adas.Toasts);
        Assert.Empty(bobs.Toasts);
    }

    private async Task<IReadOnlyList<string>> TextsOf(string person, string chat = "private")
    {
        using var client = _server.Client(person);
        using var page = await client.Live();
        await page.Until(p => p.Cursor is not null);
        return page.Texts(chat);
    }

    private static Card Text(string text) => Card.Of(RichText.Plain(text));

    private static MessageRef Shown(SendResult result) => Assert.IsType<SendResult.Ok>(result).Message!;

    private static CommandGiven Command(string person, ChatAddress chat) => new()
    {
        EventId = "web:x:1",
        Chat = chat,
        ChatKind = ChatKind.Group,
        From = new Sender(new("web", person), person),
        At = EventTime.Exactly(NodaConstants.UnixEpoch),
        Name = "help",
    };

    private static ButtonPressed Press(string person, ChatAddress chat, MessageRef message) => new()
    {
        EventId = "web:x:2",
        Chat = chat,
        ChatKind = ChatKind.Private,
        From = new Sender(new("web", person), person),
        At = EventTime.Exactly(NodaConstants.UnixEpoch),
        Token = "t",
        Message = message,
    };
}
