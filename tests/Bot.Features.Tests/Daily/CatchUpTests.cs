using Bot.Testing;
using NodaTime;

namespace Bot.Features.Tests.Daily;

public sealed class CatchUpTests
{
    [Theory]
    [InlineData(1, true)]
    [InlineData(6 * 60, true)]
    [InlineData((6 * 60) + 1, false)]
    [InlineData(20 * 60, false)]
    public async Task A_worker_that_comes_back_within_six_hours_still_asks(int minutesLate, bool isAsked)
    {
        await using var bot = await Started();
        await bot.SleepsFor(Duration.FromHours(1) + Duration.FromMinutes(minutesLate));
        Assert.Equal(isAsked ? ["2026-03-02"] : [], await bot.Dates());
        Assert.Equal(isAsked ? "sent" : "skipped", await bot.Value("SELECT state FROM dispatches"));
    }

    [Fact]
    public async Task After_ten_days_away_there_is_no_storm()
    {
        await using var bot = await Started();
        await bot.SleepsFor(Duration.FromDays(10));
        Assert.Empty(bot.Chat.PostsIn(bot.Person("ann").Chat));
        Assert.Equal("10", await bot.Value("SELECT count(*) FROM dispatches WHERE state = 'skipped'"));

        await bot.Passes(Duration.FromDays(1));
        Assert.Equal(["2026-03-12"], await bot.Dates());
        Assert.Single(bot.Chat.PostsIn(bot.Person("ann").Chat));
    }

    [Fact]
    public async Task After_ten_days_and_an_hour_only_todays_question_comes()
    {
        await using var bot = await Started();
        await bot.SleepsFor(Duration.FromDays(10) + Duration.FromHours(2));
        Assert.Equal(["2026-03-12"], await bot.Dates());
        Assert.Single(bot.Chat.PostsIn(bot.Person("ann").Chat));
    }

    [Theory, OnceAndTwice]
    public async Task Somebody_who_asks_on_a_missed_date_gets_its_question(bool twice)
    {
        await using var bot = await Started(twice);
        var ann = bot.Person("ann");
        await bot.SleepsFor(Duration.FromHours(8));
        Assert.Empty(bot.Chat.PostsIn(ann.Chat));
        await ann.Types("/daily");
        Assert.Single(bot.Chat.PostsIn(ann.Chat));
        Assert.Equal(["2026-03-02"], await bot.Dates());
        await bot.Passes(Duration.FromHours(20));
        Assert.Equal(["2026-03-02", "2026-03-03"], await bot.Dates());
    }

    [Fact]
    public async Task Missed_days_do_not_break_a_streak()
    {
        await using var bot = await Started();
        var ann = bot.Person("ann");
        await bot.Passes(Duration.FromHours(2));
        await ann.Presses("A");
        await bot.SleepsFor(Duration.FromDays(5) + Duration.FromHours(12));
        await bot.Passes(Duration.FromHours(12));
        await ann.Presses("A");
        Assert.Contains("Streak: 2 days", ann.LastReply);
    }

    private static async Task<TestBot> Started(bool twice = false)
    {
        var bot = await TestBot.Start(hearsTwice: twice);
        await bot.Person("ann").Types("/start");
        return bot;
    }
}
