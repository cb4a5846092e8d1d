using Bot.Testing;
using NodaTime;

namespace Bot.Features.Tests.Daily;

public sealed class FirstStoryTests
{
    [Fact]
    public async Task A_learner_starts_gets_a_question_answers_and_reads_why()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Person("ann");

        await ann.Types("/start");
        Assert.Contains("09:00", ann.LastReply);

        await bot.Passes(Duration.FromHours(1));
        var question = Assert.Single(bot.Chat.PostsIn(ann.Chat));
        Assert.Equal(3, question.Card!.Choices.Count);

        var right = question.Card.Choices
            .Single(c => c.Text.ToPlainText().EndsWith("option a", StringComparison.Ordinal));
        await ann.Presses(right.Letter);
        Assert.Contains("Right!", ann.LastReply);
        Assert.Contains("Reason a", ann.LastReply);
        Assert.Contains("1 day", ann.LastReply);

        await ann.Types("/streak");
        Assert.Contains("1 day in a row", ann.LastReply);
    }

    [Fact]
    public async Task A_group_sees_the_key_only_at_the_close()
    {
        await using var bot = await TestBot.Start();
        var (ann, bob) = (bot.Admin("ann"), bot.Member("bob"));

        await ann.Types("/daily");
        var question = Assert.Single(bot.Chat.PostsIn(bot.Group));
        await ann.Presses("A");
        await bob.Presses("B");
        await bot.Passes(Duration.FromMinutes(1));
        var counted = bot.Chat.ContentOf(bot.Group, question.Message!);
        Assert.Contains("2 answers", counted.Footer.ToPlainText());
        Assert.DoesNotContain("Reason", counted.Footer.ToPlainText());

        await bot.Passes(Duration.FromHours(24));
        var closed = bot.Chat.ContentOf(bot.Group, question.Message!);
        Assert.Contains("Reason", closed.Footer.ToPlainText());
        Assert.All(closed.Choices, c => Assert.Null(c.Token));
    }

    [Fact]
    public async Task A_command_that_arrives_twice_brings_one_question()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Person("ann");
        var asked = ann.Command("/daily");
        await bot.Happens(asked);
        await bot.Happens(asked);
        Assert.Single(bot.Chat.PostsIn(ann.Chat));
        Assert.Empty(ann.Told);

        var inGroup = bot.Member("ann").Command("/daily");
        await bot.Happens(inGroup);
        await bot.Happens(inGroup);
        Assert.Single(bot.Chat.PostsIn(bot.Group));
        Assert.Empty(bot.Member("ann").Told);
    }
}
