using Bot.Features.Loops;
using Bot.Features.Outbox;
using Bot.Features.Tests.Outbox.Push;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Features.Tests.Outbox;

public sealed class RefillTests
{
    private const int Chats = 600;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task More_than_fit_into_the_lanes_are_sent_without_waiting_for_the_next_second()
    {
        await using var bot = await TestBot.Start();
        await ManyChats.Add(bot, bot.Chat.Platform, Chats, due: 1);
        await bot.Settle();
        await ManyChats.CopyPlans(bot);

        var last = new TaskCompletionSource();
        var posts = 1;
        bot.Chat.OnPost = (_, _) =>
        {
            if (Interlocked.Increment(ref posts) == Chats) last.SetResult();
            return null;
        };
        var loop = bot.Services.GetServices<IHostedService>().OfType<Loop<OutboxTick>>().Single();
        await loop.StartAsync(default);
        await last.Task.WaitAsync(Patience, TimeProvider.System);
        await loop.StopAsync(default);
        Assert.Equal(Some.Monday, bot.Time.Now);
    }
}
