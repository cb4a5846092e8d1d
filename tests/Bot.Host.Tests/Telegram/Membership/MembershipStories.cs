using Bot.Emulators.Telegram;
using Bot.Host.Tests.Telegram.World;

namespace Bot.Host.Tests.Telegram.Membership;

public sealed class MembershipStories
{
    [Theory, BothWays]
    public async Task Who_blocks_the_bot_is_left_alone_and_asked_again_when_she_lets_it_in(Delivery way)
    {
        await using var world = await TelegramWorld.Start(way);
        var ann = await world.Learner("Ann");

        ann.Blocks();
        await world.StatusTells($"telegram:{ann.ChatId}: Left, The bot was removed or blocked.");
        world.Clock.GoesTo(9);
        await world.StatusTells("Status");
        Assert.DoesNotContain(world.Telegram.Requests, r => r.Status == 403);
        ann.Unblocks();
        await world.Settles();
        world.Clock.GoesTo(9);

        await ann.Sees("Daily question ·");
        world.IsInOrder();
    }

    [Theory, BothWays]
    public async Task A_group_that_throws_the_bot_out_is_left_alone_and_greeted_anew_when_it_comes_back(Delivery way)
    {
        await using var world = await TelegramWorld.Start(way);
        var study = await Study.Begun(world, GroupType.Supergroup);

        study.Group.Removes(world.Telegram.Bot);
        await world.StatusTells($"telegram:{study.Group.Id}: Left, The bot was removed or blocked.");
        world.Clock.GoesTo(9);
        study.Group.Adds(world.Telegram.Bot);
        await Support.Until.True(
            () => study.Group.PublicVersions.Count(v => v.Text.Contains("Hello!", StringComparison.Ordinal)) == 2,
            () => "the group is greeted again");
        await (await study.Olga.In(study.Group).Presses("Start daily at 09:00")).Answered();
        await study.Asked(world);
        world.IsInOrder();
    }

    [Theory]
    [InlineData("deleted", "Gone")]
    [InlineData("muted", "Forbidden")]
    [InlineData("deactivated", "Gone")]
    public async Task A_chat_that_can_no_longer_be_written_to_is_told_with_its_reason(string what, string state)
    {
        await using var world = await TelegramWorld.Start(Delivery.Polling);
        var study = await Study.Begun(world, GroupType.Supergroup);
        var ann = await world.Learner("Ann");

        if (what == "deleted") study.Group.Deletes();
        if (what == "muted") study.Group.Mutes(world.Telegram.Bot);
        if (what == "deactivated") ann.Deactivates();
        world.Clock.GoesTo(9);

        var id = what == "deactivated" ? ann.ChatId : study.Group.Id;
        await world.StatusTells($"telegram:{id}: {state}, ");
        world.IsInOrder();
    }
}
