using Bot.Testing;
using NodaTime;

namespace Bot.Features.Tests.Daily;

public sealed class ZoneChangeTests
{
    [Fact]
    public async Task A_later_time_on_a_day_that_had_its_question_brings_no_second_one()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Person("ann");
        await ann.Types("/start");
        await bot.Passes(Duration.FromHours(2));
        await ann.Types("/settings time 18:30");
        Assert.Contains("Tue 3 Mar 2026, 18:30 (UTC)", ann.LastReply);
        await bot.Passes(Duration.FromHours(20));
        Assert.Equal(["2026-03-02"], await bot.Dates());
        await bot.Passes(Duration.FromHours(13));
        Assert.Equal(["2026-03-02", "2026-03-03"], await bot.Dates());
    }

    [Fact]
    public async Task Going_west_repeats_no_date()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Person("ann");
        ann.ZoneHint = "Asia/Tokyo";
        await ann.Types("/start");
        await bot.Passes(Duration.FromHours(17));
        Assert.Equal(["2026-03-03"], await bot.Dates());
        await ann.Types("/settings zone America/Los_Angeles");
        Assert.Contains("Wed 4 Mar 2026, 09:00 (America/Los_Angeles)", ann.LastReply);
        await bot.Passes(Duration.FromDays(2));
        Assert.Equal(["2026-03-03", "2026-03-04"], await bot.Dates());
    }

    [Fact]
    public async Task Going_east_goes_on_with_the_next_date()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Person("ann");
        ann.ZoneHint = "America/Los_Angeles";
        await ann.Types("/start");
        await bot.Passes(Duration.FromHours(10));
        Assert.Equal(["2026-03-02"], await bot.Dates());
        await ann.Types("/settings zone Asia/Tokyo");
        await bot.Passes(Duration.FromDays(1));
        Assert.Equal(["2026-03-02", "2026-03-03"], await bot.Dates());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task However_often_time_and_zone_change_a_date_has_one_question_and_is_the_date_of_its_day(int seed)
    {
        string[] zones =
        [
            "UTC", "Asia/Tokyo", "America/Los_Angeles", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Berlin",
        ];
        var random = new Random(seed);
        await using var bot = await TestBot.Start(Some.Bank(60));
        var ann = bot.Person("ann");
        await ann.Types("/start");
        var zone = "UTC";
        var seen = 0;
        for (var step = 0; step < 25; step++)
        {
            if (random.Next(2) == 0) await ann.Types($"/settings zone {zone = zones[random.Next(zones.Length)]}");
            else await ann.Types($"/settings time {random.Next(24)}:{random.Next(60):00}");
            if (random.Next(4) == 0) await ann.Types("/daily");
            var dates = await CheckNew();
            Assert.Equal(dates.Count, dates.Distinct().Count());
            for (var quarter = random.Next(30); quarter > 0; quarter--)
            {
                await bot.Passes(Duration.FromMinutes(15));
                await CheckNew();
            }
        }
        Assert.InRange(seen, 2, 25);

        async Task<List<string>> CheckNew()
        {
            var dates = await bot.Dates();
            var today = bot.Time.Now.InZone(DateTimeZoneProviders.Tzdb[zone]).Date;
            Assert.All(dates.Skip(seen), date => Assert.Equal($"{today:uuuu-MM-dd}", date));
            Assert.InRange(dates.Count - seen, 0, 1);
            seen = dates.Count;
            return dates;
        }
    }

    [Fact]
    public async Task The_open_question_closes_with_the_next_one_however_that_moves_and_says_so()
    {
        await using var bot = await TestBot.Start();
        var boss = bot.Admin("boss");
        await boss.Types("/settings on");
        await bot.Passes(Duration.FromHours(2));
        var question = Assert.Single(bot.Chat.PostsIn(bot.Group));

        await boss.Types("/settings time 06:00");
        await bot.Passes(Duration.FromMinutes(1));
        Assert.Contains("2026-03-03 06:00", bot.Chat.ContentOf(bot.Group, question.Message!).Footer.ToPlainText());
        await boss.Types("/settings off");
        await bot.Passes(Duration.FromMinutes(15));
        Assert.Contains("2026-03-03 09:00", bot.Chat.ContentOf(bot.Group, question.Message!).Footer.ToPlainText());
        await bot.Passes(Duration.FromHours(22));
        Assert.Null(await bot.Value("SELECT closed_at FROM daily_posts"));
        await bot.Passes(Duration.FromHours(1));
        Assert.NotNull(await bot.Value("SELECT closed_at FROM daily_posts"));
    }
}
