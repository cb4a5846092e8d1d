using Bot.Testing;

namespace Bot.Features.Tests.Settings;

public sealed class TypedTopicTests
{
    private static readonly Core.Questions.QuestionBank Large = Several.Of(
        [.. Several.Banks.Banks, .. Enumerable.Range(1, 9).Select(i => Several.Big($"bank{i}", 20))]);

    [Theory]
    [InlineData("flask", "flask/*", "Topics: all of Flask\n")]
    [InlineData("FLASK/*", "flask/*", "Topics: all of Flask\n")]
    [InlineData("flask/loading", "flask/loading", "Topics: Loading in a model\n")]
    [InlineData("loading", "sql/loading flask/loading",
        "'loading' is a topic of 2 banks, and all were taken: sql/loading, flask/loading.")]
    [InlineData("speed loading", "sql/speed flask/speed sql/loading flask/loading",
        "'speed', 'loading' are topics of several banks each, and all were taken.")]
    [InlineData("flask, joins", "flask/* sql/joins", "Topics: Joins · all of Flask\n")]
    [InlineData("speed flask", "sql/speed flask/*", "Topics: Performance (SQL) · all of Flask\n")]
    [InlineData("all", "", "Topics: all\n")]
    public async Task Banks_and_topics_are_taken_as_typed_and_told(string typed, string stored, string says)
    {
        await using var bot = await TestBot.Start(Several.Banks, hearsTwice: true);
        var ann = bot.Person("ann");
        await ann.Types($"/settings topics {typed}");
        Assert.StartsWith("Saved.", ann.LastReply.Trim());
        Assert.Contains(says, ann.LastReply);
        Assert.Equal(stored, await bot.Stored());
    }

    [Theory]
    [InlineData("lodaing", "There is no topic or bank 'lodaing'. Did you mean loading? Banks are: sql, flask.")]
    [InlineData("flsk", "Did you mean flask?")]
    [InlineData("model", "Did you mean loading?")]
    [InlineData("flask/joins", "Did you mean sql/joins?")]
    [InlineData("flask/speeed", "Did you mean flask/speed?")]
    [InlineData("cooking", "'cooking'. Banks are: sql, flask. /settings topics shows all 5 topics.")]
    [InlineData("flask/", "There is no topic or bank 'flask/'.")]
    [InlineData("*", "There is no topic or bank '*'.")]
    [InlineData("/*", "There is no topic or bank '/*'.")]
    [InlineData("all flask", "There is no topic or bank 'all'.")]
    [InlineData(",", "There is no topic or bank ','.")]
    public async Task A_wrong_word_gets_the_nearest_ones_and_the_banks(string typed, string says)
    {
        await using var bot = await TestBot.Start(Several.Banks);
        var ann = bot.Person("ann");
        await ann.Types("/settings");
        var before = await bot.Tables();
        await ann.Types($"/settings topics {typed}");
        Assert.Contains(says, ann.LastReply);
        Assert.Equal(before, await bot.Tables());
    }

    [Fact]
    public async Task However_many_banks_and_topics_there_are_the_sentence_stays_short()
    {
        await using var bot = await TestBot.Start(Large);
        var ann = bot.Person("ann");
        await ann.Types("/settings topics topic");
        Assert.InRange(ann.LastReply.Length, 10, 300);
        Assert.Contains("Banks are: sql, flask, bank1, bank2, bank3, and 6 more.", ann.LastReply);
        await ann.Types("/settings topics t1");
        Assert.Contains("'t1' is a topic of 9 banks", ann.LastReply);
        Assert.Contains("bank5/t1, and 4 more.", ann.LastReply);
    }

    [Fact]
    public async Task One_large_bank_is_not_told_topic_by_topic_either()
    {
        await using var bot = await TestBot.Start(Several.Of(Several.Big("big", 40)));
        var ann = bot.Person("ann");
        await ann.Types("/settings topics t99");
        Assert.Contains("There is no topic 't99'. Did you mean t9? /settings topics shows all 40", ann.LastReply);
        await ann.Types("/settings topics big");
        Assert.Equal("big/*", await bot.Stored());
    }

    [Fact]
    public async Task A_topic_called_like_a_bank_is_named_with_its_bank()
    {
        await using var bot = await TestBot.Start(
            Several.Of(Several.Bank("flask", "Flask", "a:A"), Several.Bank("web", "Web", "flask:Flask", "b:B")));
        var ann = bot.Person("ann");
        await ann.Types("/settings topics flask");
        Assert.Equal("flask/*", await bot.Stored());
        await ann.Types("/settings topics web/flask");
        Assert.Equal("web/flask", await bot.Stored());
    }
}
