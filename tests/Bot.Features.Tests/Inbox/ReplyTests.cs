using Bot.Core.Chat;
using Bot.Testing;
using NodaTime;

namespace Bot.Features.Tests.Inbox;

public sealed class ReplyTests
{
    public static TheoryData<SendResult, int> Outcomes => new()
    {
        { new SendResult.Transient("busy"), 3 },
        { new SendResult.Uncertain("the answer was lost"), 1 },
        { new SendResult.RetryAfter(Duration.FromSeconds(5), RetryScope.Chat), 3 },
        { new SendResult.RetryAfter(Duration.FromHours(1), RetryScope.Chat), 1 },
        { new SendResult.Forbidden("blocked"), 1 },
        { new SendResult.BadRequest("our mistake"), 1 },
    };

    [Theory]
    [MemberData(nameof(Outcomes))]
    public async Task A_reply_is_tried_as_often_as_that_may_help(SendResult outcome, int attempts)
    {
        await using var bot = await TestBot.Start();
        var tried = 0;
        bot.Chat.OnTell = _ =>
        {
            tried++;
            return outcome;
        };

        await bot.PassesUntil(bot.Happens(bot.Person("ann").Command("/help")));

        Assert.Equal(attempts, tried);
    }

    [Fact]
    public async Task A_verdict_reaches_its_person_when_the_platform_is_well_again()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Person("ann");
        await ann.Types("/daily");
        var refusals = new Queue<SendResult>([new SendResult.Transient("busy"), new SendResult.Transient("busy")]);
        bot.Chat.OnAnswer = _ => refusals.TryDequeue(out var refusal) ? refusal : null;

        await bot.PassesUntil(ann.Presses("A"));

        Assert.Contains("Streak:", ann.LastReply);
    }
}
