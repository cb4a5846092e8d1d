using Bot.Core.Chat;
using Bot.Features.Inbox;
using Bot.Testing;
using NodaTime;

namespace Bot.Features.Tests.Inbox;

/// <summary>A reply may have to wait for its turn; nothing else waits for the reply.</summary>
public sealed class WaitingReplyTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task The_next_event_of_a_person_does_not_wait_for_the_reply_to_the_last()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Person("ann");
        await ann.Types("/daily");
        var isLetGo = new TaskCompletionSource();
        bot.Chat.OnItsWay = _ => isLetGo.Task;

        await await bot.Accept(ann.Command("/help"));
        await (await bot.Accept(ann.Press("A"))).WaitAsync(Patience, TimeProvider.System);

        Assert.Single(await bot.Column("SELECT id FROM events WHERE kind = 'answered'"));
        isLetGo.SetResult();
        await bot.Service<ChatInbox>().Idle();
    }

    [Fact]
    public async Task Replies_that_wait_leave_room_for_everybody_else()
    {
        await using var bot = await TestBot.Start();
        var isLetGo = new TaskCompletionSource();
        var (ann, bob) = (bot.Person("ann"), bot.Person("bob"));
        bot.Chat.OnItsWay = chat => chat == ann.Chat ? isLetGo.Task : Task.CompletedTask;

        foreach (var _ in Enumerable.Range(0, 1_100))
            await (await bot.Accept(ann.Command("/help"))).WaitAsync(Patience, TimeProvider.System);
        await (await bot.Accept(bob.Command("/help"))).WaitAsync(Patience, TimeProvider.System);

        isLetGo.SetResult();
        await bot.Service<ChatInbox>().Idle();
        Assert.Single(bob.Told);
    }

    [Fact]
    public async Task A_reply_that_nobody_waits_for_any_more_is_not_sent()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Person("ann");
        var isLetGo = new TaskCompletionSource();
        bot.Chat.OnItsWay = _ => isLetGo.Task;
        await await bot.Accept(ann.Command("/help"));
        await await bot.Accept(ann.Command("/streak"));

        bot.Time.Advance(Duration.FromMinutes(3));
        isLetGo.SetResult();
        await bot.Service<ChatInbox>().Idle();

        Assert.Contains("Quizline", Assert.Single(ann.Told).Text);
    }

    [Theory]
    [InlineData("/warn", false, 0)]
    [InlineData("/warn", true, 1)]
    [InlineData("/status", false, 0)]
    [InlineData("/help", false, 1)]
    public async Task A_command_of_another_bot_is_left_alone(string typed, bool isAddressed, int replies)
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Member("ann");

        await bot.Happens(ann.Command(typed) with { IsAddressed = isAddressed });

        Assert.Equal(replies, ann.Told.Count);
    }
}
