using Bot.Testing;

namespace Bot.Features.Tests.Settings;

public sealed class SeveralSettingsTests
{
    [Fact]
    public async Task Settings_on_a_line_each_are_all_changed()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Person("ann");
        await ann.Types("/settings time 08:30\nzone Europe/Berlin\ndays mon,wed\non");
        Assert.Contains("Time: 08:30 (Europe/Berlin)", ann.LastReply);
        Assert.Contains("Mon, Wed", ann.LastReply);
        Assert.Contains("Daily question: on", ann.LastReply);
    }

    [Fact]
    public async Task One_mistake_among_them_is_told_and_nothing_is_changed()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Person("ann");
        await ann.Types("/settings");
        var before = await bot.Tables("schedules");
        await ann.Types("/settings time 08:30\nzone Nowhere\nlevel 9");
        Assert.Contains("I know no zone 'Nowhere'", ann.LastReply);
        Assert.Contains("There is no level '9'", ann.LastReply);
        Assert.Equal(before, await bot.Tables("schedules"));
    }
}
