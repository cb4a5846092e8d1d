using Bot.Core.Chat;
using Bot.Testing;
using NodaTime;

namespace Bot.Features.Tests.Chats;

public sealed class CommandTests
{
    [Theory, OnceAndTwice]
    public async Task Start_turns_the_daily_question_on_once_and_keeps_what_was_chosen(bool twice)
    {
        await using var bot = await TestBot.Start(hearsTwice: twice);
        var ann = bot.Person("ann");
        ann.ZoneHint = "Europe/Berlin";
        await ann.Types("/start");
        Assert.Contains("Europe/Berlin", ann.LastReply);
        await ann.Types("/settings time 07:15");
        var before = await bot.Tables("schedules", "chats", "accounts", "people");
        await ann.Types("/start");
        Assert.Contains("07:15", ann.LastReply);
        Assert.Equal(before, await bot.Tables("schedules", "chats", "accounts", "people"));
    }

    [Fact]
    public async Task Start_offers_todays_question_and_zones_as_buttons()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Person("ann");
        await ann.Types("/start");
        await ann.PressesButton("Asia/Tokyo");
        Assert.Equal("Asia/Tokyo", await bot.Value("SELECT zone FROM schedules"));
        Assert.Equal("Asia/Tokyo", await bot.Value("SELECT zone FROM people"));
        await ann.PressesButton("Today's question");
        Assert.Single(bot.Chat.PostsIn(ann.Chat));
    }

    [Fact]
    public async Task Start_in_a_group_shows_how_an_admin_begins()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Member("ann");
        await ann.Types("/start");
        Assert.Contains("An admin starts it", ann.LastReply);
        Assert.Equal("0", await bot.Value("SELECT is_on FROM schedules"));
    }

    [Theory, OnceAndTwice]
    public async Task Start_right_after_the_greeting_says_nothing_and_two_minutes_later_it_greets(bool twice)
    {
        await using var bot = await TestBot.Start(hearsTwice: twice);
        await bot.Joins(bot.Group);
        await bot.Member("ann").Types("/start hello");
        Assert.Empty(bot.Member("ann").Told);
        await bot.Passes(Duration.FromMinutes(2));
        await bot.Member("ann").Types("/start hello");
        Assert.Contains("An admin starts it", bot.Member("ann").LastReply);
        Assert.Single(bot.Chat.PostsIn(bot.Group));
    }

    [Fact]
    public async Task A_greeting_that_was_refused_does_not_silence_start()
    {
        await using var bot = await TestBot.Start();
        bot.Chat.OnPost = (_, _) => new SendResult.BadRequest("No.");
        await bot.Joins(bot.Group);
        await bot.Member("ann").Types("/start");
        Assert.Contains("An admin starts it", bot.Member("ann").LastReply);
    }

    [Theory, OnceAndTwice]
    public async Task Stop_offers_to_pause_and_to_turn_on_again(bool twice)
    {
        await using var bot = await TestBot.Start(hearsTwice: twice);
        var ann = bot.Person("ann");
        await ann.Types("/start");
        await ann.Types("/stop");
        Assert.Contains("Pause the daily question", ann.LastReply);
        Assert.Equal("1", await bot.Value("SELECT is_on FROM schedules"));
        await ann.PressesButton("Keep it");
        Assert.Equal("1", await bot.Value("SELECT is_on FROM schedules"));
        await ann.PressesButton("Pause");
        Assert.Equal("0", await bot.Value("SELECT is_on FROM schedules"));
        await ann.Types("/stop");
        Assert.Contains("paused here already", ann.LastReply);
        await ann.PressesButton("Turn on");
        Assert.Equal("1", await bot.Value("SELECT is_on FROM schedules"));
    }

    [Fact]
    public async Task Help_names_every_command_that_works()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Person("ann");
        await ann.Types("/help");
        foreach (var command in new[] { "/daily", "/streak", "/settings", "/stop", "/start" })
            Assert.Contains(command, ann.LastReply);
    }
}
