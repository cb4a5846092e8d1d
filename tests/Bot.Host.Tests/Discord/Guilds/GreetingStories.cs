using Bot.Emulators.Discord;
using Bot.Host.Tests.Discord.World;
using Bot.Host.Tests.Support;

namespace Bot.Host.Tests.Discord.Guilds;

public sealed class GreetingStories
{
    [Fact]
    public async Task A_server_is_greeted_once_and_only_who_manages_it_starts_it()
    {
        await using var world = await DiscordWorld.Start();
        var study = Study.In(world);
        study.Guild.Adds(world.Discord.Bot);
        var greeting = await study.Channel.Shows("Hello!");
        var ann = study.Ann.In(study.Channel);

        await ann.Presses("Start daily at 09:00", greeting);
        Assert.True((await ann.Sees("Only admins of this chat can change its settings.")).IsEphemeral);
        await Assert.ThrowsAsync<InvalidOperationException>(() => ann.Uses("/settings"));
        study.Guild.Grants(study.Ann, DiscordPermission.ManageGuild);
        await ann.Uses("/settings");
        await ann.Sees("Daily question: off");
        await study.Olga.In(study.Channel).Presses("Start daily at 09:00", greeting);
        await study.Olga.In(study.Channel).Sees("Daily question: on");
        Assert.Single(study.Channel.PublicMessages, m => m.Versions[0].Text.Contains("Hello!"));
        world.IsInOrder();
    }

    [Fact]
    public async Task The_greeting_comes_where_the_bot_may_post()
    {
        await using var world = await DiscordWorld.Start();
        var study = Study.In(world);
        var quiz = study.Guild.Channel("quiz");
        study.Channel.DeniesEveryone(DiscordPermission.SendMessages);
        study.Guild.Adds(world.Discord.Bot);

        await quiz.Shows("Hello!");
        Assert.Empty(study.Channel.PublicMessages);
        world.IsInOrder();
    }

    [Fact]
    public async Task A_server_that_was_joined_while_the_worker_was_away_is_greeted_when_it_is_back()
    {
        await using var world = await DiscordWorld.Start(new() { SessionLifetime = TimeSpan.FromMinutes(1) });
        var first = Study.In(world);
        first.Guild.Adds(world.Discord.Bot);
        await first.Channel.Shows("Hello!");
        await world.Stops();
        world.Clock.Passes(TimeSpan.FromHours(2));
        var second = Study.In(world);
        second.Guild.Adds(world.Discord.Bot);
        await world.Starts();

        await second.Channel.Shows("Hello!");
        Assert.Single(first.Channel.PublicMessages, m => m.Text.Contains("Hello!", StringComparison.Ordinal));
        world.IsInOrder();
    }

    [Fact]
    public async Task Daily_posts_once_for_all_and_then_points_at_the_post()
    {
        await using var world = await DiscordWorld.Start();
        var study = await Study.Begun(world);
        var (ann, ben) = (study.Ann.In(study.Channel), study.Ben.In(study.Channel));

        await ann.Uses("/daily");
        var question = await study.Channel.Shows("Daily question ·");
        await Until.True(
            () => Rows.Number(world.Database, "SELECT count(*) FROM dispatches WHERE message_ref IS NOT NULL") == 2,
            () => "the bot knows where it is");
        await ben.Uses("/daily");
        var pointer = await ben.Sees($"/{study.Channel.Id}/{question.Id}");
        Assert.True(pointer.IsEphemeral);
        await ann.Sees("Here it comes.");
        Assert.Single(study.Channel.PublicMessages, m => m.Text.Contains("Daily question ·", StringComparison.Ordinal));
        world.IsInOrder();
    }
}
