using Bot.Emulators.Discord;
using Bot.Host.Tests.Discord.World;
using Bot.Host.Tests.Support;

namespace Bot.Host.Tests.Discord.Trouble;

public sealed class GatewayStories
{
    public static TheoryData<string> Breaks => ["drop", "op 7", "op 9", "op 9 new", "4000", "4009", "garbage"];

    [Theory, MemberData(nameof(Breaks))]
    public async Task A_connection_that_breaks_in_the_middle_loses_no_press(string how)
    {
        await using var world = await DiscordWorld.Start();
        var study = await Study.Begun(world);
        var question = await study.Asked(world);
        await study.Ann.In(study.Channel).Presses(question.Right(), question);
        await study.Ann.In(study.Channel).Sees("Right!");

        Break(world.Discord.Faults.Gateway, how);
        if (how is "op 9 new" or "4009")
        {
            // Its session is gone, and with it what happened meanwhile: Discord tells people so.
            await Until.True(() => world.Discord.Identifies == 2, () => "the bot has a new session");
            await world.Discord.IsConnected();
        }
        await study.Ben.In(study.Channel).Presses(question.Wrong(), question);
        await study.Ben.In(study.Channel).Sees("Not right.");
        Assert.Equal(2, Rows.Number(world.Database, "SELECT count(*) FROM events WHERE kind = 'answered'"));
        Assert.Single(study.Channel.PublicMessages, m => m.Versions[0].Text.Contains("Hello!"));
        world.IsInOrder();
    }

    [Fact]
    public async Task A_connection_that_went_silent_is_noticed_and_what_was_missed_is_told_again()
    {
        await using var world = await DiscordWorld.Start(new() { HeartbeatInterval = TimeSpan.FromMilliseconds(300) });
        var ann = await world.Learner("Ann");
        world.Discord.Faults.Gateway.GoesSilent();
        await ann.Uses("/help");
        await ann.Sees("this list");
        Assert.True(world.Discord.Resumes > 0, "The session was resumed.");
        world.IsInOrder();
    }

    [Fact]
    public async Task Events_told_twice_have_their_effect_once()
    {
        await using var world = await DiscordWorld.Start();
        world.Discord.Faults.Gateway.DuplicatesEvents(1000);
        var ann = await world.Learner("Ann");
        await ann.Uses("/daily");
        var question = await ann.Sees("Daily question ·");
        await ann.Presses(question.Right(), question);
        await ann.Sees("Streak: 1 day");
        await ann.Uses("/help");
        await ann.Sees("this list");

        Assert.Single(ann.Messages, m => m.Text.Contains("Streak: 1 day", StringComparison.Ordinal));
        Assert.Single(ann.Messages, m => m.Text.Contains("Daily question ·", StringComparison.Ordinal));
        Assert.Equal(1, Rows.Number(world.Database, "SELECT count(*) FROM events WHERE kind = 'answered'"));
        world.IsInOrder();
    }

    [Theory]
    [InlineData(4004, "refuse")]
    [InlineData(4014, "intents")]
    [InlineData(4011, "shard")]
    public async Task A_fatal_close_is_told_once_and_never_tried_again(int code, string word)
    {
        await using var world = await DiscordWorld.Start(null, "--Web:Enabled=true", "--Operators:1=web:ada");
        world.Discord.Faults.Gateway.Closes(code);
        await Until.True(
            () => world.Log.Any(l => l.StartsWith("Critical", StringComparison.Ordinal)), () => "it is logged");
        await using var ada = new WebPerson("ada", () => world.Url);
        await ada.Types("/status");
        await ada.Page.Shows(m => m.Words.Contains(word, StringComparison.Ordinal), $"'{word}'");
        await ada.Meets();
        Assert.Equal(0, world.Discord.Connected);
        Assert.Equal(1, world.Discord.Identifies);
    }

    private static void Break(DiscordGatewayFaults gateway, string how)
    {
        switch (how)
        {
            case "drop": gateway.Drops(); break;
            case "op 7": gateway.AsksToReconnect(); break;
            case "op 9": gateway.InvalidatesSessions(resumable: true); break;
            case "op 9 new": gateway.InvalidatesSessions(resumable: false); break;
            case "garbage": gateway.SendsGarbage(); break;
            default: gateway.Closes(int.Parse(how, System.Globalization.CultureInfo.InvariantCulture)); break;
        }
    }
}
