using Bot.Emulators.Telegram;
using Bot.Host.Tests.Telegram.World;

namespace Bot.Host.Tests.Telegram.Groups;

public sealed class ChannelStories
{
    [Theory, BothWays]
    public async Task Subscribers_of_a_channel_get_a_toast_that_stays_and_an_explanation_in_private(Delivery way)
    {
        await using var world = await TelegramWorld.Start(way);
        var channel = world.Telegram.Group("News", GroupType.Channel, world.Telegram.Person("Olga"));
        var (ann, ben) = (world.Telegram.Person("Ann"), world.Telegram.Person("Ben"));
        channel.Adds(ann, ben);
        channel.Adds(world.Telegram.Bot);
        await channel.Shows("Hello!");
        await channel.Posts("/settings on");
        await channel.Shows("Daily question: on");

        world.Clock.GoesTo(9);
        var question = await channel.Shows("Daily question ·");
        var key = question.Key();
        var toast = await ann.In(channel).Answers(question, question.Right());
        Assert.Equal(("✅ Right!\nReason a.", true), (toast.Text, toast.Alert));
        await ann.OpensLink(question.WhyLink());
        await ann.Sees("✅ Right! " + key);
        await ben.OpensLink(question.WhyLink());
        await ben.Sees("Answer in the channel first; then I explain.");
        channel.KeepsTheKey();

        world.Clock.GoesTo(9);
        await channel.Shows($"Last question: {key} was right. 1 of 1 had it.");
        await channel.Shows("Daily question, closed");
        world.IsInOrder();
    }

    [Fact]
    public async Task A_subscriber_cannot_change_a_channels_settings_by_button()
    {
        await using var world = await TelegramWorld.Start(Delivery.Polling);
        var channel = world.Telegram.Group("News", GroupType.Channel, world.Telegram.Person("Olga"));
        var ann = world.Telegram.Person("Ann");
        channel.Adds(ann);
        channel.Adds(world.Telegram.Bot);
        var greeting = await channel.Shows("Hello!");

        Assert.Equal(
            "Only admins of this chat can change its settings.",
            (await ann.In(channel).Answers(greeting, "Start daily at 09:00")).Text);
        await channel.Creator.In(channel).Answers(greeting, "Start daily at 09:00");
        await channel.Shows("Daily question: on");
        world.IsInOrder();
    }
}
