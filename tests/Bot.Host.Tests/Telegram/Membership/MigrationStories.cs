using Bot.Emulators.Telegram;
using Bot.Host.Tests.Support;
using Bot.Host.Tests.Telegram.World;

namespace Bot.Host.Tests.Telegram.Membership;

public sealed class MigrationStories
{
    [Theory, BothWays]
    public async Task A_group_becomes_a_supergroup_in_the_middle_of_a_question_and_loses_nothing(Delivery way)
    {
        await using var world = await TelegramWorld.Start(way);
        var study = await Study.Begun(world, GroupType.Basic);
        var (annBefore, benBefore, cemBefore) =
            (study.Ann.In(study.Group), study.Ben.In(study.Group), study.Cem.In(study.Group));
        var question = await study.Asked(world);
        var (key, right, oldId) = (question.Key(), question.Right(), study.Group.Id);
        await annBefore.Answers(question, right);

        study.Group.Migrates();
        Assert.NotEqual(oldId, study.Group.Id);
        await world.Settles();
        Assert.StartsWith("❌", (await benBefore.Answers(question, question.Wrong())).Text);
        Assert.Contains("your first answer", (await annBefore.Answers(question, right)).Text);

        var next = await study.Asked(world);
        await study.Group.Shows($"Last question: {key} was right. 1 of 2 had it.");
        world.Clock.Passes(TimeSpan.FromMinutes(5));
        Assert.StartsWith("⌛ Closed", (await cemBefore.Answers(question, right)).Text);
        await study.Ann.In(study.Group).Answers(next, next.Right());
        await study.Ann.In(study.Group).Sees("Streak: 2 days");
        Assert.Equal(1, Rows.Number(world.Database, "SELECT count(*) FROM chats WHERE kind = 'group'"));
        Assert.DoesNotContain("Stopped chats", await world.StatusTells("Status"));
        world.IsInOrder();
    }

    [Fact]
    public async Task A_migration_that_nobody_told_is_found_out_when_the_question_is_sent()
    {
        await using var world = await TelegramWorld.Start(Delivery.Polling);
        var study = await Study.Begun(world, GroupType.Basic);
        await world.Stops();
        study.Group.Migrates();
        world.Clock.Passes(TimeSpan.FromHours(30));
        await world.Starts();

        await study.Asked(world);
        Assert.Contains(world.Telegram.Requests, r => r.Status == 400);
        world.IsInOrder();
    }
}
