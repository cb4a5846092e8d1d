using Bot.Host.Tests.Telegram.World;

namespace Bot.Host.Tests.Telegram.Private;

public sealed class SettingsStories
{
    [Theory, BothWays]
    public async Task Settings_change_by_buttons_and_typed_and_the_card_shows_it_in_place(Delivery way)
    {
        await using var world = await TelegramWorld.Start(way);
        var ann = await world.Learner("Ann");

        await ann.Types("/settings");
        var card = await ann.Sees("Settings of this chat");
        await (await ann.Presses("🕘 Time", card)).Answered();
        await ann.Sees("Any other: /settings time 08:30");
        var saved = await (await ann.Presses("08:00")).Answered();
        Assert.Equal("Saved. The next one comes on Tue 3 Mar 2026, 08:00 (UTC).", saved.Text);
        await ann.Sees("Time: 08:00 (UTC)");
        Assert.Equal(3, card.Versions.Count);
        await ann.Types("/settings zone Europe/Berlin");
        await ann.Sees("Time: 08:00 (Europe/Berlin)");
        await ann.Types("/settings zone Europe/Berlim");
        await ann.Sees("Did you mean Europe/Berlin?");
        await ann.Types("/settings time <b>&amp;</b>");
        await ann.Sees("'<b>&amp;</b>' is no time of day");
        world.IsInOrder();
    }

    [Theory, BothWays]
    public async Task Stop_pauses_after_asking_and_start_goes_on(Delivery way)
    {
        await using var world = await TelegramWorld.Start(way);
        var ann = await world.Learner("Ann");
        await ann.Types("/daily");
        await ann.Sees("What about");

        await ann.Types("/stop");
        await ann.Sees("Pause the daily question of this chat?");
        await ann.Presses("⏸ Pause");
        await ann.Sees("Daily question: off");
        await ann.Types("/stop");
        await ann.Sees("is paused here already");
        await ann.Types("/start");
        await ann.Sees("The daily question is on.");
        world.IsInOrder();
    }
}
