using Bot.Testing;
using NodaTime;

namespace Bot.Features.Tests.Settings;

public sealed class GoneTopicTests
{
    private static readonly Core.Questions.Bank Sql = Several.Banks.Banks[0];

    [Theory]
    [InlineData("flask")]
    [InlineData("flask/speed")]
    public async Task When_all_that_was_chosen_has_gone_every_topic_is_asked_and_the_overview_says_so(string chosen)
    {
        await using var bot = await TestBot.Start(Several.Banks);
        var ann = bot.Person("ann");
        await ann.Types("/start");
        await ann.Types($"/settings topics {chosen}");
        bot.Knows(Several.Of(Sql));
        await bot.Passes(Duration.FromDays(2));
        Assert.Equal(2, bot.Chat.PostsIn(ann.Chat).Count);

        await ann.Types("/settings");
        Assert.Contains("Topics: all (what was chosen is no longer there)", ann.LastReply);
        await ann.PressesButton("Topics");
        Assert.StartsWith("✓ All topics", ann.Offers());
        bot.Knows(Several.Banks);
        await ann.Types("/settings");
        Assert.DoesNotContain("Topics: all (", ann.LastReply);
    }

    [Fact]
    public async Task A_topic_that_has_gone_leaves_the_others_and_is_forgotten_with_the_next_choice()
    {
        await using var bot = await TestBot.Start(Several.Banks);
        var ann = bot.Person("ann");
        await ann.Types("/settings topics flask/speed,sql/joins");
        bot.Knows(Several.Of(Sql, Several.Bank("flask", "Flask", "loading:Loading")));
        await ann.Types("/settings");
        Assert.Contains("Topics: Joins\n", ann.LastReply);
        await ann.PressesButton("Topics");
        Assert.Contains("\nFlask · 1 topic\n", ann.Offers());
        await ann.PressesButton("SQL");
        await ann.PressesButton("Performance");
        Assert.Equal("sql/joins sql/speed", await bot.Stored());
    }

    [Fact]
    public async Task Buttons_of_a_bank_that_has_gone_change_nothing()
    {
        await using var bot = await TestBot.Start(Several.Banks);
        var ann = bot.Person("ann");
        await ann.Types("/settings topics");
        var open = Token(ann, "Flask");
        await ann.PressesButton("Flask");
        var (whole, topic) = (Token(ann, "All of Flask"), Token(ann, "Performance"));
        bot.Knows(Several.Of(Sql, Several.Bank("other", "Other", "a:A")));
        var before = await bot.Tables("schedules");

        foreach (var button in new[] { whole, topic })
        {
            await ann.Forges(button);
            Assert.Contains("no longer works", ann.LastReply);
        }
        await ann.Forges(open);
        Assert.Equal("✓ All topics\nSQL · 3 topics\nOther · 1 topic\n‹ Back", ann.Offers());
        Assert.Equal(before, await bot.Tables("schedules"));
    }

    [Fact]
    public async Task Topics_that_have_no_question_of_the_level_are_told_at_once()
    {
        await using var bot = await TestBot.Start(Several.Banks);
        var ann = bot.Person("ann");
        await ann.Types("/start");
        await ann.Types("/settings level 3");
        Assert.Contains("No question fits these topics and this level", ann.LastReply);
        Assert.DoesNotContain("The next one comes", ann.LastReply);
        await ann.Types("/settings off");
        Assert.Contains("No question fits these topics and this level", ann.LastReply);
        Assert.Contains("The daily question is off", ann.LastReply);
        await ann.Types("/settings level");
        await ann.PressesButton("middle");
        Assert.StartsWith("Saved. No question fits", ann.Told[^1].Toast);
        Assert.InRange(ann.Told[^1].Toast!.Length, 1, 200);
        await ann.PressesButton("Level");
        await ann.PressesButton("All levels");
        Assert.DoesNotContain("No question fits", ann.LastReply);
    }

    private static string Token(TestPerson person, string label) => person.Card().Buttons.SelectMany(row => row)
        .First(b => b.Label.Contains(label, StringComparison.Ordinal)).Token;
}
