using Bot.Emulators.Telegram;
using Bot.Emulators.Tests.Telegram.Support;

namespace Bot.Emulators.Tests.Telegram.Chats;

public sealed class ChannelTests : TelegramTest
{
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
}
