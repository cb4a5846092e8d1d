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
