using Bot.Emulators.Discord;
using Bot.Host.Tests.Discord.Trouble;
using Bot.Host.Tests.Discord.World;

namespace Bot.Host.Tests.Discord.Guilds;

/// <summary>A server of somebody else's may tell far less than Discord does.</summary>
public sealed class TerseStories
{
    private static readonly DiscordServerOptions Terse = new() { IsTerse = true };

    [Fact]
    public async Task A_learner_starts_answers_and_changes_settings()
    {
        await using var world = await DiscordWorld.Start(Terse);
        var ann = await world.Learner("Ann");
        await ann.Uses("/daily");
        var question = await ann.Sees("What about");
        await ann.Presses(question.Wrong(), question);
        Assert.False((await ann.Sees("Not right.")).IsEphemeral);
        await ann.Uses("/settings", ("zone", "Europe/Berlin"));
        await ann.Sees("09:00 (Europe/Berlin)");
        var card = await (await ann.Uses("/settings")).Answered();
        await ann.Presses("🕘 Time", card);
        await ann.Selects("08:00");
        await ann.Sees("Time: 08:00 (Europe/Berlin)");
        Assert.Equal(3, card.Versions.Count);
        world.IsInOrder();
    }

    [Fact]
    public async Task A_server_is_greeted_started_by_who_manages_it_and_asked()
    {
        await using var world = await DiscordWorld.Start(Terse);
        var study = Study.In(world);
        study.Guild.Grants(study.Ben, DiscordPermission.ManageGuild);
        study.Guild.Adds(world.Discord.Bot);
        var greeting = await study.Channel.Shows("Hello!");
        await study.Ann.In(study.Channel).Presses("Start daily at 09:00", greeting);
        await study.Ann.In(study.Channel).Sees("Only admins of this chat can change its settings.");
        await study.Ben.In(study.Channel).Presses("Start daily at 09:00", greeting);
        await study.Ben.In(study.Channel).Sees("Daily question: on");
        var settings = await (await study.Olga.In(study.Channel).Uses("/settings", ("time", "09:30"))).Answered();
        Assert.Contains("Time: 09:30", settings.Text);
        Assert.True(settings.IsEphemeral);

        world.Clock.GoesTo(9, 30);
        var question = await study.Channel.Shows("Daily question ·");
        await study.Ann.In(study.Channel).Presses(question.Right(), question);
        Assert.True((await study.Ann.In(study.Channel).Sees("Right!")).IsEphemeral);
        var pointer = await (await study.Ann.In(study.Channel).Uses("/daily")).Answered();
        Assert.Contains($"/{study.Guild.Id}/{study.Channel.Id}/{question.Id}", pointer.Text);
        study.Channel.KeepsTheKey();
        world.IsInOrder();
    }

    [Fact]
    public async Task A_session_without_an_address_of_its_own_is_resumed_where_it_began()
    {
        await using var world = await DiscordWorld.Start(Terse);
        var ann = await world.Learner("Ann");
        world.Discord.Faults.Gateway.Drops();
        await ann.Uses("/help");
        await ann.Sees("this list");
        Assert.Equal((1, 1), (world.Discord.Identifies, world.Discord.Resumes));
        world.IsInOrder();
    }

    [Fact]
    public async Task A_server_that_does_not_know_its_applications_tells_the_bots_with_the_session()
    {
        await using var world = await DiscordWorld.Prepare(Terse);
        world.Discord.Faults.Refuses("GET /applications/@me", 404, 0, "404: Not Found", times: 1000);
        await world.Starts();
        var ann = await world.Learner("Ann");
        using (new HeldDatabase(world.Database))
        {
            await (await ann.Uses("/daily")).Acknowledged();
        }
        await ann.Sees("What about");
        world.IsInOrder();
    }
}
