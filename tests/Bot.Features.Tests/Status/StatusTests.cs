using Bot.Core.Chat;
using Bot.Testing;

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
}
