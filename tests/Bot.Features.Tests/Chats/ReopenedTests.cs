using Bot.Core.Chat;
using Bot.Testing;
using NodaTime;

namespace Bot.Features.Tests.Chats;

public sealed class ReopenedTests
{
    [Theory, OnceAndTwice]
    public async Task A_chat_that_was_closed_to_the_bot_goes_on_without_a_greeting(bool twice)
    {
        await using var bot = await TestBot.Start(hearsTwice: twice);
        await bot.Admin("boss").Types("/settings on");
        bot.Chat.OnPost = (_, _) => new SendResult.Forbidden("No right to send.");
        await bot.Passes(Duration.FromHours(2));
        bot.Chat.OnPost = (_, _) => null;
        await bot.Passes(Duration.FromDays(1));
        Assert.Empty(bot.Chat.PostsIn(bot.Group));

        await bot.Happens(bot.Reopened(bot.Group));
        Assert.Equal("active", await bot.Value("SELECT state FROM chats"));
        Assert.Null(await bot.Value("SELECT state_reason FROM chats"));
        Assert.Empty(bot.Chat.PostsIn(bot.Group));
        await bot.Passes(Duration.FromDays(1));
        Assert.NotEmpty(Assert.Single(bot.Chat.PostsIn(bot.Group)).Card!.Choices);
    }

    [Fact]
    public async Task What_was_heard_before_the_bot_was_refused_opens_nothing()
    {
        await using var bot = await TestBot.Start();
        await bot.Admin("boss").Types("/settings on");
        var before = bot.Reopened(bot.Group);
        bot.Chat.OnPost = (_, _) => new SendResult.Forbidden("No right to send.");
        await bot.Passes(Duration.FromDays(1));

        await bot.Happens(before);
        Assert.Equal("forbidden", await bot.Value("SELECT state FROM chats"));
        await bot.Happens(bot.Reopened(bot.Group));
        Assert.Equal("active", await bot.Value("SELECT state FROM chats"));
    }

    [Fact]
    public async Task A_removal_that_was_worked_off_late_does_not_outlive_the_return()
    {
        await using var bot = await TestBot.Start();
        await bot.Joins(bot.Group);
        var (left, returned) = (bot.Left(bot.Group), bot.Reopened(bot.Group));
        await bot.Passes(Duration.FromHours(1));

        await bot.Happens(left);
        await bot.Happens(returned);
        Assert.Equal("active", await bot.Value("SELECT state FROM chats"));
    }

    [Fact]
    public async Task A_chat_never_met_stays_unknown()
    {
        await using var bot = await TestBot.Start();
        var before = await bot.Tables();
        await bot.Happens(bot.Reopened(bot.Group));
        Assert.Equal(before, await bot.Tables());
    }

    [Fact]
    public async Task Who_is_an_admin_is_asked_anew()
    {
        await using var bot = await TestBot.Start();
        await bot.Member("bob").Types("/settings on");
        await bot.Happens(bot.Reopened(bot.Group));
        await bot.Admin("bob").Types("/settings on");
        Assert.Contains("Saved", bot.Member("bob").LastReply);
    }

    [Fact]
    public async Task When_it_arrives_again_after_a_removal_it_changes_nothing()
    {
        await using var bot = await TestBot.Start();
        await bot.Joins(bot.Group);
        var reopened = bot.Reopened(bot.Group);
        await bot.Happens(reopened);
        await bot.Leaves(bot.Group);
        await bot.Happens(reopened);
        Assert.Equal("left", await bot.Value("SELECT state FROM chats"));
    }
}
