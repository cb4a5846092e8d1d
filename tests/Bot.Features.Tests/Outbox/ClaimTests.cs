using Bot.Core.Chat;
using Bot.Features.Inbox;
using Bot.Features.Outbox;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Bot.Features.Tests.Outbox;

public sealed class ClaimTests
{
    private static readonly Duration LeaseIsOver = SendDispatch.Lease + Duration.FromSeconds(1);

    [Fact]
    public async Task A_post_on_its_way_when_the_worker_died_is_uncertain_and_not_sent_again()
    {
        await using var dead = await TestBot.Start();
        await Hang(dead, dead.Member("ann").Command("/daily"));
        await using var bot = await TestBot.Start(after: dead);
        await bot.Settle();
        Assert.Equal("sending", await bot.QuestionState());

        await bot.Passes(LeaseIsOver);
        Assert.Equal("uncertain", await bot.QuestionState());
        Assert.Empty(bot.Chat.PostsIn(bot.Group));
    }

    [Fact]
    public async Task Where_a_repeat_shows_nothing_new_that_post_is_sent_again()
    {
        await using var dead = await TestBot.Start();
        dead.Chat.SafeRepeat = Duration.FromSeconds(120);
        await Hang(dead, dead.Member("ann").Command("/daily"));
        await using var bot = await TestBot.Start(after: dead);
        await bot.Passes(LeaseIsOver);
        Assert.Equal("sent", await bot.QuestionState());
        Assert.Single(bot.Chat.PostsIn(bot.Group));
    }

    [Fact]
    public async Task An_edit_on_its_way_when_the_worker_died_is_sent_again()
    {
        await using var dead = await TestBot.Start();
        var ann = dead.Member("ann");
        await ann.Types("/daily");
        await Hang(dead, ann.Press("A"));
        await using var bot = await TestBot.Start(after: dead);
        await bot.Settle();
        Assert.Equal("sending", await bot.EditState());
        await bot.Passes(LeaseIsOver);
        Assert.Equal("sent", await bot.EditState());
        Assert.Contains("1 answer", bot.Chat.PublicIn(bot.Group)[^1].Text);
    }

    [Fact]
    public async Task A_press_on_a_post_whose_worker_died_heals_it_before_the_lease_is_over()
    {
        await using var dead = await TestBot.Start();
        dead.Chat.AfterPost = (_, _) => throw new OperationCanceledException("The process is gone.");
        await dead.Member("ann").Types("/daily");
        await using var bot = await TestBot.Start(after: dead);
        bot.Chat.Recovers();
        Assert.Equal("sending", await bot.QuestionState());

        await bot.Member("ann").Presses("A");
        await bot.Passes(LeaseIsOver);
        Assert.Equal("sent", await bot.QuestionState());
        Assert.Single(bot.Chat.PostsIn(bot.Group));
    }

    [Fact]
    public async Task Two_workers_on_one_database_send_nothing_twice()
    {
        await using var one = await TestBot.Start();
        await using var two = await TestBot.Start(after: one);
        for (var i = 0; i < 30; i++) await one.Person($"p{i}").Types("/start");
        one.Time.Advance(Duration.FromHours(1));

        await Task.WhenAll(one.Settle(), two.Settle(), one.Settle(), two.Settle());
        await one.Settle();
        for (var i = 0; i < 30; i++) Assert.Single(one.Chat.PostsIn(one.Person($"p{i}").Chat));
        Assert.Equal("30", await one.Value("SELECT count(*) FROM dispatches WHERE state = 'sent' AND attempts = 1"));
    }

    [Fact]
    public async Task A_send_that_waited_past_its_time_is_not_sent_any_more()
    {
        await using var bot = await TestBot.Start();
        bot.Chat.OnTell = _ => new SendResult.RetryAfter(Duration.FromHours(8), RetryScope.Global);
        await bot.Person("bob").Types("/help");
        bot.Chat.OnTell = _ => null;
        await await bot.Accept(bot.Member("ann").Command("/daily"));
        _ = bot.Settle();
        bot.Time.Advance(Duration.FromHours(9));
        await bot.Settle();
        Assert.Equal("skipped", await bot.QuestionState());
        Assert.Empty(bot.Chat.PostsIn(bot.Group));
    }

    /// <summary>The worker gets as far as sending, and never learns what became of it.</summary>
    private static async Task Hang(TestBot bot, Incoming incoming)
    {
        await await bot.Accept(incoming);
        await bot.Services.GetRequiredService<ChatInbox>().Idle();
        var sending = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = 1;
        bot.Chat.OnItsWay = _ =>
        {
            if (Interlocked.Exchange(ref first, 0) == 0) return Task.CompletedTask;
            sending.TrySetResult();
            return new TaskCompletionSource().Task;
        };
        _ = bot.Settle();
        await sending.Task.WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System);
    }
}
