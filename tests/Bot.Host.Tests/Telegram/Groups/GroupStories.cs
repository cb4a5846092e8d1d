using Bot.Emulators.Telegram;
using Bot.Host.Tests.Telegram.World;

namespace Bot.Host.Tests.Telegram.Groups;

public sealed class GroupStories
{
    [Theory]
    [InlineData(Delivery.Polling, GroupType.Supergroup)]
    [InlineData(Delivery.Polling, GroupType.Basic)]
    [InlineData(Delivery.Webhook, GroupType.Supergroup)]
    [InlineData(Delivery.Webhook, GroupType.Basic)]
    public async Task Three_people_answer_and_each_sees_only_her_own_verdict_until_the_close(
        Delivery way, GroupType type)
    {
        await using var world = await TelegramWorld.Start(way);
        var study = await Study.Begun(world, type);
        var (group, ann, ben, cem) = (study.Group, study.Ann.In(study.Group), study.Ben.In(study.Group), study.Cem);
        var question = await study.Asked(world);
        Assert.Equal(["A", "B", "C", "Why?"], question.Buttons.Select(b => b.Text.Split(' ')[0]));
        await cem.OpensLink(question.WhyLink());
        await cem.Sees("Answer in the group first; then I explain.");
        var (key, right) = (question.Key(), question.Right());

        await ann.Answers(question, right);
        await ben.Answers(question, question.Wrong());
        Assert.True((await ann.Sees("Streak: 1 day")).IsEphemeral);
        Assert.True((await ben.Sees("Not right. You chose")).IsEphemeral);
        await cem.In(group).Answers(question, right);
        world.Clock.Passes(TimeSpan.FromSeconds(20));
        await group.Shows("3 answers");
        group.KeepsTheKey();
        ann.SawOnly("✅ Right!");
        ben.SawOnly("❌ Not right this time.");
        ann.SeesNothingLike("Reason b.");
        Assert.Equal(1, Greetings(group));
        await study.Ann.OpensLink(question.WhyLink());
        await study.Ann.Sees("✅ Right!");

        await study.Asked(world);
        await group.Shows($"Last question: {key} was right. 2 of 3 had it.");
        await group.Shows("Daily question, closed");
        Assert.Contains("The first — 2 · 67 %", question.Text);
        Assert.Contains("Reason c.", question.Text);
        await study.Olga.OpensLink(question.Versions[0].Buttons[^1].Url!);
        await study.Olga.Sees("Daily question, closed");
        world.IsInOrder();
    }

    [Theory, BothWays]
    public async Task A_group_is_greeted_once_and_only_an_admin_starts_it(Delivery way)
    {
        await using var world = await TelegramWorld.Start(way);
        var study = Study.In(world, GroupType.Supergroup);
        study.Group.Adds(world.Telegram.Bot);
        var greeting = await study.Group.Shows("Hello!");
        var ann = study.Ann.In(study.Group);

        var refused = await ann.Answers(greeting, "Start daily at 09:00");
        Assert.Equal("Only admins of this chat can change its settings.", refused.Text);
        await ann.Types("/settings on");
        await study.Group.Shows("Only admins of this chat");
        await ann.Types("/settings");
        await study.Group.Shows("Daily question: off");
        Assert.DoesNotContain(study.Group.PublicMessages, m => m.Buttons.Any(b => b.Text == "⏸ Pause"));
        await study.Olga.In(study.Group).Presses("Start daily at 09:00");
        await study.Group.Shows("Daily question: on");
        Assert.Equal(1, Greetings(study.Group));
        world.IsInOrder();
    }

    private static int Greetings(TelegramGroup group) =>
        group.PublicMessages.Count(m => m.Versions[0].Text.Contains("Hello!", StringComparison.Ordinal));
}
