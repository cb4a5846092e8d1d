using Bot.Core.Chat;
using Bot.Testing;
using NodaTime;

namespace Bot.Features.Tests.Chats;

/// <summary>While a group becomes a supergroup, the platform may say that the bot is not in it any more.</summary>
public sealed class StoppedThenMovedTests
{
    private static readonly ChatAddress Home = new("fake", "supergroup");

    [Theory]
    [InlineData(4, "active", "1")]
    [InlineData(6, "left", "0")]
    public async Task A_removal_just_before_the_move_is_undone(int minutes, string state, string isOn)
    {
        await using var bot = await TestBot.Start(hearsTwice: true);
        await bot.Admin("boss").Types("/settings time 08:02");
        await bot.Admin("boss").Types("/settings on");
        await bot.Leaves(bot.Group);
        await bot.Leaves(bot.Group);
        await bot.Passes(Duration.FromMinutes(minutes));
        await bot.Migrates(bot.Group, Home);
        Assert.Equal(state, await bot.Value("SELECT state FROM chats"));
        Assert.Equal(isOn, await bot.Value("SELECT is_on FROM schedules"));
        Assert.Equal(state == "active" ? 1 : 0, bot.Chat.PostsIn(Home).Count);
    }

    [Fact]
    public async Task What_was_off_before_the_removal_stays_off()
    {
        await using var bot = await TestBot.Start();
        await bot.Admin("boss").Types("/settings on");
        await bot.Leaves(bot.Group);
        await bot.Joins(bot.Group);
        await bot.Leaves(bot.Group);
        await bot.Migrates(bot.Group, Home);
        Assert.Equal("active 0", await bot.Value("SELECT c.state || ' ' || is_on FROM chats c, schedules"));
    }

    [Fact]
    public async Task A_chat_that_was_refused_at_its_old_address_goes_on_at_the_new_one()
    {
        await using var bot = await TestBot.Start();
        await bot.Admin("boss").Types("/settings on");
        bot.Chat.OnPost = (_, _) => new SendResult.Forbidden("The bot was kicked.");
        await bot.Passes(Duration.FromHours(2));
        Assert.Equal("forbidden", await bot.Value("SELECT state FROM chats"));
        bot.Chat.OnPost = (_, _) => null;
        await bot.Migrates(bot.Group, Home);
        await bot.Passes(Duration.FromDays(1));
        Assert.Single(bot.Chat.PostsIn(Home));
    }
}
