using Bot.Core.Questions;
using Bot.Testing;
using NodaTime;

namespace Bot.Features.Tests.Settings;

public sealed class WholeBankTests
{
    [Fact]
    public async Task A_whole_bank_is_switched_on_and_off_by_one_button()
    {
        await using var bot = await TestBot.Start(Several.Banks, hearsTwice: true);
        var ann = bot.Person("ann");
        await ann.Types("/settings topics sql/joins,flask/speed");
        await ann.Types("/settings topics");
        await ann.PressesButton("Flask");
        await ann.PressesButton("All of Flask");
        Assert.Equal("sql/joins flask/*", await bot.Stored());
        Assert.Equal("✓ All of Flask\n✓ Loading in a model | ✓ Performance\n‹ Topics", ann.Offers());
        Assert.Contains("now: all of them", ann.LastReply);

        await ann.PressesButton("✓ All of Flask");
        Assert.Equal("sql/joins", await bot.Stored());
    }

    [Theory]
    [InlineData("sql", "SQL", "Joins", "sql/loading sql/speed")]
    [InlineData("flask sql", "SQL", "Joins", "flask/* sql/loading sql/speed")]
    [InlineData("sql/joins sql/loading", "SQL", "Performance", "sql/*")]
    [InlineData("flask/speed", "Flask", "Performance", "")]
    [InlineData("all", "SQL", "Joins", "sql/joins")]
    [InlineData("all", "SQL", "All of SQL", "sql/*")]
    [InlineData("sql", "SQL", "All of SQL", "")]
    public async Task A_press_changes_one_thing_and_leaves_the_others(
        string before, string bank, string pressed, string after)
    {
        await using var bot = await TestBot.Start(Several.Banks);
        var ann = bot.Person("ann");
        await ann.Types($"/settings topics {before}");
        await ann.Types("/settings topics");
        await ann.PressesButton(bank);
        await ann.PressesButton(pressed);
        Assert.Equal(after, await bot.Stored());
    }

    [Theory]
    [InlineData("sql", true)]
    [InlineData("sql/joins sql/loading sql/speed", false)]
    public async Task A_topic_added_later_belongs_to_a_bank_that_was_chosen_whole(string chosen, bool isAsked)
    {
        await using var bot = await TestBot.Start(Several.Banks);
        var ann = bot.Person("ann");
        await ann.Types("/start");
        await ann.Types($"/settings topics {chosen}");
        bot.Knows(Several.Of(
            Several.Bank("sql", "SQL", "joins:Joins", "loading:Loading", "speed:Speed", "new:New"),
            Several.Bank("flask", "Flask", "loading:Loading")));
        await bot.Passes(Duration.FromDays(4));

        var asked = bot.Chat.PostsIn(ann.Chat).Select(p => p.Text).ToList();
        Assert.Equal(4, asked.Count);
        Assert.Equal(isAsked, asked.Any(t => t.Contains("sql-new", StringComparison.Ordinal)));
        Assert.DoesNotContain(asked, t => t.Contains("flask-loading", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_button_from_before_there_were_several_banks_still_works()
    {
        await using var bot = await TestBot.Start(Several.Of(Several.Banks.Banks[0]));
        var ann = bot.Person("ann");
        await ann.Types("/settings topics");
        var before = ann.Card().Buttons.SelectMany(row => row).ToDictionary(b => b.Label, b => b.Token);
        bot.Knows(Several.Banks);

        await ann.Forges(before["Joins"]);
        Assert.Equal("sql/joins", await bot.Stored());
        Assert.Equal("All of SQL\n✓ Joins | Loading strategies\nPerformance\n‹ Topics", ann.Offers());
        await ann.Forges(before["✓ All topics"]);
        Assert.Equal("", await bot.Stored());
        await ann.Forges(before["‹ Back"]);
        Assert.Contains("Settings of this chat", ann.LastReply);
    }

    [Fact]
    public async Task A_bank_that_is_left_alone_keeps_what_was_chosen()
    {
        await using var bot = await TestBot.Start(Several.Banks);
        var ann = bot.Person("ann");
        await ann.Types("/settings topics sql");
        bot.Knows(Several.Of(Several.Banks.Banks[0]));
        await ann.Types("/settings topics");
        Assert.Equal("All topics | ✓ Joins\n✓ Loading strategies | ✓ Performance\n‹ Back", ann.Offers());
        await ann.PressesButton("Joins");
        Assert.Equal("sql/loading sql/speed", await bot.Stored());
    }
}
