using Bot.Host.Tests.Discord.World;
using Bot.Host.Tests.Support;

namespace Bot.Host.Tests.Discord.Private;

public sealed class TopicStories
{
    [Fact]
    public async Task Topics_of_several_banks_are_chosen_from_menus()
    {
        using var content = new Sandbox();
        await using var world = await DiscordWorld.Start(null, LargeBanks.WriteTo(content));
        var ann = await world.Learner("Ann");

        await ann.Uses("/settings");
        var card = await ann.Sees("Settings of this chat");
        await ann.Presses("📚 Topics", card);
        await ann.Selects("Large bank · 60 topics");
        await ann.Presses("Page 2 ›");
        await ann.Sees("Page 2 of 3.");
        Assert.InRange(Assert.Single(card.Menus).Options.Count, 20, 25);
        await ann.Selects("Topic 33");
        await ann.Sees("now: 1 of 60");
        await ann.Selects("✓ Topic 33");
        await ann.Sees("All topics of all banks");
        await ann.Selects("All of Large bank");
        await ann.Sees("now: all of them");
        await ann.Presses("‹ Topics");
        await ann.Sees("now: all of Large bank");
        await ann.Selects("✓ Large bank · all");
        await ann.Sees("Topics of Large bank");
        world.IsInOrder();
    }

    [Fact]
    public async Task Banks_and_topics_are_completed_and_a_long_list_keeps_being_completed()
    {
        using var content = new Sandbox();
        await using var world = await DiscordWorld.Start(null, LargeBanks.WriteTo(content));
        var ann = await world.Learner("Ann");

        var first = await ann.Completes("/settings", "topics", "");
        Assert.Equal(["all", "large/*", "small/*", "large/t1"], first.Take(4).Select(c => c.Value));
        Assert.Equal("Topic 1 (Large bank)", first[3].Name);
        Assert.Equal(25, first.Count);
        var list = string.Concat(Enumerable.Range(11, 8).Select(i => $"large/t{i},"));
        var choice = (await ann.Completes("/settings", "topics", list + "sma"))[0];
        Assert.Equal(list + "small/*", choice.Value);
        Assert.EndsWith("large/t18, All of Small bank", choice.Name);
        await ann.Uses("/settings", ("topics", choice.Value));
        await ann.Sees("Topic 15 · and 4 more");
        world.IsInOrder();
    }
}
