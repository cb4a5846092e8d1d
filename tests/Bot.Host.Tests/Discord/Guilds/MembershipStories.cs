using Bot.Emulators.Discord;
using Bot.Host.Tests.Discord.World;
using Bot.Host.Tests.Support;

namespace Bot.Host.Tests.Discord.Guilds;

public sealed class MembershipStories
{
    [Fact]
    public async Task A_server_that_throws_the_bot_out_is_left_alone_and_greeted_anew_when_it_comes_back()
    {
        await using var world = await DiscordWorld.Start();
        var study = await Study.Begun(world);

        study.Guild.Removes(world.Discord.Bot);
        await world.StatusTells($"discord:{study.Channel.Id}: Left, The bot was removed or blocked.");
        world.Clock.GoesTo(9);
        study.Guild.Adds(world.Discord.Bot);
        await Until.True(
            () => study.Channel.PublicTexts.Count(t => t.Contains("Hello!", StringComparison.Ordinal)) == 2,
            () => "the server is greeted again");
        var olga = study.Olga.In(study.Channel);
        var told = olga.Ephemerals.Count;
        await olga.Presses("Start daily at 09:00");
        await Until.True(() => olga.Ephemerals.Count > told, () => "it is on again");
        await study.Asked(world);
        world.IsInOrder();
    }

    [Fact]
    public async Task A_server_that_threw_the_bot_out_while_the_worker_was_away_is_left_alone()
    {
        await using var world = await DiscordWorld.Start(new() { SessionLifetime = TimeSpan.FromMinutes(1) });
        var study = await Study.Begun(world);

        await world.Stops();
        study.Guild.Removes(world.Discord.Bot);
        world.Clock.Passes(TimeSpan.FromHours(1));
        await world.Starts();
        await world.StatusTells($"discord:{study.Channel.Id}: Left, The bot was removed or blocked.");
        world.Clock.GoesTo(9);
        await world.StatusTells("Status");
        Assert.DoesNotContain(world.Discord.Requests, r => r.Status == 403);
        world.IsInOrder();
    }

    [Fact]
    public async Task An_outage_is_no_removal()
    {
        await using var world = await DiscordWorld.Start();
        var study = await Study.Begun(world);

        study.Guild.GoesDown();
        await world.StatusTells("Discord has an outage: 1 of the bot's servers cannot be reached.");
        study.Guild.ComesBack();
        await study.Asked(world);
        Assert.DoesNotContain("outage", await world.StatusTells("Status"));
        Assert.Single(study.Channel.PublicMessages, m => m.Versions[0].Text.Contains("Hello!"));
        world.IsInOrder();
    }

    [Fact]
    public async Task A_channel_that_is_deleted_is_left_alone()
    {
        await using var world = await DiscordWorld.Start();
        var study = await Study.Begun(world);
        study.Channel.Deletes();
        await world.StatusTells($"discord:{study.Channel.Id}: Left");
        world.Clock.GoesTo(9);
        await world.StatusTells("Status");
        Assert.DoesNotContain(world.Discord.Requests, r => r.Status is 403 or 404);
        world.IsInOrder();
    }

    [Fact]
    public async Task Who_takes_no_direct_messages_is_told_of_with_the_reason()
    {
        await using var world = await DiscordWorld.Start();
        var ann = world.Discord.Person("Ann");
        await ann.Dm().Uses("/start");
        await ann.Dm().Sees("Welcome");
        ann.ClosesDms();
        world.Clock.GoesTo(9);
        await world.StatusTells($"discord:{ann.Dm().ChannelId}: Forbidden, The person takes no direct messages");
        ann.OpensDms();
        await ann.Dm().Uses("/daily");
        await ann.Dm().Sees("Daily question ·");
        world.IsInOrder();
    }
}
