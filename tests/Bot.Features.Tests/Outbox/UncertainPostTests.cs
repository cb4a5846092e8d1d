using Bot.Core.Chat;
using Bot.Testing;
using NodaTime;

namespace Bot.Features.Tests.Outbox;

public sealed class UncertainPostTests
{
    private static readonly Duration Nonce = Duration.FromSeconds(120);

    [Theory, OnceAndTwice]
    public async Task A_post_that_may_be_shown_is_never_repeated_and_a_press_heals_it(bool twice)
    {
        await using var bot = await TestBot.Start(hearsTwice: twice);
        var ann = bot.Member("ann");
        bot.Chat.LosesAnswers();
        await ann.Types("/daily");
        bot.Chat.Recovers();
        await bot.Passes(Duration.FromHours(2));
        var shown = Assert.Single(bot.Chat.PostsIn(bot.Group));
        Assert.Equal("uncertain", await bot.QuestionState());

        await ann.Presses("A");
        Assert.Equal("sent", await bot.QuestionState());
        Assert.Equal(
            shown.Message!.Value, await bot.Value("SELECT message_ref FROM dispatches WHERE kind = 'daily_question'"));
        Assert.Equal("1", await bot.Value("SELECT count(*) FROM events WHERE kind = 'delivered'"));
        Assert.Equal("1", await bot.Value("SELECT count(*) FROM events WHERE kind = 'answered'"));
        Assert.Contains("1 answer", bot.Chat.ContentOf(bot.Group, shown.Message).Footer.ToPlainText());
    }

    [Fact]
    public async Task A_press_after_the_close_heals_the_post_and_shows_the_key_on_it()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Member("ann");
        bot.Chat.LosesAnswers();
        await ann.Types("/daily");
        bot.Chat.Recovers();
        await bot.Passes(Duration.FromHours(25));
        var shown = Assert.Single(bot.Chat.PublicIn(bot.Group));

        await ann.Presses("A");
        Assert.Contains("closed", ann.LastReply);
        Assert.Contains("Reason a", bot.Chat.ContentOf(bot.Group, shown.Message!).Footer.ToPlainText());
        Assert.Equal("0", await bot.Value("SELECT count(*) FROM events WHERE kind = 'answered'"));
    }

    [Theory, OnceAndTwice]
    public async Task Somebody_who_asks_gets_the_same_question_posted_afresh(bool twice)
    {
        await using var bot = await TestBot.Start(hearsTwice: twice);
        var ann = bot.Member("ann");
        bot.Chat.RefusesPosts(new SendResult.Uncertain("Timed out."));
        await ann.Types("/daily");
        bot.Chat.Recovers();
        await bot.Passes(Duration.FromMinutes(15));

        await ann.Types("/daily");
        Assert.Single(bot.Chat.PostsIn(bot.Group));
        Assert.Equal("1", await bot.Value("SELECT count(*) FROM dispatches WHERE kind = 'daily_question'"));
        Assert.Equal("sent", await bot.QuestionState());
    }

    [Fact]
    public async Task One_request_posts_afresh_once_even_if_that_is_lost_too_and_the_request_comes_again()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Member("ann");
        bot.Chat.LosesAnswers();
        await ann.Types("/daily");
        var again = ann.Command("/daily");
        await bot.Happens(again);
        await bot.Happens(again);
        Assert.Equal(2, bot.Chat.PostsIn(bot.Group).Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Somebody_who_asks_gets_a_question_that_was_refused_or_skipped(bool refused)
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Person("ann");
        bot.Chat.RefusesPosts(refused ? new SendResult.BadRequest("No.") : new SendResult.Transient("Busy."));
        await ann.Types("/daily");
        await bot.Passes(Duration.FromHours(7));
        bot.Chat.Recovers();
        await ann.Types("/daily");
        Assert.Single(bot.Chat.PostsIn(ann.Chat));
    }

    [Fact]
    public async Task Where_a_repeat_shows_nothing_new_the_post_is_tried_again_with_its_key_and_then_sent()
    {
        await using var bot = await TestBot.Start();
        bot.Chat.SafeRepeat = Nonce;
        var keys = new List<string>();
        bot.Chat.AfterPost = (_, key) =>
        {
            keys.Add(key);
            return keys.Count < 3 ? new SendResult.Uncertain("Timed out.") : null;
        };
        await bot.Member("ann").Types("/daily");
        Assert.Equal("planned", await bot.QuestionState());
        await bot.Passes(Duration.FromSeconds(2));
        await bot.Passes(Duration.FromSeconds(5));
        Assert.Equal("sent", await bot.QuestionState());
        Assert.Single(keys.Distinct());
        Assert.Equal(3, keys.Count);
        Assert.Single(bot.Chat.PostsIn(bot.Group));
    }

    [Fact]
    public async Task When_that_time_is_over_the_post_is_uncertain_and_not_repeated()
    {
        await using var bot = await TestBot.Start();
        bot.Chat.SafeRepeat = Nonce;
        var (tries, start) = (0, bot.Time.Now);
        bot.Chat.AfterPost = (_, _) =>
        {
            Assert.True(bot.Time.Now - start < Nonce, "Repeated when it could show a second message.");
            tries++;
            return new SendResult.Uncertain("Timed out.");
        };
        await bot.Member("ann").Types("/daily");
        for (var second = 0; second < 150; second++) await bot.Passes(Duration.FromSeconds(1));
        Assert.InRange(tries, 5, 8);
        Assert.Equal("uncertain", await bot.QuestionState());
    }

    [Fact]
    public async Task A_worker_that_was_away_for_that_time_does_not_repeat_the_post()
    {
        await using var bot = await TestBot.Start();
        bot.Chat.SafeRepeat = Nonce;
        bot.Chat.LosesAnswers();
        await bot.Member("ann").Types("/daily");
        Assert.Equal("planned", await bot.QuestionState());
        await bot.Passes(Duration.FromMinutes(15));
        Assert.Equal("uncertain", await bot.QuestionState());
        Assert.Single(bot.Chat.PostsIn(bot.Group));
    }

    [Fact]
    public async Task A_wait_before_anything_was_shown_does_not_use_up_the_time_for_repeats()
    {
        await using var bot = await TestBot.Start();
        bot.Chat.SafeRepeat = Nonce;
        bot.Chat.RefusesPosts(new SendResult.RetryAfter(Duration.FromMinutes(10), RetryScope.Chat));
        await bot.Member("ann").Types("/daily");
        bot.Chat.Recovers();
        bot.Chat.LosesAnswers();
        await bot.Passes(Duration.FromMinutes(11));
        Assert.Equal("planned", await bot.QuestionState());
        bot.Chat.Recovers();
        await bot.Passes(Duration.FromMinutes(1));
        Assert.Equal("sent", await bot.QuestionState());
    }
}
