using Bot.Core.Chat;
using Bot.Testing;
using NodaTime;

namespace Bot.Features.Tests.Outbox;

public sealed class PostResultTests
{
    public static TheoryData<string, SendResult, string, string> Results => new()
    {
        { "shown", new SendResult.Ok(new MessageRef("m7")), "sent", "active" },
        { "shown, unnamed", new SendResult.Ok(), "sent", "active" },
        { "message gone", new SendResult.MessageGone(), "skipped", "active" },
        { "chat gone", new SendResult.ChatGone(), "failed", "gone" },
        { "forbidden", new SendResult.Forbidden("The bot was kicked."), "failed", "forbidden" },
        { "our mistake", new SendResult.BadRequest("Too long."), "failed", "active" },
        { "told to wait", new SendResult.RetryAfter(Duration.FromMinutes(1), RetryScope.Chat), "planned", "active" },
        { "server busy", new SendResult.Transient("Connection refused."), "planned", "active" },
        { "nobody knows", new SendResult.Uncertain("Timed out."), "uncertain", "active" },
        { "bad token", new SendResult.Unauthorized(), "planned", "active" },
        { "moved", new SendResult.Migrated(new ChatAddress("fake", "supergroup")), "planned", "active" },
    };

    [Theory, MemberData(nameof(Results))]
    public async Task Every_result_of_a_post_has_its_state(string what, SendResult result, string state, string chat)
    {
        await using var bot = await TestBot.Start();
        bot.Chat.RefusesPosts(result);
        await bot.Member("ann").Types("/daily");
        Assert.True(state == await bot.QuestionState(), $"{what}: {await bot.Tables("dispatches")}");
        Assert.Equal(chat, await bot.Value("SELECT state FROM chats"));
        Assert.Equal(
            state == "sent" ? "1" : "0", await bot.Value("SELECT count(*) FROM events WHERE kind = 'delivered'"));
    }

    [Fact]
    public async Task A_chat_that_cannot_be_spoken_to_is_left_alone_until_somebody_speaks_there()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Person("ann");
        await ann.Types("/start");
        bot.Chat.RefusesPosts(new SendResult.Forbidden("Blocked."));
        await bot.Passes(Duration.FromDays(3));
        Assert.Equal("1", await bot.Value("SELECT count(*) FROM dispatches"));

        bot.Chat.Recovers();
        await ann.Types("/help");
        await ann.Types("/settings");
        await bot.Passes(Duration.FromDays(1));
        Assert.Single(bot.Chat.PostsIn(ann.Chat));
    }

    [Fact]
    public async Task A_send_that_is_told_to_wait_is_tried_again_then_and_shown_once()
    {
        await using var bot = await TestBot.Start();
        bot.Chat.RefusesPosts(new SendResult.RetryAfter(Duration.FromMinutes(5), RetryScope.Chat));
        await bot.Member("ann").Types("/daily");
        bot.Chat.Recovers();
        await bot.Passes(Duration.FromMinutes(4));
        Assert.Empty(bot.Chat.PostsIn(bot.Group));
        await bot.Passes(Duration.FromMinutes(2));
        Assert.Single(bot.Chat.PostsIn(bot.Group));
    }

    [Fact]
    public async Task A_send_that_is_told_to_wait_too_long_is_skipped_and_never_shown()
    {
        await using var bot = await TestBot.Start();
        bot.Chat.RefusesPosts(new SendResult.RetryAfter(Duration.FromMinutes(15), RetryScope.Chat));
        await bot.Member("ann").Types("/daily");
        await bot.Passes(Duration.FromHours(5));
        Assert.Equal("planned", await bot.QuestionState());
        await bot.Passes(Duration.FromHours(2));
        Assert.Equal("skipped", await bot.QuestionState());
        bot.Chat.Recovers();
        await bot.Passes(Duration.FromHours(2));
        Assert.Empty(bot.Chat.PostsIn(bot.Group));
    }

    [Fact]
    public async Task A_busy_server_is_tried_again_at_growing_intervals()
    {
        await using var bot = await TestBot.Start();
        var tries = 0;
        bot.Chat.OnPost = (_, _) =>
        {
            tries++;
            return new SendResult.Transient("Busy.");
        };
        await bot.Member("ann").Types("/daily");
        for (var second = 0; second < 60; second++) await bot.Passes(Duration.FromSeconds(1));
        Assert.InRange(tries, 5, 7);
    }

    [Fact]
    public async Task A_refused_token_stops_that_platform_alone_and_burns_nothing()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Member("ann");
        bot.Chat.RefusesPosts(new SendResult.Unauthorized());
        await ann.Types("/daily");
        bot.Chat.Recovers();
        await bot.Passes(Duration.FromHours(1));
        Assert.Empty(bot.Chat.PostsIn(bot.Group));
        var me = bot.Person("operator");
        await me.Types("/status");
        Assert.Contains("refuse the bot's token", me.LastReply);

        await bot.Stop();
        await using var next = await TestBot.Start(after: bot);
        await next.Settle();
        Assert.Single(next.Chat.PostsIn(bot.Group));
    }

    [Fact]
    public async Task A_chat_that_moved_gets_its_question_at_the_new_address()
    {
        await using var bot = await TestBot.Start();
        var home = new ChatAddress("fake", "supergroup");
        bot.Chat.OnPost = (chat, _) => chat == bot.Group ? new SendResult.Migrated(home) : null;
        await bot.Member("ann").Types("/daily");
        await bot.Passes(Duration.FromMinutes(1));
        Assert.Empty(bot.Chat.PostsIn(bot.Group));
        Assert.Single(bot.Chat.PostsIn(home));
        Assert.Equal("1", await bot.Value("SELECT count(*) FROM chats"));
    }

    [Fact]
    public async Task A_chat_that_moved_to_where_the_bot_was_greeted_already_keeps_its_questions()
    {
        await using var bot = await TestBot.Start();
        var home = new ChatAddress("fake", "supergroup");
        await bot.Member("ann").Types("/daily");
        await bot.Joins(home);
        bot.Chat.OnEdit = chat => chat == bot.Group ? new SendResult.Migrated(home) : null;
        await bot.Member("ann").Presses("A");
        await bot.Passes(Duration.FromHours(1));
        Assert.Equal("supergroup", await bot.Value("SELECT address FROM chats ORDER BY id"));
        Assert.Equal("gone", await bot.Value("SELECT state FROM chats ORDER BY id DESC"));
        Assert.Single(bot.Chat.PublicIn(home), s => s.How == How.Edited);
    }
}
