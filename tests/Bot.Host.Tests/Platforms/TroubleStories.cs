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
        if (trouble.LeavesDoubt) await world.IsInDoubt();
        if (!trouble.LetsThrough) Assert.Equal(0, troubled.TimesAsked);
        await ends();

        world.Clock.Passes(TimeSpan.FromSeconds(20));
        if (trouble.LeavesDoubt) await troubled.Says("/daily");
        await troubled.Learns(days: 1);

        world.Clock.Passes(TimeSpan.FromHours(26));
        await Task.WhenAll(world.Learners.Values.Select(learner => learner.Learns(days: 2)));
        world.IsInOrder();
    }

    [Fact]
    public async Task The_gateway_resumes_and_misses_nothing_while_Telegram_is_slow()
    {
        await using var world = await ThreePlatforms.Start();
        var ends = await TelegramTroubles.IsSlow(world);
        world.Clock.GoesTo(9);
        var onDiscord = world.Learners["discord"];
        await onDiscord.IsAsked(times: 1);
        world.Discord.Faults.Gateway.Drops();
        await onDiscord.Learns(days: 1);
        Assert.Equal(0, world.Learners["telegram"].TimesAsked);
        Assert.Equal((1, 1), (world.Discord.Identifies, world.Discord.Resumes));

        await ends();
        await world.Learners["telegram"].Learns(days: 1);
        world.IsInOrder();
    }

    [Fact]
    public async Task Two_platforms_refuse_their_tokens_and_the_operator_on_the_third_is_told_both()
    {
        await using var world = await ThreePlatforms.Start();
        await TelegramTroubles.RefusesTheToken(world);
        await DiscordTroubles.RefusesTheToken(world);
        world.Clock.GoesTo(9);
        await world.Learners["web"].Lives();
        await world.Operators.Hears("web", "Platforms that refuse the bot's token\n• discord\n• telegram");

        await world.Stops();
        world.Telegram.Faults.Clear();
        world.Discord.Faults.Clear();
        await world.Starts();
        await Task.WhenAll(world.Learners["telegram"].Learns(days: 1), world.Learners["discord"].Learns(days: 1));
        Assert.DoesNotContain("refuse", await world.Operators.Hears("telegram", "Questions: "));
        Assert.DoesNotContain("refuse", await world.Operators.Hears("discord", "Questions: "));
        world.IsInOrder();
    }
}
