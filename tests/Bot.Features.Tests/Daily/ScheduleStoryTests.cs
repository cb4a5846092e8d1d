using Bot.Testing;
using NodaTime;

namespace Bot.Features.Tests.Daily;

public sealed class ScheduleStoryTests
{
    [Theory, OnceAndTwice]
    public async Task A_question_comes_once_a_day_and_none_repeats_before_the_pool_is_used_up(bool twice)
    {
        await using var bot = await TestBot.Start(Some.Bank(4), hearsTwice: twice);
        var ann = bot.Person("ann");
        await ann.Types("/start");
        await bot.Passes(Duration.FromDays(8));

        Assert.Equal(Enumerable.Range(2, 8).Select(day => $"2026-03-{day:00}"), await bot.Dates());
        Assert.Equal(8, bot.Chat.PostsIn(ann.Chat).Count);
        var asked = await bot.Questions();
        Assert.Equal(4, asked.Take(4).Distinct().Count());
        Assert.Equal(4, asked.Skip(4).Distinct().Count());
    }

    [Fact]
    public async Task A_renamed_question_counts_as_shown()
    {
        var bank = Some.Bank(3);
        await using var bot = await TestBot.Start(bank);
        await bot.Person("ann").Types("/start");
        await bot.Passes(Duration.FromDays(2));
        var shown = await bot.Questions();

        bot.Knows(new(bank.Banks, [.. bank.Questions.Select(q => shown.Contains(q.Id)
            ? q with { Id = $"{q.Id}-renamed", Formerly = [q.Id] }
            : q)]));
        await bot.Passes(Duration.FromDays(1));
        var third = bank.Questions.Single(q => !shown.Contains(q.Id)).Id;
        Assert.Equal(third, (await bot.Questions())[^1]);
    }

    [Theory, OnceAndTwice]
    public async Task Asking_early_brings_todays_question_now_and_the_push_skips_that_date(bool twice)
    {
        await using var bot = await TestBot.Start(hearsTwice: twice);
        var ann = bot.Person("ann");
        await ann.Types("/start");
        await ann.Types("/daily");
        await bot.Passes(Duration.FromHours(20));
        Assert.Single(bot.Chat.PostsIn(ann.Chat));
        await bot.Passes(Duration.FromHours(6));
        Assert.Equal(["2026-03-02", "2026-03-03"], await bot.Dates());
    }

    [Fact]
    public async Task Questions_come_on_the_chosen_days_of_the_week_only()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Person("ann");
        await ann.Types("/start");
        await ann.Types("/settings days mon,wed");
        await bot.Passes(Duration.FromDays(14));
        Assert.Equal(["2026-03-02", "2026-03-04", "2026-03-09", "2026-03-11"], await bot.Dates());
    }

    [Fact]
    public async Task On_a_day_off_somebody_can_still_ask()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Person("ann");
        await ann.Types("/start");
        await ann.Types("/settings days weekend");
        await ann.Types("/daily");
        Assert.Equal(["2026-03-02"], await bot.Dates());
    }

    [Fact]
    public async Task Topics_and_level_decide_what_is_asked()
    {
        await using var bot = await TestBot.Start(Some.Bank(30));
        var ann = bot.Person("ann");
        await ann.Types("/start");
        await ann.Types("/settings topics more");
        await ann.Types("/settings level 2");
        await bot.Passes(Duration.FromDays(5));
        var wanted = Some.Bank(30).Questions.Where(q => q is { Topic: "more", Level: 2 }).Select(q => q.Id).ToHashSet();
        Assert.Equal(5, (await bot.Questions()).Count(wanted.Contains));
    }

    [Fact]
    public async Task Without_a_fitting_question_nothing_breaks_and_the_next_day_goes_on()
    {
        await using var bot = await TestBot.Start(Some.Bank(1));
        var ann = bot.Person("ann");
        await ann.Types("/start");
        await ann.Types("/settings level 3");
        await ann.Types("/daily");
        Assert.Contains("No question fits", ann.LastReply);
        await bot.Passes(Duration.FromDays(2));
        Assert.Empty(await bot.Dates());

        bot.Knows(Some.Bank(9));
        await bot.Passes(Duration.FromDays(1));
        Assert.Equal(["2026-03-04"], await bot.Dates());
    }

    [Fact]
    public async Task Nothing_is_asked_while_the_daily_question_is_paused()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Person("ann");
        await ann.Types("/start");
        await ann.Types("/stop");
        await ann.PressesButton("Pause");
        await bot.Passes(Duration.FromDays(3));
        Assert.Empty(await bot.Dates());

        await ann.Types("/start");
        await bot.Passes(Duration.FromDays(1));
        Assert.Equal(["2026-03-05"], await bot.Dates());
    }
}
