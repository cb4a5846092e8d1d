using Bot.Core.Chat;
using Bot.Testing;
using NodaTime;

namespace Bot.Features.Tests.Streaks;

public sealed class StreakStoryTests
{
    private static readonly Duration Day = Duration.FromDays(1);

    [Theory, OnceAndTwice]
    public async Task A_streak_grows_by_the_day_right_or_wrong_and_breaks_on_a_missed_day(bool twice)
    {
        await using var bot = await TestBot.Start(hearsTwice: twice);
        var ann = await Started(bot);
        await Answers(bot, ann, days: 3);
        await Streak(ann, "3 days in a row");
        await bot.Passes(Day);
        await Streak(ann, "3 days in a row");
        await bot.Passes(Day);
        await Streak(ann, "0 days in a row");
        await Answers(bot, ann, days: 1);
        await Streak(ann, "1 day in a row");
        Assert.Contains("longest 3 days", ann.LastReply);
    }

    [Fact]
    public async Task Seven_days_earn_a_freeze_that_spends_itself_and_two_are_the_most()
    {
        await using var bot = await TestBot.Start(Some.Bank(60));
        var ann = await Started(bot);
        await Answers(bot, ann, days: 7);
        await Streak(ann, "1 freeze held");
        await Answers(bot, ann, days: 14);
        await Streak(ann, "2 freezes held");
        await bot.Passes(Day * 2);
        await Answers(bot, ann, days: 1);
        await Streak(ann, "22 days in a row");
        Assert.Contains("no freeze held", ann.LastReply);
        await ann.Types("/streak why");
        Assert.Contains("a freeze was spent", ann.LastReply);
    }

    [Fact]
    public async Task A_paused_private_chat_breaks_nothing()
    {
        await using var bot = await TestBot.Start();
        var ann = await Started(bot);
        await Answers(bot, ann, days: 2);
        await ann.Types("/settings off");
        await bot.Passes(Day * 10);
        await ann.Types("/settings on");
        await Answers(bot, ann, days: 1);
        await Streak(ann, "3 days in a row");
    }

    [Fact]
    public async Task Answers_in_two_chats_on_one_day_count_as_one_day()
    {
        await using var bot = await TestBot.Start();
        var ann = await Started(bot);
        await bot.Admin("boss").Types("/settings on");
        await bot.Passes(Duration.FromHours(2));
        for (var day = 0; day < 3; day++)
        {
            await ann.Presses("A");
            await ann.In(bot.Group).Presses("A");
            await bot.Passes(Day);
        }
        await Streak(ann, "3 days in a row");
        Assert.Contains("6 answered", ann.LastReply);
    }

    [Fact]
    public async Task A_group_in_which_somebody_answered_lately_can_break_the_streak_and_after_14_days_no_more()
    {
        await using var bot = await TestBot.Start(Some.Bank(60));
        var ann = bot.Member("ann");
        await bot.Admin("boss").Types("/settings on");
        await bot.Passes(Day);
        await ann.Presses("A");
        await bot.Passes(Day * 3);
        await Streak(ann, "0 days in a row");
        await ann.Presses("A");
        await bot.Leaves(bot.Group);
        await bot.Passes(Day * 20);
        await Streak(ann, "1 day in a row");
        await bot.Joins(bot.Group);
        await bot.Admin("boss").Types("/settings on");
        await bot.Passes(Day * 3);
        await Streak(ann, "1 day in a row");
    }

    [Fact]
    public async Task Moving_to_another_zone_counts_no_answer_twice_and_breaks_nothing()
    {
        await using var bot = await TestBot.Start(Some.Bank(60));
        var ann = await Started(bot);
        await Answers(bot, ann, days: 2);
        foreach (var zone in new[] { "Asia/Tokyo", "America/Los_Angeles", "UTC" })
        {
            await ann.Types($"/settings zone {zone}");
            for (var quarter = 0; quarter < 4 * 48; quarter++)
            {
                await bot.Passes(Duration.FromMinutes(15));
                var unanswered = await bot.Value(
                    "SELECT count(*) FROM daily_posts p WHERE closed_at IS NULL AND NOT EXISTS"
                    + " (SELECT 1 FROM events e WHERE e.dispatch_id = p.dispatch_id AND e.kind = 'answered')");
                if (unanswered != "0") await ann.Presses("A");
            }
        }
        var dates = await bot.Value("SELECT count(*) FROM daily_posts");
        await Streak(ann, $"{dates} days in a row");
    }

    [Fact]
    public async Task Before_the_first_answer_there_is_no_streak()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Person("ann");
        await Streak(ann, "no streak yet");
        await ann.Types("/start");
        await bot.Passes(Day * 2);
        await Streak(ann, "no streak yet");
    }

    private static async Task<TestPerson> Started(TestBot bot)
    {
        var ann = bot.Person("ann");
        await ann.Types("/start");
        return ann;
    }

    private static async Task Answers(TestBot bot, TestPerson person, int days)
    {
        for (var day = 0; day < days; day++)
        {
            await bot.Passes(Day);
            await person.Presses("A");
        }
    }

    private static async Task Streak(TestPerson person, string says)
    {
        await person.Types("/streak");
        Assert.Contains(says, person.LastReply);
    }
}
