using Bot.Emulators.Discord;
using Bot.Host.Tests.Discord.World;

namespace Bot.Host.Tests.Discord.Trouble;

/// <summary>What has to be written about one thing keeps nobody else from an answer.</summary>
public sealed class HeldUpStories
{
    [Fact]
    public async Task A_server_that_is_joined_while_nothing_can_be_committed_keeps_nobody_from_a_promise()
    {
        await using var world = await DiscordWorld.Start();
        var ann = await world.Learner("Ann");
        var other = Study.In(world);
        using (new HeldDatabase(world.Database))
        {
            other.Guild.Adds(world.Discord.Bot);
            await (await ann.Uses("/daily")).Acknowledged();
        }
        await ann.Sees("What about");
        await other.Channel.Shows("Hello!");
        world.IsInOrder();
    }

    [Fact]
    public async Task A_change_of_a_server_in_which_somebody_acts_keeps_nobody_from_a_promise()
    {
        await using var world = await DiscordWorld.Start();
        var study = await Study.Begun(world);
        var quiz = study.Guild.Channel("quiz");
        using (new HeldDatabase(world.Database))
        {
            await study.Ann.In(quiz).Uses("/help");
            study.Guild.Grants(study.Ann, DiscordPermission.ManageGuild);
            quiz.DeniesEveryone(DiscordPermission.EmbedLinks);
            await (await study.Ben.In(study.Channel).Uses("/daily")).Acknowledged();
        }
        await study.Channel.Shows("Daily question ·");
        world.IsInOrder();
    }
}
