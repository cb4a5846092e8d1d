using Bot.Testing;
using NodaTime;

namespace Bot.Features.Tests.Daily;

public sealed class CountTests
{
    private static readonly Duration Second = Duration.FromSeconds(1);

    [Fact]
    public async Task In_the_first_hour_the_count_is_edited_at_most_every_15_seconds_and_ends_right()
    {
        await using var bot = await TestBot.Start();
        var edits = Watch(bot);
        await bot.Member("p0").Types("/daily");
        for (var i = 0; i < 60; i++)
        {
            await bot.Member($"p{i}").Presses("A");
            await bot.Passes(Second);
        }
        await bot.Passes(Duration.FromSeconds(15));
        Assert.InRange(edits.Count, 4, 6);
        Assert.All(edits.Zip(edits.Skip(1)), pair => Assert.True(pair.Second - pair.First >= Duration.FromSeconds(15)));
        Assert.Contains("60 answers", bot.Chat.PublicIn(bot.Group)[^1].Text);
    }

    [Fact]
    public async Task Later_the_count_is_edited_at_most_every_10_minutes()
    {
        await using var bot = await TestBot.Start();
        var edits = Watch(bot);
        await bot.Member("p0").Types("/daily");
        await bot.Passes(Duration.FromMinutes(61));
        for (var i = 0; i < 40; i++)
        {
            await bot.Member($"p{i}").Presses("A");
            await bot.Passes(Duration.FromMinutes(1));
        }
        Assert.InRange(edits.Count, 3, 5);
        Assert.All(edits.Zip(edits.Skip(1)), pair => Assert.True(pair.Second - pair.First >= Duration.FromMinutes(10)));
    }

    [Fact]
    public async Task Where_old_messages_are_not_edited_freely_the_count_rests_until_the_close()
    {
        await using var bot = await TestBot.Start();
        bot.Chat.Limits = new() { EditsFreely = Duration.FromHours(1) };
        var edits = Watch(bot);
        await bot.Member("p0").Types("/daily");
        await bot.Passes(Duration.FromMinutes(59));
        await bot.Member("p0").Presses("A");
        await bot.Passes(Duration.FromMinutes(2));
        Assert.Single(edits);

        await bot.Member("p1").Presses("A");
        await bot.Passes(Duration.FromHours(1));
        Assert.Single(edits);
        await bot.Passes(Duration.FromHours(23));
        Assert.Equal(2, edits.Count);
        Assert.Contains(" of 2 had it", bot.Chat.PublicIn(bot.Group)[^1].AllText);
    }

    [Fact]
    public async Task Without_a_change_there_is_no_edit_and_a_private_chat_has_no_count()
    {
        await using var bot = await TestBot.Start();
        var (ann, bob) = (bot.Member("ann"), bot.Person("bob"));
        await ann.Types("/daily");
        await bob.Types("/daily");
        await ann.Presses("A");
        await bob.Presses("A");
        await bot.Passes(Duration.FromMinutes(1));
        var edits = Watch(bot);
        await ann.Presses("B");
        await ann.Types("/daily");
        await bob.Presses("B");
        await bot.Passes(Duration.FromHours(2));
        Assert.Empty(edits);
        Assert.DoesNotContain(bot.Chat.PublicIn(bob.Chat), s => s.Text.Contains("answer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_close_does_not_wait_for_the_next_count()
    {
        await using var bot = await TestBot.Start();
        var boss = bot.Admin("boss");
        await boss.Types("/settings time 09:00");
        await boss.Types("/settings on");
        await bot.Passes(Duration.FromHours(24) + Duration.FromMinutes(59));
        var question = bot.Chat.PostsIn(bot.Group)[0];
        await boss.Presses("A");
        await bot.Member("bob").Presses("A");
        await bot.Passes(Duration.FromMinutes(1));
        Assert.Contains("closed", bot.Chat.ContentOf(bot.Group, question.Message!).Body.ToPlainText());
    }

    private static List<Instant> Watch(TestBot bot)
    {
        var edits = new List<Instant>();
        bot.Chat.OnEdit = _ =>
        {
            edits.Add(bot.Time.Now);
            return null;
        };
        return edits;
    }
}
