using Bot.ContentTools.Statistics.Answers;
using Bot.ContentTools.Tests.Checking;
using Bot.Testing;

namespace Bot.ContentTools.Tests.Statistics;

/// <summary>Answers come from the database of the bot, also while it runs.</summary>
public sealed class DatabaseTests
{
    [Fact]
    public async Task Answers_that_counted_are_read_beside_a_running_bot()
    {
        await using var bot = await TestBot.Start();
        var (ada, bob) = (bot.Person("ada"), bot.Person("bob"));
        await ada.Types("/start");
        await ada.Types("/daily");
        await ada.Presses("A");
        await ada.Presses("B");
        await bob.Types("/start");
        await bob.Types("/daily");
        await bob.Presses("B");

        var answers = AnswerLog.Read(Path.Combine(bot.Folder, "bot.db"));

        Assert.Equal(2, answers.Count);
        Assert.Equal(2, answers.Select(a => a.Person).Distinct().Count());
        Assert.All(answers, a => Assert.Equal(a.Option == "a", a.IsRight));
        Assert.All(answers, a => Assert.StartsWith("q", a.Question, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_written()
    {
        await using var bot = await TestBot.Start();
        await bot.Person("ada").Types("/start");
        var file = Path.Combine(bot.Folder, "bot.db");
        await bot.Stop();
        var before = (File.ReadAllBytes(file), File.GetLastWriteTimeUtc(file));

        Assert.Empty(AnswerLog.Read(file));

        Assert.Equal(before.Item1, File.ReadAllBytes(file));
        Assert.Equal(before.Item2, File.GetLastWriteTimeUtc(file));
    }

    [Fact]
    public void A_database_that_is_none_gets_a_sentence()
    {
        using var folder = Folder.Of("- x");

        Assert.Contains("There is no database", Problem("nowhere.db"));
        Assert.Contains("is it a database of this bot?", Problem(folder.PathOf("sa/all.yaml")));

        static string Problem(string file) =>
            Assert.Throws<AnswersUnreadableException>(() => AnswerLog.Read(file)).Message;
    }
}
