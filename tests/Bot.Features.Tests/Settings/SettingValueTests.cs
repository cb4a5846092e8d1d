using Bot.Core.Settings;
using Bot.Testing;

namespace Bot.Features.Tests.Settings;

public sealed class SettingValueTests
{
    [Theory]
    [InlineData("zone", "berl", "Europe/Berlin")]
    [InlineData("zone", "europe/ber", "Europe/Berlin")]
    [InlineData("zone", "new yo", "America/New_York")]
    [InlineData("zone", "", "UTC")]
    [InlineData("zone", "Berlim", "Europe/Berlin")]
    [InlineData("topics", "", "all")]
    [InlineData("topics", "mor", "test/more")]
    [InlineData("level", "har", "3")]
    [InlineData("days", "mon", "workdays")]
    [InlineData("time", "08", "08:00")]
    public async Task The_likeliest_value_comes_first(string setting, string typed, string first)
    {
        await using var bot = await TestBot.Start();
        Assert.Equal(first, Values(bot).Find(setting, typed, most: 25)[0].Value);
    }

    [Theory]
    [InlineData("zone", "qqqqqqq")]
    [InlineData("colour", "")]
    public async Task What_nothing_fits_has_no_values(string setting, string typed)
    {
        await using var bot = await TestBot.Start();
        Assert.Empty(Values(bot).Find(setting, typed, most: 25));
    }

    [Fact]
    public async Task There_are_never_more_than_asked_for()
    {
        await using var bot = await TestBot.Start();
        Assert.Equal(25, Values(bot).Find("zone", "a", most: 25).Count);
    }

    [Theory]
    [InlineData("zone")]
    [InlineData("topics")]
    [InlineData("level")]
    [InlineData("days")]
    [InlineData("time")]
    public async Task Every_value_is_one_that_the_command_takes(string setting)
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Person("ann");
        foreach (var value in Values(bot).Find(setting, "", most: 25))
        {
            await ann.Types($"/settings {setting} {value.Value}");
            Assert.Contains("Saved.", ann.LastReply);
        }
    }

    [Theory]
    [InlineData("", "All topics=all, All of SQL=sql/*, All of Flask=flask/*, Joins (SQL)=sql/joins")]
    [InlineData("perf", "Performance (SQL)=sql/speed, Performance (Flask)=flask/speed")]
    [InlineData("flask",
        "All of Flask=flask/*, Loading in a model (Flask)=flask/loading, Performance (Flask)=flask/speed")]
    public async Task Banks_and_topics_of_several_banks_are_told_apart(string typed, string values)
    {
        await using var bot = await TestBot.Start(Several.Banks);
        Assert.StartsWith(values, string.Join(
            ", ", Values(bot).Find("topics", typed, most: 25).Select(v => $"{v.Label}={v.Value}")));
    }

    [Fact]
    public async Task Values_of_several_banks_are_taken_and_labels_fit_100_characters()
    {
        var wordy = Several.Bank("wordy", new string('w', 200), $"a:{new string('a', 200)}");
        await using var bot = await TestBot.Start(Several.Of([wordy, .. Several.Banks.Banks]));
        var ann = bot.Person("ann");
        var values = Values(bot).Find("topics", "", most: 25);
        Assert.Equal(10, values.Count);
        foreach (var value in values)
        {
            Assert.InRange(value.Label.Length, 1, 100);
            await ann.Types($"/settings topics {value.Value}");
            Assert.Equal(value.Value == "all" ? "" : value.Value, await bot.Stored());
        }
    }

    private static ISettingValues Values(TestBot bot) => bot.Service<ISettingValues>();
}
