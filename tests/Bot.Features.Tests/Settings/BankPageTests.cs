using Bot.Testing;

namespace Bot.Features.Tests.Settings;

public sealed class BankPageTests
{
    [Fact]
    public async Task One_bank_has_its_topics_on_the_page_itself()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Person("ann");
        await ann.Types("/settings topics");
        Assert.Equal("✓ All topics | Basics\nMore\n‹ Back", ann.Offers());
        await ann.PressesButton("More");
        Assert.Equal("All topics | Basics\n✓ More\n‹ Back", ann.Offers());
        Assert.DoesNotContain("Test bank", ann.LastReply);
    }

    [Fact]
    public async Task A_bank_in_which_nothing_can_be_asked_does_not_count()
    {
        var one = Some.Bank();
        await using var bot = await TestBot.Start(
            new([.. one.Banks, Several.Bank("empty", "Empty", "a:A")], one.Questions));
        var ann = bot.Person("ann");
        await ann.Types("/settings topics");
        Assert.Equal("✓ All topics | Basics\nMore\n‹ Back", ann.Offers());
    }

    [Theory]
    [InlineData("all", "✓ All topics\nSQL · 3 topics\nFlask · 2 topics\n‹ Back", "now: all.")]
    [InlineData("flask", "All topics\nSQL · 3 topics\n✓ Flask · all\n‹ Back", "now: all of Flask.")]
    [InlineData("joins flask/speed", "All topics\n✓ SQL · 1 of 3\n✓ Flask · 1 of 2\n‹ Back",
        "now: Joins · Performance (Flask).")]
    public async Task Several_banks_have_a_button_each_that_says_how_much_of_it_is_chosen(
        string chosen, string offered, string says)
    {
        await using var bot = await TestBot.Start(Several.Banks);
        var ann = bot.Person("ann");
        await ann.Types($"/settings topics {chosen}");
        await ann.Types("/settings topics");
        Assert.Equal(offered, ann.Offers());
        Assert.Contains(says, ann.LastReply);
    }

    [Fact]
    public async Task A_bank_has_a_page_of_its_topics_that_leads_back()
    {
        await using var bot = await TestBot.Start(Several.Banks, hearsTwice: true);
        var ann = bot.Person("ann");
        await ann.Types("/settings");
        await ann.PressesButton("Topics");
        await ann.PressesButton("Flask");
        Assert.Equal("All of Flask\nLoading in a model | Performance\n‹ Topics", ann.Offers());
        Assert.Contains("All topics of all banks are on now", ann.LastReply);

        await ann.PressesButton("Performance");
        Assert.Equal("All of Flask\nLoading in a model | ✓ Performance\n‹ Topics", ann.Offers());
        Assert.Contains("now: 1 of 2", ann.LastReply);
        Assert.Equal("flask/speed", await bot.Stored());

        await ann.PressesButton("‹ Topics");
        Assert.Contains("✓ Flask · 1 of 2", ann.Offers());
        await ann.PressesButton("SQL");
        Assert.Contains("now: none of them", ann.LastReply);
        await ann.PressesButton("‹ Topics");
        await ann.PressesButton("All topics");
        Assert.Equal("", await bot.Stored());
        Assert.Contains("✓ All topics", ann.Offers());
    }

    [Fact]
    public async Task A_button_of_a_bank_is_never_the_one_in_force_so_that_a_menu_can_open_it()
    {
        await using var bot = await TestBot.Start(Several.Banks);
        var ann = bot.Person("ann");
        await ann.Types("/settings topics flask");
        await ann.Types("/settings topics");
        Assert.DoesNotContain(
            ann.Card().Buttons.SelectMany(row => row), b => b.Style is Core.Chat.ButtonStyle.Current);
        Assert.True(ann.Card().Menu is { TakesSeveral: true, Rows: 3 });
    }

    [Theory]
    [InlineData("flask/speed", "All levels | flask-easy\nmiddle | flask-hard\n‹ Back")]
    [InlineData("all", "All levels | sql-easy / flask-easy\nmiddle | sql-hard / flask-hard\n‹ Back")]
    public async Task Levels_are_called_as_the_chosen_banks_call_them(string chosen, string offered)
    {
        await using var bot = await TestBot.Start(Several.Banks);
        var ann = bot.Person("ann");
        await ann.Types($"/settings topics {chosen}");
        await ann.Types("/settings level");
        Assert.Equal(offered, ann.Offers());
    }

    [Fact]
    public async Task Level_names_of_many_banks_fit_their_buttons()
    {
        await using var bot = await TestBot.Start(Several.Of(
            [.. Enumerable.Range(1, 9).Select(i => Several.Bank($"longish-bank-{i}", $"Bank {i}", "a:A"))]));
        var ann = bot.Person("ann");
        await ann.Types("/settings level");
        Assert.StartsWith("All levels | longish-bank-1-easy / …\nmiddle | longish-bank-1-hard / …", ann.Offers());
        await ann.Types("/settings level 7");
        Assert.InRange(ann.LastReply.Length, 1, 200);
    }
}
