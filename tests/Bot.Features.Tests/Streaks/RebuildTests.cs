using Bot.Core.Chat;
using Bot.Features.Streaks;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Bot.Features.Tests.Streaks;

public sealed class RebuildTests
{
    private static readonly string[] Zones =
        ["UTC", "Asia/Tokyo", "America/Los_Angeles", "Pacific/Kiritimati", "Europe/Berlin"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Streaks_made_anew_from_the_events_are_what_was_stored(int seed)
    {
        var random = new Random(seed);
        await using var bot = await TestBot.Start(Some.Bank(60), hearsTwice: seed % 2 == 0);
        TestPerson[] people =
            [bot.Person("ann"), bot.Member("ann"), bot.Person("bob"), bot.Member("bob"), bot.Member("eve")];
        await bot.Admin("boss").Types("/settings on");
        for (var step = 0; step < 120; step++)
        {
            await Step(bot, people[random.Next(people.Length)], random);
            await bot.Passes(Duration.FromMinutes(15 * random.Next(40)));
        }
        Assert.NotEqual("0", await bot.Value("SELECT count(*) FROM streaks"));

        var stored = await bot.Tables("streaks");
        await Rebuild(bot);
        Assert.Equal(stored, await bot.Tables("streaks"));
    }

    [Fact]
    public async Task Rebuilding_repairs_a_damaged_streak_and_drops_one_without_answers()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Person("ann");
        await ann.Types("/daily");
        await bot.Person("bob").Types("/start");
        await ann.Presses("A");
        var good = await bot.Tables("streaks");
        await bot.Writes.Run(
            async (db, ct) =>
            {
                var sql = "UPDATE streaks SET state = json_set(state, '$.answered', 99), through_event_id = 1;"
                    + "INSERT INTO streaks SELECT id, 0, '{{}}' FROM accounts WHERE user_key = 'bob'";
                return await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(
                    db.Database, sql, ct);
            },
            default);
        Assert.NotEqual(good, await bot.Tables("streaks"));
        await Rebuild(bot);
        Assert.Equal(good, await bot.Tables("streaks"));
    }

    [Fact]
    public async Task An_answer_that_heals_its_post_is_counted_as_the_events_tell_it()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Person("ann");
        await ann.Types("/start");
        bot.Chat.AfterPost = (_, _) => new SendResult.Uncertain("Lost.");
        await bot.Passes(Duration.FromHours(2));
        await ann.Presses("A");
        var stored = await bot.Tables("streaks");
        await Rebuild(bot);
        Assert.Equal(stored, await bot.Tables("streaks"));
    }

    private static async Task Step(TestBot bot, TestPerson person, Random random)
    {
        bot.Chat.AfterPost = (_, _) => random.Next(5) == 0 ? new SendResult.Uncertain("Lost.") : null;
        switch (random.Next(10))
        {
            case 0: await person.Types($"/settings zone {Zones[random.Next(Zones.Length)]}"); break;
            case 1: await person.Types($"/settings {(random.Next(3) == 0 ? "off" : "on")}"); break;
            case 2: await person.Types("/daily"); break;
            case 3: await person.Types("/start"); break;
            case 4: await person.Types($"/settings time {random.Next(24)}:00"); break;
            default:
                if (bot.Chat.All.Any(
                        s => s.Chat == person.Chat && s.Card?.Choices.Any(c => c.Token is not null) == true))
                    await bot.Happens(person.Press("ABC"[random.Next(3)].ToString()) with
                    {
                        Message = bot.Chat.PostsIn(person.Chat).LastOrDefault(p => p.Card!.Choices.Count > 0)?.Message,
                    });
                break;
        }
    }

    private static async Task Rebuild(TestBot bot)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RebuildStreaks>().Run(default);
    }
}
