using Bot.Features.Inbox;
using Bot.Features.Outbox;
using Bot.Testing;

namespace Bot.Features.Tests.Outbox;

public sealed class CleanStopTests
{
    [Fact]
    public async Task A_clean_stop_finishes_what_is_being_sent_and_begins_nothing_new()
    {
        await using var bot = await TestBot.Start();
        var (onItsWay, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        bot.Chat.OnItsWay = _ =>
        {
            onItsWay.TrySetResult();
            return release.Task;
        };
        await await bot.Accept(bot.Person("ann").Command("/daily"));
        await bot.Service<ChatInbox>().Idle();
        _ = bot.Settle();
        await onItsWay.Task;

        var stopping = bot.Service<OutboxInFlight>().StopAsync(default);
        Assert.False(stopping.IsCompleted);
        release.SetResult();
        await stopping;
        Assert.Equal("sent", await bot.QuestionState());

        await bot.Person("bob").Types("/daily");
        Assert.Equal("planned", await bot.QuestionState());
    }
}
