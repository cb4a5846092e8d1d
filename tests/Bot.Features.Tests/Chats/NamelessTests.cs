using Bot.Core.Chat;
using Bot.Testing;
using NodaTime;

namespace Bot.Features.Tests.Chats;

/// <summary>Channels, anonymous admins, and people who speak in a channel's name.</summary>
public sealed class NamelessTests
{
    private static readonly ChatAddress Channel = new("fake", "channel");

    [Theory, OnceAndTwice]
    public async Task An_anonymous_admin_changes_settings(bool twice)
    {
        await using var bot = await TestBot.Start(hearsTwice: twice);
        await bot.Happens(Nameless(bot, "/settings time 08:15") with { IsByAdmin = true });
        await bot.Happens(Nameless(bot, "/settings on") with { IsByAdmin = true });
        Assert.Contains("Saved", bot.Chat.All[^1].Text);
        Assert.Equal("1", await bot.Value("SELECT is_on FROM schedules"));
        Assert.Equal("2", await bot.Value(
            "SELECT count(*) FROM events WHERE kind = 'schedule_changed' AND account_id IS NULL"));
        Assert.Equal("0", await bot.Value("SELECT count(*) FROM accounts"));
        Assert.Equal(0, bot.Chat.AdminQuestions);
        await bot.Passes(Duration.FromHours(1));
        Assert.Single(bot.Chat.PostsIn(bot.Group));
    }

    [Fact]
    public async Task Who_speaks_as_another_channel_gets_help_and_the_question_and_changes_nothing()
    {
        await using var bot = await TestBot.Start();
        await bot.Happens(Nameless(bot, "/help"));
        Assert.Contains("Quizline asks", bot.Chat.All[^1].Text);
        await bot.Happens(Nameless(bot, "/daily"));
        await bot.Happens(Nameless(bot, "/daily"));
        Assert.Single(bot.Chat.PostsIn(bot.Group));
        var before = await bot.Tables();
        foreach (var typed in new[] { "/settings time 07:00", "/settings on", "/settings off", "/stop", "/settings" })
        {
            await bot.Happens(Nameless(bot, typed));
            Assert.Contains("Only admins", bot.Chat.All[^1].Text);
            Assert.Empty(bot.Chat.All[^1].Card!.Buttons);
        }
        Assert.Equal(before, await bot.Tables());
    }

    [Theory, OnceAndTwice]
    public async Task In_a_channel_every_command_comes_from_an_admin_and_every_press_is_asked_about(bool twice)
    {
        await using var bot = await TestBot.Start(hearsTwice: twice);
        await bot.Happens(bot.Joined(Channel) with { ChatKind = ChatKind.Channel });
        Assert.Contains("one question a day here", bot.Chat.PostsIn(Channel)[0].Text);
        var ann = bot.Member("ann").In(Channel, ChatKind.Channel);
        await ann.PressesButton("Start daily");
        Assert.Contains("Only admins", ann.LastReply);
        await bot.Happens(ann.Command("/settings on") with { From = null });
        await bot.Happens(ann.Command("/daily") with { From = null });
        await ann.Presses("A");
        Assert.Equal("1", await bot.Value("SELECT is_on FROM schedules"));
        Assert.Equal("1", await bot.Value("SELECT count(*) FROM events WHERE kind = 'answered'"));
        Assert.Equal("channel", await bot.Value("SELECT kind FROM chats"));
    }

    [Theory]
    [InlineData(ChatKind.Group, false)]
    [InlineData(ChatKind.Group, true)]
    [InlineData(ChatKind.Channel, true)]
    public async Task Streaks_are_told_to_persons_only(ChatKind kind, bool isByAdmin)
    {
        await using var bot = await TestBot.Start();
        var before = await bot.Tables();
        await bot.Happens(Nameless(bot, "/streak why") with { ChatKind = kind, IsByAdmin = isByAdmin });
        Assert.Contains("Streaks are personal", bot.Chat.All[^1].Text);
        Assert.Contains("private chat", bot.Chat.All[^1].Text);
        Assert.Equal(before, await bot.Tables());
    }

    [Fact]
    public async Task A_private_chat_that_names_nobody_still_gets_its_question()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Person("ann");
        await bot.Happens(ann.Command("/daily") with { From = null });
        await bot.Happens(ann.Command("/daily") with { From = null });
        Assert.Equal(2, bot.Chat.All.Count(s => s.Card?.Choices.Count > 0));
        Assert.Equal("0", await bot.Value("SELECT count(*) FROM failed_events"));
    }

    [Fact]
    public async Task A_press_on_a_setting_that_names_nobody_is_refused_kindly()
    {
        await using var bot = await TestBot.Start();
        await bot.Joins(bot.Group);
        var token = bot.Chat.PostsIn(bot.Group)[0].Card!.Buttons[0][0].Token;
        await bot.Happens(bot.Member("ann").PressOf(token, null) with { From = null });
        Assert.Contains("Only admins", bot.Chat.All[^1].Toast);
    }

    private static CommandGiven Nameless(TestBot bot, string typed) =>
        bot.Member("somebody").Command(typed) with { From = null };
}
