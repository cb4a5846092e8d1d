using Bot.Core.Chat;
using Bot.Testing;
using NodaTime;

namespace Bot.Features.Tests.Status;

public sealed class StatusTests
{
    [Fact]
    public async Task Status_is_for_operators_in_private_only()
    {
        await using var bot = await TestBot.Start();
        var operatorInPrivate = bot.Person("operator");
        await operatorInPrivate.Types("/status");
        Assert.Contains("Questions: 12", operatorInPrivate.LastReply);
        foreach (var other in new[] { bot.Member("operator"), bot.Person("ann") })
        {
            await other.Types("/status");
            Assert.Contains("I do not know /status", other.LastReply);
        }
    }

    [Fact]
    public async Task Status_names_what_is_uncertain_failed_or_stopped()
    {
        await using var bot = await TestBot.Start();
        bot.Chat.OnPost = (_, _) => new SendResult.Uncertain("Timed out.");
        await bot.Member("ann").Types("/daily");
        await bot.Leaves(bot.Person("bob").Chat);
        await bot.Person("eve").Types("/start");
        await bot.Leaves(bot.Person("eve").Chat, ChatKind.Private);
        var me = bot.Person("operator");
        await me.Types("/status");
        Assert.Contains("daily:1:2026-03-02: Uncertain, Timed out.", me.LastReply);
        Assert.Contains("fake:private-eve: Left", me.LastReply);
    }

    [Fact]
    public async Task Status_names_groups_before_people_and_says_how_many_more_there_are()
    {
        await using var bot = await TestBot.Start();
        await bot.Joins(bot.Group);
        await bot.Leaves(bot.Group);
        foreach (var i in Enumerable.Range(1, 12))
        {
            await bot.Person($"p{i}").Types("/start");
            await bot.Leaves(bot.Person($"p{i}").Chat, ChatKind.Private);
            await bot.Passes(Duration.FromMinutes(1));
        }
        var me = bot.Person("operator");
        await me.Types("/status");
        Assert.Contains("fake:group: Left", me.LastReply);
        Assert.Contains("and 3 more", me.LastReply);
        Assert.DoesNotContain("private-p1:", me.LastReply);
    }

    [Fact]
    public async Task Status_names_edits_that_failed()
    {
        await using var bot = await TestBot.Start();
        await bot.Member("ann").Types("/daily");
        bot.Chat.OnEdit = _ => new SendResult.BadRequest("Too long.");
        await bot.Member("ann").Presses("A");
        await bot.Passes(Duration.FromMinutes(1));
        await bot.Person("operator").Types("/status");
        Assert.Contains("update:1: Failed, Too long.", bot.Person("operator").LastReply);
    }

    public static TheoryData<SendResult, string> Stops => new()
    {
        { new SendResult.Forbidden("Need administrator rights."), "Forbidden, Need administrator rights." },
        { new SendResult.ChatGone(), "Gone, The chat no longer exists." },
    };

    [Theory, MemberData(nameof(Stops))]
    public async Task Status_says_why_a_chat_was_stopped(SendResult result, string why)
    {
        await using var bot = await TestBot.Start();
        bot.Chat.OnPost = (_, _) => result;
        await bot.Member("ann").Types("/daily");
        await bot.Joins(new ChatAddress("fake", "other"));
        await bot.Leaves(new ChatAddress("fake", "other"));
        bot.Chat.OnPost = (_, _) => null;
        await bot.Person("operator").Types("/status");
        Assert.Contains($"fake:group: {why}", bot.Person("operator").LastReply);
        Assert.Contains("fake:other: Left, The bot was removed or blocked.", bot.Person("operator").LastReply);
        Assert.Equal(
            "0", await bot.Value("SELECT count(*) FROM chats WHERE state <> 'active' AND state_reason IS NULL"));
    }
}
