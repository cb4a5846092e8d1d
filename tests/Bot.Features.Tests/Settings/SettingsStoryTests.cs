using Bot.Testing;
using NodaTime;

namespace Bot.Features.Tests.Settings;

public sealed class SettingsStoryTests
{
    [Theory]
    [InlineData("time 8:30", "time", "08:30")]
    [InlineData("time 00:00", "time", "00:00")]
    [InlineData("zone europe/berlin", "zone", "Europe/Berlin")]
    [InlineData("zone America/New York", "zone", "America/New_York")]
    [InlineData("zone asia/calcutta", "zone", "Asia/Kolkata")]
    [InlineData("zone US/Eastern", "zone", "America/New_York")]
    [InlineData("zone Europe/Oslo", "zone", "Europe/Oslo")]
    [InlineData("zone Iceland", "zone", "Iceland")]
    [InlineData("zone utc", "zone", "UTC")]
    [InlineData("days mon, Tuesday fri", "days", "Mon, Tue, Fri")]
    [InlineData("days workdays", "days", "WorkDays")]
    [InlineData("topics more", "topics", "test/more")]
    [InlineData("topics test/more basics more", "topics", "test/more test/basics")]
    [InlineData("level hard", "level", "3")]
    [InlineData("level 2", "level", "2")]
    [InlineData("off", "is_on", "0")]
    public async Task Every_setting_can_be_typed(string typed, string column, string stored)
    {
        await using var bot = await TestBot.Start(hearsTwice: true);
        var ann = bot.Person("ann");
        await ann.Types("/start");
        await ann.Types($"/settings {typed}");
        Assert.StartsWith("Saved", ann.LastReply.Trim());
        Assert.Equal(stored, await bot.Value($"SELECT {column} FROM schedules"));
    }

    [Theory]
    [InlineData("time", "Time of the daily question")]
    [InlineData("ZONE", "Time zone")]
    [InlineData("days", "Days with a question")]
    [InlineData("topics", "Topics to be asked about")]
    [InlineData("level", "Level of the questions")]
    public async Task A_setting_named_without_a_value_opens_its_page(string typed, string says)
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Person("ann");
        await ann.Types($"/settings {typed}");
        Assert.Contains(says, ann.LastReply);
        Assert.NotEmpty(ann.Told[^1].Card!.Buttons);
    }

    [Theory]
    [InlineData("Time", "07:00", "time", "07:00")]
    [InlineData("Zone", "Asia/Tokyo", "zone", "Asia/Tokyo")]
    [InlineData("Days", "Sat, Sun", "days", "Weekend")]
    [InlineData("Days", "✓ Mon", "days", "Tue, Wed, Thu, Fri, Weekend")]
    [InlineData("Topics", "More", "topics", "test/more")]
    [InlineData("Level", "middle", "level", "2")]
    public async Task Every_page_of_buttons_changes_its_setting(
        string page, string button, string column, string stored)
    {
        await using var bot = await TestBot.Start(hearsTwice: true);
        var ann = bot.Person("ann");
        await ann.Types("/settings");
        await ann.PressesButton(page);
        await ann.PressesButton(button);
        Assert.Equal(stored, await bot.Value($"SELECT {column} FROM schedules"));
        await ann.Types("/settings");
        await ann.PressesButton(page);
        await ann.PressesButton("Back");
        Assert.Contains("Settings of this chat", ann.LastReply);
    }

    [Fact]
    public async Task A_toggle_that_arrives_twice_toggles_once_and_two_presses_toggle_twice()
    {
        await using var bot = await TestBot.Start(hearsTwice: true);
        var ann = bot.Person("ann");
        await ann.Types("/settings");
        await ann.PressesButton("Topics");
        await ann.PressesButton("More");
        Assert.Equal("test/more", await bot.Value("SELECT topics FROM schedules"));
        await ann.PressesButton("✓ More");
        Assert.Equal("", await bot.Value("SELECT topics FROM schedules"));
    }

    [Fact]
    public async Task The_last_day_cannot_be_taken_away()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Person("ann");
        await ann.Types("/settings days mon");
        await ann.Types("/settings");
        await ann.PressesButton("Days");
        await ann.PressesButton("✓ Mon");
        Assert.Equal("Mon", await bot.Value("SELECT days FROM schedules"));
    }

    [Fact]
    public async Task In_a_group_only_admins_change_settings()
    {
        await using var bot = await TestBot.Start();
        var (ann, boss) = (bot.Member("ann"), bot.Admin("boss"));
        await boss.Types("/settings");
        var before = await bot.Tables("schedules");
        foreach (var typed in new[] { "/settings time 07:00", "/settings on", "/stop" })
        {
            await ann.Types(typed);
            Assert.Contains("Only admins", ann.LastReply);
        }
        await ann.PressesButton("Turn on");
        Assert.Contains("Only admins", ann.LastReply);
        Assert.Equal(before, await bot.Tables("schedules"));
        await ann.Types("/settings");
        Assert.Contains("Only admins", ann.LastReply);
        Assert.Empty(ann.Told[^1].Card!.Buttons);

        await boss.PressesButton("Turn on");
        Assert.Equal("1", await bot.Value("SELECT is_on FROM schedules"));
    }

    [Fact]
    public async Task Who_is_an_admin_is_asked_again_after_a_minute_or_when_membership_changed()
    {
        await using var bot = await TestBot.Start();
        var boss = bot.Admin("boss");
        await boss.Types("/settings level 1");
        await boss.Types("/settings level 2");
        Assert.Equal(1, bot.Chat.AdminQuestions);

        bot.Chat.Admins.Clear();
        await bot.Passes(Duration.FromSeconds(60));
        await boss.Types("/settings level 3");
        Assert.Contains("Only admins", boss.LastReply);
        bot.Chat.Admins.Add(boss.Key);
        await bot.Joins(bot.Group);
        await boss.Types("/settings level 3");
        Assert.Equal("3", await bot.Value("SELECT level FROM schedules"));
    }
}
