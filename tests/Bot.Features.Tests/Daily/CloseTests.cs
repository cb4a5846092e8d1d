using Bot.Core.Chat;
using Bot.Testing;
using NodaTime;

namespace Bot.Features.Tests.Daily;

public sealed class CloseTests
{
    [Theory, OnceAndTwice]
    public async Task The_next_post_closes_the_one_before_and_its_first_line_tells_key_and_score(bool twice)
    {
        await using var bot = await TestBot.Start(hearsTwice: twice);
        var (ann, bob) = (bot.Admin("ann"), bot.Member("bob"));
        await ann.Types("/settings on");
        await bot.Passes(Duration.FromHours(1));
        var (right, wrong) = (bot.RightLetter(ann), bot.WrongLetter(ann));
        await ann.Presses(right);
        await bob.Presses(wrong);
        await bot.Passes(Duration.FromHours(24));

        var posts = bot.Chat.PostsIn(bot.Group);
        Assert.Equal(2, posts.Count);
        Assert.StartsWith($"Last question: {right} was right. 1 of 2 had it.", posts[1].Card!.Body.ToPlainText());
        var closed = bot.Chat.ContentOf(bot.Group, posts[0].Message!);
        Assert.All(closed.Choices, c => Assert.Null(c.Token));
        Assert.Equal("1 · 50 %", closed.Choices.Single(c => c.Mark is ChoiceMark.Right).Note);
        Assert.Equal("1 · 50 %", closed.Choices.Single(c => c.Letter == wrong).Note);
        foreach (var reason in "abc") Assert.Contains($"Reason {reason}", closed.Footer.ToPlainText());
    }

    [Fact]
    public async Task Without_a_next_post_within_the_hour_a_silent_reply_tells_the_key()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Member("ann");
        await ann.Types("/daily");
        await ann.Presses(bot.RightLetter(ann));
        await bot.Passes(Duration.FromHours(24));
        var posts = bot.Chat.PostsIn(bot.Group);
        Assert.Equal(2, posts.Count);
        Assert.True(posts[1].Card!.Silent);
        Assert.Equal(posts[0].Message, posts[1].Card!.ReplyTo);
        Assert.Contains("was right. 1 of 1 had it.", posts[1].Text);

        await ann.Types("/daily");
        Assert.DoesNotContain("Last question", bot.Chat.PostsIn(bot.Group)[^1].Text);
    }

    [Fact]
    public async Task With_a_next_post_within_the_hour_that_one_tells_the_key_and_no_reply_does()
    {
        await using var bot = await TestBot.Start();
        var boss = bot.Admin("boss");
        await boss.Types("/settings on");
        await bot.Passes(Duration.FromMinutes(15));
        await boss.Types("/daily");
        await boss.Presses("A");
        await bot.Passes(Duration.FromHours(24));
        Assert.NotNull(await bot.Value("SELECT closed_at FROM daily_posts"));
        Assert.Single(bot.Chat.PostsIn(bot.Group));
        await bot.Passes(Duration.FromMinutes(45));
        var posts = bot.Chat.PostsIn(bot.Group);
        Assert.Equal(2, posts.Count);
        Assert.StartsWith("Last question:", posts[1].Text.Trim());
    }

    [Fact]
    public async Task A_question_that_nobody_answered_is_only_edited()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Admin("ann");
        await ann.Types("/daily");
        await bot.Passes(Duration.FromHours(25));
        Assert.Single(bot.Chat.PostsIn(bot.Group));
        Assert.Contains("closed", bot.Chat.PublicIn(bot.Group)[^1].Text);
        await ann.Types("/daily");
        Assert.DoesNotContain("Last question", bot.Chat.PostsIn(bot.Group)[^1].Text);
    }

    [Fact]
    public async Task A_post_that_may_not_be_shown_is_closed_without_a_word()
    {
        await using var bot = await TestBot.Start();
        bot.Chat.OnPost = (_, _) => new SendResult.Uncertain("Timed out.");
        await bot.Member("ann").Types("/daily");
        bot.Chat.OnPost = (_, _) => null;
        await bot.Passes(Duration.FromHours(25));
        Assert.Empty(bot.Chat.PublicIn(bot.Group));
    }

    [Fact]
    public async Task A_question_that_could_not_be_posted_before_its_close_is_never_posted()
    {
        await using var bot = await TestBot.Start();
        var boss = bot.Admin("boss");
        await boss.Types("/settings time 08:05");
        await boss.Types("/settings on");
        bot.Chat.OnPost = (_, _) => new SendResult.Transient("Busy.");
        await bot.Passes(Duration.FromMinutes(15));
        await boss.Types("/settings zone Asia/Tokyo");
        await bot.Passes(Duration.FromHours(23));
        bot.Chat.OnPost = (_, _) => null;
        await bot.Passes(Duration.FromHours(12));
        Assert.All(bot.Chat.PostsIn(bot.Group), p => Assert.EndsWith("2026-03-04", p.Key!));
    }

    [Fact]
    public async Task In_a_private_chat_the_closed_question_shows_ones_own_answer_and_no_reply_follows()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Person("ann");
        await ann.Types("/daily");
        Assert.DoesNotContain("answers", bot.Chat.PublicIn(ann.Chat)[^1].Text);
        var wrong = bot.WrongLetter(ann);
        await ann.Presses(wrong);
        await bot.Passes(Duration.FromHours(25));
        Assert.Single(bot.Chat.PostsIn(ann.Chat));
        var closed = bot.Chat.PublicIn(ann.Chat)[^1].Card!;
        var mine = Assert.Single(closed.Choices, c => c.Note == "your answer");
        Assert.Equal((wrong, ChoiceMark.Wrong), (mine.Letter, mine.Mark));
        Assert.DoesNotContain("You did not answer", closed.Footer.ToPlainText());
    }

    [Fact]
    public async Task In_a_private_chat_an_unanswered_question_still_tells_why()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Person("ann");
        await ann.Types("/daily");
        await bot.Passes(Duration.FromHours(25));
        var closed = bot.Chat.PublicIn(ann.Chat)[^1];
        Assert.Contains("You did not answer", closed.Text);
        Assert.Contains("Reason a", closed.Text);
    }

    [Fact]
    public async Task A_question_is_open_for_24_hours_at_most()
    {
        await using var bot = await TestBot.Start();
        var boss = bot.Admin("boss");
        await boss.Types("/settings days mon");
        await boss.Types("/settings on");
        await bot.Passes(Duration.FromHours(1));
        await bot.Passes(Duration.FromHours(23) + Duration.FromMinutes(45));
        Assert.Null(await bot.Value("SELECT closed_at FROM daily_posts"));
        await bot.Passes(Duration.FromMinutes(15));
        Assert.NotNull(await bot.Value("SELECT closed_at FROM daily_posts"));
    }
}
