using Bot.Host.Tests.Support;
using Bot.Host.Tests.Telegram.World;

namespace Bot.Host.Tests.Telegram.Private;

public sealed class TopicStories
{
    [Theory, BothWays]
    public async Task Topics_of_several_banks_are_chosen_by_buttons_page_by_page(Delivery way)
    {
        using var content = new Sandbox();
        await using var world = await TelegramWorld.Start(way, null, LargeBanks.WriteTo(content));
        var ann = await world.Learner("Ann");

        await ann.Types("/settings");
        var card = await ann.Sees("Settings of this chat");
        await (await ann.Presses("📚 Topics", card)).Answered();
        await ann.Sees("now: all");
        await (await ann.Presses("Large bank · 60 topics", card)).Answered();
        await ann.Sees("Page 1 of 3.");
        await (await ann.Presses("Page 2 ›", card)).Answered();
        await ann.Sees("Page 2 of 3.");
        await (await ann.Presses("Page 3 ›", card)).Answered();
        await ann.Sees("Page 3 of 3.");
        await (await ann.Presses("Topic 60", card)).Answered();
        await ann.Sees("now: 1 of 60");
        await (await ann.Presses("✓ Topic 60", card)).Answered();
        await (await ann.Presses("All of Large bank", card)).Answered();
        await ann.Sees("now: all of them");
        await ann.Types("/settings topics t60 small");
        await ann.Sees("Topics: Topic 60 · all of Small bank");
        world.IsInOrder();
    }
}
