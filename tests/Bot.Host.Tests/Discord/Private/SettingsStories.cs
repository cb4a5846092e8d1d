using Bot.Host.Tests.Discord.World;
using Bot.Host.Tests.Support;

namespace Bot.Host.Tests.Discord.Private;

public sealed class SettingsStories
{
    [Fact]
    public async Task Settings_change_by_menus_and_options_and_the_card_shows_it_in_place()
    {
        await using var world = await DiscordWorld.Start();
        var ann = await world.Learner("Ann");

        await ann.Uses("/settings");
        var card = await ann.Sees("Settings of this chat");
        await ann.Presses("🕘 Time", card);
        await ann.Selects("08:00");
        await ann.Sees("Time: 08:00 (UTC)");
        Assert.Contains("Saved. The next one comes on Tue 3 Mar 2026, 08:00 (UTC).", card.Text);
        Assert.Equal(3, card.Versions.Count);
        await ann.Presses("📅 Days", card);
        await ann.Selects("Mon–Fri");
        await ann.Presses("‹ Back");
        await Until.True(
            () => card.Text.Contains("Monday to Friday", StringComparison.Ordinal), () => $"it is saved:\n{card}");
        await ann.Uses("/settings", ("zone", "Europe/Berlin"), ("time", "07:15"));
        await ann.Sees("Time: 07:15 (Europe/Berlin)");
        await ann.Uses("/settings", ("zone", "Europe/Berlim"));
        await ann.Sees("Did you mean Europe/Berlin?");
        await ann.Uses("/settings", ("time", "**bold** @everyone <@1>"));
        Assert.False((await ann.Sees("is no time of day")).MentionsEveryone);
        world.IsInOrder();
    }

    [Fact]
    public async Task Zones_and_topics_are_completed_while_they_are_typed()
    {
        await using var world = await DiscordWorld.Start();
        var ann = await world.Learner("Ann");
        Assert.Equal("Europe/Berlin", (await ann.Completes("/settings", "zone", "berl"))[0].Value);
        Assert.Contains(await ann.Completes("/settings", "topics", ""), c => c.Value == "small/all");
        Assert.Empty(await ann.Completes("/settings", "zone", "qqqqqq"));
        await ann.Uses("/settings", ("zone", "Asia/Tokyo"));
        await ann.Sees("(Asia/Tokyo)");
        world.IsInOrder();
    }

    [Fact]
    public async Task Stop_pauses_after_asking_and_start_goes_on()
    {
        await using var world = await DiscordWorld.Start();
        var ann = await world.Learner("Ann");
        await ann.Uses("/daily");
        await ann.Sees("What about");

        await ann.Uses("/stop");
        await ann.Sees("Pause the daily question of this chat?");
        await ann.Presses("⏸ Pause");
        await ann.Sees("Daily question: off");
        await ann.Uses("/stop");
        await ann.Sees("is paused here already");
        await ann.Uses("/start");
        await ann.Sees("The daily question is on.");
        world.IsInOrder();
    }

    [Fact]
    public async Task Forged_buttons_are_answered_and_change_nothing()
    {
        await using var world = await DiscordWorld.Start();
        var ann = await world.Learner("Ann");
        await ann.Uses("/daily");
        var question = await ann.Sees("What about");
        var genuine = question.Buttons[0].CustomId!;

        string[] forged = ["x", "1.a.zz.0.AAAA", genuine[..^1], genuine + "x", "'; DROP TABLE events --"];
        foreach (var data in forged)
        {
            var before = ann.Messages.Count(m => m.Text.Contains("no longer works", StringComparison.Ordinal));
            await ann.PressesData(data, question);
            await Until.True(
                () => ann.Messages.Count(m => m.Text.Contains("no longer works", StringComparison.Ordinal)) > before,
                () => $"'{data}' is answered");
        }
        var bob = await world.Learner("Bob");
        await bob.PressesData(genuine, await bob.Sees("Welcome"));
        await bob.Sees("belongs to another chat");
        Assert.Equal(0, Rows.Number(world.Database, "SELECT count(*) FROM events WHERE kind = 'answered'"));
        world.IsInOrder();
    }
}
