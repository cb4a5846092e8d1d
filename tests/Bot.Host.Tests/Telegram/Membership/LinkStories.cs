using Bot.Emulators.Telegram;
using Bot.Host.Tests.Telegram.World;

namespace Bot.Host.Tests.Telegram.Membership;

public sealed class LinkStories
{
    [Theory, BothWays]
    public async Task Links_that_open_the_bot_begin_and_what_they_carry_need_not_be_known(Delivery way)
    {
        await using var world = await TelegramWorld.Start(way);
        var (ann, ben) = (world.Telegram.Person("Ann"), world.Telegram.Person("Ben"));

        await ann.OpensLink($"https://t.me/{world.Telegram.BotUsername}");
        await ann.Sees("Welcome to Quizline");
        await ben.OpensLink($"https://t.me/{world.Telegram.BotUsername}?start=friend_42-x");
        await ben.Sees("Welcome to Quizline");
        world.IsInOrder();
    }

    [Theory, BothWays]
    public async Task A_link_that_adds_the_bot_to_a_group_greets_it_once(Delivery way)
    {
        await using var world = await TelegramWorld.Start(way);
        var study = Study.In(world, GroupType.Supergroup);

        await study.Group.AddsByLink($"https://t.me/{world.Telegram.BotUsername}?startgroup=friend", study.Olga);
        await study.Olga.In(study.Group).Presses("Start daily at 09:00");
        await study.Group.Shows("Daily question: on");

        Assert.Single(study.Group.PublicMessages, m => m.Versions[0].Text.Contains("Hello!", StringComparison.Ordinal));
        world.IsInOrder();
    }
}
