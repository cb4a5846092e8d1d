using Bot.Host.Tests.Discord.World;
using Bot.Host.Tests.Platforms.World;
using Bot.Host.Tests.Support;
using Bot.Host.Tests.Telegram.World;

namespace Bot.Host.Tests.Platforms;

public sealed class TogetherStories
{
    [Fact]
    public async Task A_learner_on_each_platform_lives_a_day_and_another_one()
    {
        await using var world = await ThreePlatforms.Start();
        world.Clock.GoesTo(9);
        await Task.WhenAll(world.Learners.Values.Select(learner => learner.Lives()));
        world.Clock.Passes(TimeSpan.FromHours(26));
        await Task.WhenAll(world.Learners.Values.Select(learner => learner.Learns(days: 2)));

        foreach (var platform in world.Learners.Keys)
        {
            var status = await world.Operators.Hears(platform, "Chats: ");
            Assert.DoesNotContain("trouble", status);
            Assert.DoesNotContain("uncertain", status);
        }
        world.IsInOrder();
    }

    [Fact]
    public async Task A_group_and_a_channel_count_their_own_people_only()
    {
        await using var world = await ThreePlatforms.Start();
        var both = await Gatherings.Begun(world);
        world.Clock.GoesTo(9);
        var (inGroup, inChannel) = await both.Asked(times: 1);
        await Task.WhenAll(world.Learners.Values.Select(learner => learner.Learns(days: 1)));
        var (keyOfGroup, keyOfChannel) = (inGroup.Key(), inChannel.Right());

        await both.Tom.In(both.Group).Answers(inGroup, inGroup.Right());
        await both.Tess.In(both.Group).Answers(inGroup, inGroup.Wrong());
        await both.Dora.In(both.Channel).Presses(inChannel.Right(), inChannel);
        await both.Dora.In(both.Channel).Sees("Right!");
        world.Clock.Passes(TimeSpan.FromSeconds(20));
        await both.Group.Shows("2 answers");
        await both.Channel.Shows("1 answer ·");
        both.Group.KeepsTheKey();
        both.Channel.KeepsTheKey();

        world.Clock.GoesTo(9);
        await both.Asked(times: 2);
        await both.Group.Shows($"Last question: {keyOfGroup} was right. 1 of 2 had it.");
        await both.Channel.Shows($"Last question: {keyOfChannel} was right. 1 of 1 had it.");
        Assert.Equal(6, Rows.Number(world.Database, "SELECT count(*) FROM events WHERE kind = 'answered'"));
        world.LeaksNothing();
        world.IsInOrder();
    }
}
