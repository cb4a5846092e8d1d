using Bot.Core.Chat;
using Bot.Testing;
using NodaTime;

namespace Bot.Features.Tests.Chats;

/// <summary>A group goes on at another address; messages and late events still name the old one.</summary>
public sealed class MigrationTests
{
    private static readonly ChatAddress Home = new("fake", "supergroup");

    [Theory, OnceAndTwice]
    public async Task A_button_of_an_old_message_still_works_and_tells_the_verdict(bool twice)
    {
        await using var bot = await TestBot.Start(hearsTwice: twice);
        var (ann, bob) = (bot.Member("ann"), bot.Member("bob"));
        await ann.Types("/daily");
        await bot.Migrates(bot.Group, Home);
        await ann.Presses("A");
        await bot.Happens(bob.Press("B") with { Chat = Home });
        Assert.Contains("Reason", ann.LastReply);
        Assert.Equal("2", await bot.Value("SELECT count(*) FROM events WHERE kind = 'answered'"));
        Assert.Equal("1", await bot.Value("SELECT count(DISTINCT chat_id) FROM events WHERE kind = 'answered'"));
    }

    [Theory, OnceAndTwice]
    public async Task Old_settings_buttons_and_late_commands_ask_who_is_an_admin_where_the_chat_is_now(bool twice)
    {
        await using var bot = await TestBot.Start(hearsTwice: twice);
        await bot.Joins(bot.Group);
        await bot.Migrates(bot.Group, Home);
        bot.Chat.AdminsAskedAt = address => Assert.Equal(Home, address);
        await bot.Admin("boss").PressesButton("Start daily");
        await bot.Admin("boss").Types("/settings time 08:15");
        Assert.Equal("08:15", await bot.Value("SELECT time FROM schedules WHERE is_on = 1"));
        Assert.Equal("1", await bot.Value("SELECT count(*) FROM chats"));
        await bot.Passes(Duration.FromHours(1));
        Assert.Single(bot.Chat.PostsIn(Home));
        Assert.Equal("0", await bot.Value("SELECT count(*) FROM failed_events"));
    }

    [Theory, OnceAndTwice]
    public async Task A_greeting_shown_there_before_the_move_was_known_starts_the_chat_that_moved(bool twice)
    {
        await using var bot = await TestBot.Start(hearsTwice: twice);
        await bot.Admin("boss").Types("/settings time 08:15");
        await bot.Joins(Home);
        await bot.Migrates(bot.Group, Home);
        bot.Chat.AdminsAskedAt = address => Assert.Equal(Home, address);
        await bot.Admin("boss").In(Home).PressesButton("Start daily");
        Assert.Equal("08:15", await bot.Value(
            "SELECT time FROM schedules s JOIN chats c ON c.id = chat_id WHERE is_on AND address = 'supergroup'"));
        await bot.Passes(Duration.FromHours(1));
        Assert.Single(bot.Chat.PostsIn(Home), p => p.Card!.Choices.Count > 0);
    }

    [Fact]
    public async Task An_update_that_names_the_old_address_makes_no_second_chat_and_a_removal_there_says_nothing()
    {
        await using var bot = await TestBot.Start(hearsTwice: true);
        await bot.Admin("boss").Types("/settings on");
        await bot.Migrates(bot.Group, Home);
        await bot.Migrates(bot.Group, Home);
        var before = await bot.Tables("chats", "schedules");
        await bot.Leaves(bot.Group);
        await bot.Member("ann").Types("/start");
        await bot.Member("ann").Types("/settings");
        Assert.Equal(before, await bot.Tables("chats", "schedules"));

        await bot.Leaves(Home);
        Assert.Equal("left", await bot.Value("SELECT state FROM chats"));
    }

    [Fact]
    public async Task A_send_that_learns_of_the_move_after_it_was_made_forgets_nothing()
    {
        await using var bot = await TestBot.Start();
        bot.Chat.OnPost = (chat, _) => chat == Home ? null : new SendResult.Migrated(Home);
        bot.Chat.OnItsWay = chat => chat == Home ? Task.CompletedTask : bot.Accept(Moved(bot)).AsTask().Unwrap();
        await bot.Member("ann").Types("/daily");
        await bot.Passes(Duration.FromMinutes(1));
        Assert.Single(bot.Chat.PostsIn(Home));
        Assert.Equal("supergroup group", await bot.Value("SELECT address || ' ' || former_address FROM chats"));
    }

    private static ChatMigrated Moved(TestBot bot) => new()
    {
        EventId = bot.NextEventId(),
        Chat = bot.Group,
        ChatKind = ChatKind.Group,
        At = EventTime.Exactly(bot.Time.Now),
        To = Home,
    };
}
