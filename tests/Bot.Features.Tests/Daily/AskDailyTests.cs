using Bot.Testing;
using NodaTime;

namespace Bot.Features.Tests.Daily;

public sealed class AskDailyTests
{
    [Theory, OnceAndTwice]
    public async Task In_a_group_the_open_post_is_pointed_at_and_nothing_new_is_posted(bool twice)
    {
        await using var bot = await TestBot.Start(hearsTwice: twice);
        var (ann, bob) = (bot.Member("ann"), bot.Member("bob"));
        await ann.Types("/daily");
        await bob.Types("/daily");
        var post = Assert.Single(bot.Chat.PostsIn(bot.Group));
        Assert.Equal(post.Message, bob.Told[^1].Card!.ReplyTo);
        Assert.Contains("is above", bob.LastReply);
    }

    [Fact]
    public async Task Everybody_at_once_in_a_group_gets_one_post()
    {
        await using var bot = await TestBot.Start();
        await bot.Happens([.. Enumerable.Range(0, 50).Select(i => bot.Member($"p{i}").Command("/daily"))]);
        Assert.Single(bot.Chat.PostsIn(bot.Group));
        Assert.Equal("1", await bot.Value("SELECT count(*) FROM dispatches"));
    }

    [Fact]
    public async Task In_a_private_chat_the_open_question_is_shown_again_and_its_buttons_work()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Person("ann");
        await ann.Types("/daily");
        await ann.Types("/daily");
        Assert.Equal(3, ann.Told[^1].Card!.Choices.Count);
        await ann.Presses(bot.RightLetter(ann));
        Assert.Contains("Right!", ann.LastReply);
        Assert.Equal("1", await bot.Value("SELECT count(*) FROM daily_posts"));
    }

    [Fact]
    public async Task Once_answered_the_next_one_is_named()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Person("ann");
        await ann.Types("/start");
        await ann.Types("/daily");
        await ann.Presses("A");
        await ann.Types("/daily");
        Assert.Contains("You have answered today's question", ann.LastReply);
        Assert.Contains("Tue 3 Mar 2026, 09:00", ann.LastReply);
    }

    [Fact]
    public async Task With_yesterdays_question_answered_and_still_open_todays_comes_at_once()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Person("ann");
        await ann.Types("/start");
        await bot.Passes(Duration.FromHours(2));
        await ann.Presses("A");
        await bot.Passes(Duration.FromHours(15));
        await ann.Types("/daily");
        Assert.Equal(["2026-03-02", "2026-03-03"], await bot.Dates());
        await bot.Passes(Duration.FromHours(12));
        Assert.Equal(2, bot.Chat.PostsIn(ann.Chat).Count);
    }

    [Fact]
    public async Task A_question_that_is_still_on_its_way_is_not_shown_twice()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Person("ann");
        await bot.Happens(ann.Command("/daily"), ann.Command("/daily"));
        Assert.Single(bot.Chat.All, s => s.Card!.Choices.Count > 0);
    }

    [Fact]
    public async Task In_a_group_nothing_is_asked_by_itself_before_an_admin_starts_it()
    {
        await using var bot = await TestBot.Start();
        var (ann, boss) = (bot.Member("ann"), bot.Admin("boss"));
        await bot.Joins(bot.Group);
        Assert.Contains("one question a day", Assert.Single(bot.Chat.PostsIn(bot.Group)).Text);
        await bot.Passes(Duration.FromDays(2));
        Assert.Single(bot.Chat.PostsIn(bot.Group));

        await ann.PressesButton("Start daily at 09:00");
        Assert.Contains("Only admins", ann.LastReply);
        await boss.PressesButton("Start daily at 09:00");
        await bot.Passes(Duration.FromDays(1));
        Assert.Equal(["2026-03-04"], await bot.Dates());
    }
}
