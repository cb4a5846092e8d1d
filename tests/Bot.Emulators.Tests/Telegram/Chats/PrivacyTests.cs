using Bot.Emulators.Telegram;
using Bot.Emulators.Tests.Telegram.Support;

namespace Bot.Emulators.Tests.Telegram.Chats;

public sealed class PrivacyTests : TelegramTest
{
    [Fact]
    public async Task In_a_group_the_bot_sees_what_is_meant_for_it()
    {
        var room = await Room();
        await Bot.Send(room.Id, "Hello");
        var olga = room.Creator.In(room);

        await olga.Types("just talk");
        await olga.Types("/daily");
        await olga.Types("/daily@quizlinetestbot");
        await olga.Types("/daily@OtherBot");
        await olga.Types("a reply", await room.Shows("Hello"));

        Assert.Equal(["/daily", "/daily@quizlinetestbot", "a reply"], await Texts());
    }

    [Fact]
    public async Task A_bare_command_is_for_the_bot_that_spoke_last()
    {
        var room = await Room();
        room.AnotherBotSpeaks();
        await room.Creator.In(room).Types("/daily");
        Assert.Empty(await Bot.Updates(timeout: 0));

        await Bot.Send(room.Id, "My turn");
        await room.Creator.In(room).Types("/daily");
        Assert.Equal(["/daily"], await Texts());
    }

    [Fact]
    public async Task An_admin_sees_all()
    {
        var room = await Room();
        room.MakesAdmin(Server.Bot);
        await Bot.Updates();

        await room.Creator.In(room).Types("just talk");
        await room.Creator.In(room).Types("/daily@OtherBot");

        Assert.Equal(["just talk", "/daily@OtherBot"], await Texts());
    }

    [Fact]
    public async Task An_anonymous_admin_speaks_as_the_group_and_a_channel_as_itself()
    {
        var (room, channel) = (await Room(), Server.Group("News", GroupType.Channel));

        await room.AnonymousAdmin(room.Creator).Types("/one");
        await room.AsChannel(channel).Types("/two");

        var updates = await Bot.Updates();
        var (one, two) = (updates[0]["message"]!, updates[1]["message"]!);
        Assert.Equal((room.Id, 1087968824), ((long)one["sender_chat"]!["id"]!, (long)one["from"]!["id"]!));
        Assert.Equal((channel.Id, 136817688), ((long)two["sender_chat"]!["id"]!, (long)two["from"]!["id"]!));
    }

    [Fact]
    public async Task A_channel_posts_without_a_person()
    {
        var channel = Server.Group("News", GroupType.Channel);
        channel.Adds(Server.Bot);

        await channel.Posts("/daily");

        var post = await Bot.Next("channel_post");
        Assert.Null(post["from"]);
        Assert.Equal(channel.Id, (long)post["sender_chat"]!["id"]!);
        var sent = await Bot.Send(channel.Id, "Here it is", Keyboard("A"));
        Assert.Null(sent["from"]);
    }

    [Fact]
    public async Task People_press_in_a_channel_under_their_own_name()
    {
        var (channel, ann) = (Server.Group("News", GroupType.Channel), Server.Person("Ann"));
        channel.Adds(Server.Bot);
        channel.Adds(ann);
        await Bot.Send(channel.Id, "Which?", Keyboard("A"));

        await ann.In(channel).Presses("A");

        Assert.Equal(ann.Id, (long)(await Bot.Next("callback_query"))["from"]!["id"]!);
    }

    [Fact]
    public async Task A_bot_that_may_not_post_is_refused_in_a_channel()
    {
        var channel = Server.Group("News", GroupType.Channel);
        channel.Adds(Server.Bot);
        channel.MakesAdmin(Server.Bot);

        (await Bot.Call("sendMessage", new { chat_id = channel.Id, text = "x" }))
            .IsRefused(400, "need administrator rights in the channel chat");
    }

    [Fact]
    public async Task A_link_brings_the_bot_into_a_group_with_a_payload()
    {
        var (room, olga) = (Server.Group("Room"), Server.Person("Olga"));
        room.Adds(olga);

        await room.AddsByLink("https://t.me/QuizlineTestBot?startgroup=p1", olga);

        Assert.Equal("/start@QuizlineTestBot p1", (await Texts())[^1]);
    }

    private async Task<TelegramGroup> Room()
    {
        var room = Server.Group("Room");
        room.Adds(Server.Bot);
        await Bot.Updates();
        return room;
    }

    private async Task<string[]> Texts() =>
        [.. (await Bot.Updates()).Select(u => (string?)u["message"]?["text"]).OfType<string>()];
}
