using Bot.Host.Tests.Platforms.Troubles;
using Bot.Host.Tests.Platforms.World;

namespace Bot.Host.Tests.Platforms;

public sealed class TroubleStories
{
    public static TheoryData<string> Troubles => [.. Trouble.All.Select(t => t.ToString())];

    [Theory, MemberData(nameof(Troubles))]
    public async Task One_platform_may_be_in_trouble_for_a_day_and_the_others_do_not_notice(string name)
    {
        var trouble = Trouble.All.Single(t => t.ToString() == name);
        await using var world = await ThreePlatforms.Start();
        var troubled = world.Learners[trouble.Platform];
        var others = world.Learners.Values.Where(learner => learner != troubled).ToList();

        var ends = await trouble.Begins(world);
        world.Clock.GoesTo(9);
        await Task.WhenAll(others.Select(learner => learner.Lives()));
        await ends();

        world.Clock.Passes(TimeSpan.FromSeconds(20));
        if (trouble.LeavesDoubt) await troubled.Says("/daily");
        await troubled.Learns(days: 1);

        world.Clock.GoesTo(11);
        await Task.WhenAll(world.Learners.Values.Select(learner => learner.Learns(days: 2)));
        world.IsInOrder();
    }
}
