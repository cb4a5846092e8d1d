using Bot.Emulators.Discord;
using Bot.Host.Tests.Discord.World;

namespace Bot.Host.Tests.Discord.Guilds;

public sealed class GuildStories
{
    [Fact]
    public async Task Three_people_answer_and_each_sees_only_her_own_verdict_until_the_close()
    {
        await using var world = await DiscordWorld.Start();
        var study = await Study.Begun(world);
        var (ann, ben, cem) = (study.Ann.In(study.Channel), study.Ben.In(study.Channel), study.Cem.In(study.Channel));
        var question = await study.Asked(world);
        var (right, wrong) = (question.Right(), question.Wrong());

        await ann.Presses(right, question);
        await ben.Presses(wrong, question);
        Assert.True((await ann.Sees("Streak: 1 day")).IsEphemeral);
        Assert.True((await ben.Sees("Not right. You chose")).IsEphemeral);
        await cem.Presses(right, question);
        await cem.Sees("Right!");
        world.Clock.Passes(TimeSpan.FromSeconds(20));
        await study.Channel.Shows("3 answers");
        study.Channel.KeepsTheKey();
        ann.SeesNothingLike("Reason b.");

        await study.Asked(world);
        await study.Channel.Shows($"Last question: {right} was right. 2 of 3 had it.");
        await study.Channel.Shows("Daily question, closed");
        Assert.Contains("2 · 67 %", question.Text);
        Assert.Contains("Reason c.", question.Text);
        Assert.Empty(question.Buttons);
        world.IsInOrder();
    }
}
